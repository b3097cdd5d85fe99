// getlistitemchangessincetoken: what happened in a list as XML, for clients that keep a copy of it (sharepoint.md 2.8).
import { schemaXml } from '../columns/fieldXml.ts';
import type { Field } from '../columns/kinds.ts';
import { reader } from '../items/column.ts';
import { camlRows } from '../items/query.ts';
import { sees } from '../locks/access.ts';
import type { Arguments, Call } from '../odata/call.ts';
import { rawText, type Value } from '../odata/entity.ts';
import { escapeXml } from '../odata/fault.ts';
import { passes } from '../odata/judge.ts';
import type { List } from '../store/list.ts';
import { changeType, type TokenOwner, token } from '../store/log.ts';
import { pathOf, type Row } from '../store/row.ts';
import { type Caml, readCaml } from './caml.ts';
import { asOws } from './rowText.ts';
import { hex } from './streamRow.ts';
import { child, fieldRefs, readXml } from './xml.ts';

const most = 1000;

interface Told {
  readonly changes: string;
  readonly rows: readonly Row[];
  readonly next?: string;
}

export function changesSinceToken(list: List, owner: TokenOwner, args: Arguments, call: Call): Value {
  const query = args.object('query');
  const text = (name: string) => (typeof query[name] === 'string' ? String(query[name]) : '');
  const limit = Math.max(1, Math.min(most, Math.trunc(Number(text('RowLimit'))) || 100));
  const asked = text('ChangeToken');
  const told =
    asked === ''
      ? everything(list, owner, text('Query') || asWhere(text('Contains')), text('QueryOptions'), limit, call)
      : since(list, owner, asked, text('Contains'), limit, call);
  const names = fieldRefs(readXml(text('ViewFields')));
  const fields = fieldsOf(list, names);
  const rows = told.rows.map((row) => zRow(list, row, fields, call)).join('');
  const position = told.next === undefined ? '' : ` ListItemCollectionPositionNext="${escapeXml(told.next)}"`;
  const mask = hex(call.site.security.maskOf(call.user.id, list.scope));
  return rawText(
    'GetListItemChangesSinceToken',
    'text/xml;charset=utf-8',
    `<?xml version="1.0" encoding="utf-8"?><listitems MinTimeBetweenSyncs="0" RecommendedTimeBetweenSyncs="180" MaxBulkDocumentSyncSize="500" AlternateUrls="${escapeXml(`${call.origin}${call.site.path}/`)}" EffectivePermMask="${mask}" xmlns:rs="urn:schemas-microsoft-com:rowset" xmlns:z="#RowsetSchema">${told.changes}<rs:data ItemCount="${told.rows.length}"${position}>${rows}</rs:data></listitems>`,
  );
}

/** Without a token: the whole list with its columns, a page at a time. */
function everything(
  list: List,
  owner: TokenOwner,
  query: string,
  options: string,
  limit: number,
  call: Call,
): Told {
  const paging = child(readXml(options), 'Paging')?.attributes.get('listitemcollectionpositionnext');
  const caml: Caml = {
    ...readCaml(query === '' ? '<View/>' : query, list, call),
    rowLimit: limit,
    scope: 'recursiveall',
  };
  const found = camlRows(list, caml, '', paging, call);
  const columns = list.fields.map(schemaXml).join('');
  const definition = `<List DocTemplateUrl="" DefaultViewUrl="${escapeXml(list.url)}/AllItems.aspx" ID="{${list.id.toUpperCase()}}" Title="${escapeXml(list.title)}"><Fields>${columns}</Fields></List>`;
  return {
    ...found,
    changes: `<Changes LastChangeToken="${call.site.log.currentToken(owner)}">${definition}</Changes>`,
  };
}

/** With a token: the rows that are new or changed, and the ids of those that are gone. */
function since(
  list: List,
  owner: TokenOwner,
  from: string,
  contains: string,
  limit: number,
  call: Call,
): Told {
  const some = call.site.log.since(owner, from, limit + 1);
  const seen = some.slice(0, limit);
  const ids = new Set<number>();
  const gone: string[] = [];
  for (const change of seen.filter((one) => one.object === 'Item')) {
    const told = toldAs[change.type];
    if (told !== undefined)
      gone.push(`<Id ChangeType="${told}" UniqueId="{${change.guid.toUpperCase()}}">${change.item}</Id>`);
    if (change.type === changeType.delete || change.type === changeType.moveAway) ids.delete(change.item);
    else ids.add(change.item);
  }
  const tree = contains === '' ? undefined : readCaml(asWhere(contains), list, call).tree;
  const read = reader(list, call);
  const rows = [...ids].flatMap((id) => {
    const row = call.site.rows.find(list, id);
    const is = row && sees(list, row, call) && (!tree || passes(tree, (path) => read(row, path)));
    return is ? [row] : [];
  });
  const last = seen.at(-1);
  const mark = last ? token(owner, last.time, last.num) : call.site.log.currentToken(owner);
  const more = some.length > limit ? ' MoreChanges="TRUE"' : '';
  return { rows, changes: `<Changes LastChangeToken="${mark}"${more}>${gone.join('')}</Changes>` };
}

/** The condition inside a `<Contains>`, or bare, as CAML reads it. */
function asWhere(contains: string): string {
  const inner = contains.trim().replace(/^<Contains>([\s\S]*)<\/Contains>$/i, '$1');
  return inner === '' || /^<(where|query|view)\b/i.test(inner) ? inner : `<Where>${inner}</Where>`;
}

/** What is told of a row by its number, beside or instead of the row itself ([D] MS-LISTSWS). */
const toldAs: Readonly<Record<number, string>> = {
  [changeType.delete]: 'Delete',
  [changeType.rename]: 'Rename',
  [changeType.moveAway]: 'MoveAway',
  [changeType.restore]: 'Restore',
  [changeType.systemUpdate]: 'SystemUpdate',
};

function fieldsOf(list: List, names: readonly string[]): readonly Field[] {
  const always = new Set([
    'ID',
    'Title',
    'Modified',
    'Created',
    'Author',
    'Editor',
    'UniqueId',
    'FSObjType',
    'FileRef',
  ]);
  if (names.length === 0) return list.fields.filter((field) => !field.base || always.has(field.name));
  return list.fields.filter((field) => names.includes(field.name) || ['ID', 'UniqueId'].includes(field.name));
}

function zRow(list: List, row: Row, fields: readonly Field[], call: Call): string {
  const attributes = fields.map((field) => {
    const text = asOws(list, row, field, call);
    return text === '' || field.name in standing ? '' : attribute(field.name, text);
  });
  const always = Object.entries(standing).map(([name, write]) => attribute(name, write(list, row, call)));
  return `<z:row${attributes.join('')}${always.join('')} />`;
}

const attribute = (name: string, text: string) =>
  ` ows_${name}="${escapeXml(text).replaceAll('\n', '&#10;')}"`;

/** What every row bears, asked for or not; where it lies is written as a look-up into the table of all files. */
const standing: Readonly<Record<string, (list: List, row: Row, call: Call) => string>> = {
  UniqueId: (_, row) => `${row.id};#{${row.guid.toUpperCase()}}`,
  FSObjType: (_, row) => `${row.id};#${row.folder}`,
  FileRef: (list, row) => `${row.id};#${`${list.url}/${pathOf(row)}`.slice(1)}`,
  FileLeafRef: (_, row) => `${row.id};#${row.leaf}`,
  Created_x0020_Date: (_, row) => `${row.id};#${moment(row.created)}`,
  Last_x0020_Modified: (_, row) => `${row.id};#${moment(row.modified)}`,
  ContentTypeId: (_, row) => row.contentType,
  PermMask: (_, row, call) => hex(call.site.security.maskOf(call.user.id, row.scope)),
  _Level: () => '1',
  MetaInfo: (_, row) => `${row.id};#`,
  owshiddenversion: (_, row) => String(row.version),
};

const moment = (time: number) => new Date(time).toISOString().slice(0, 19).replace('T', ' ');
