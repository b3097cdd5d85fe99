// RenderListDataAsStream: the rows of a view as SharePoint's own pages fetch them (sharepoint.md 2.9).
import type { Field } from '../columns/kinds.ts';
import { pathWithin } from '../items/folderPlace.ts';
import { camlRows, type Found } from '../items/query.ts';
import type { JsonObject } from '../odata/address.ts';
import type { Arguments, Call } from '../odata/call.ts';
import { rawText, type Value } from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import type { List, View } from '../store/list.ts';
import { type Caml, readCaml } from './caml.ts';
import { filterAsked, orderAsked } from './headerFilter.ts';
import { hex, streamRow } from './streamRow.ts';
import { viewXml } from './viewText.ts';

const option = { context: 1, data: 2, schema: 4, contentTypes: 16, viewMetadata: 1024 } as const;
/** What a page's script needs of a row, asked for or not (AddRequiredFields). */
const required = ['Title', 'Author', 'Editor', 'Created', 'Modified', '_UIVersionString', 'Attachments'];

export function renderStream(list: List, args: Arguments, call: Call): Value {
  const given = { ...args.object('parameters'), ...args.object('overrideParameters') };
  const options = optionsIn(given.RenderOptions);
  const view = viewAsked(list, given, call);
  const xml = text(given.OverrideViewXml) || text(given.ViewXml) || xmlOf(view);
  const asked = readCaml(xml, list, call);
  const caml: Caml = {
    ...asked,
    tree: filterAsked(asked.tree, list, call),
    orders: [...orderAsked(list, call), ...asked.orders],
    rowLimit: asked.rowLimit ?? view?.rowLimit ?? 30,
  };
  const folder = text(given.FolderServerRelativeUrl);
  const dir = folder === '' ? '' : pathWithin(list, folder, call);
  const paging = text(given.Paging).replace(/^\?/, '');
  const found = camlRows(list, caml, dir, paging === '' ? undefined : paging, call);
  const fields = fieldsOf(list, caml, view, given.AddRequiredFields === true);
  const data = page(list, found, caml, fields, paging, dir, call);
  const plain = (options & ~(option.data | 2048)) === 0;
  const body = plain
    ? data
    : {
        ...(options & option.context ? context(list, call) : {}),
        ...(options & option.data || options === 0 ? { ListData: data } : {}),
        ...(options & option.schema ? { ListSchema: schema(list, fields, call) } : {}),
        ...(options & option.contentTypes
          ? {
              ContentTypeIdToNameMap: { [list.contentType]: list.props.BaseType === 1 ? 'Document' : 'Item' },
            }
          : {}),
        ...(options & option.viewMetadata ? { ViewMetadata: { Id: view?.id, Title: view?.title } } : {}),
      };
  return rawText(
    'RenderListDataAsStream',
    'application/json;odata=minimalmetadata;streaming=true;charset=utf-8',
    JSON.stringify(body),
  );
}

/** The older call, which gives the same page as text within a value. */
export function renderListData(list: List, viewXml: string, call: Call): string {
  const caml = readCaml(viewXml, list, call);
  const found = camlRows(list, { ...caml, rowLimit: caml.rowLimit ?? 30 }, '', undefined, call);
  return JSON.stringify(page(list, found, caml, fieldsOf(list, caml, undefined, false), '', '', call));
}

function page(
  list: List,
  found: Found,
  caml: Caml,
  fields: readonly Field[],
  paging: string,
  dir: string,
  call: Call,
) {
  const first = Number(new URLSearchParams(paging).get('PageFirstRow') ?? 1) || 1;
  const last = first + found.rows.length - 1;
  return {
    Row: found.rows.map((row) => streamRow(list, row, fields, call)),
    FirstRow: first,
    FolderPermissions: hex(call.site.security.maskOf(call.user.id, list.scope)),
    LastRow: last,
    RowLimit: caml.rowLimit ?? 30,
    ...(found.next === undefined ? {} : { NextHref: `?${found.next}&PageFirstRow=${last + 1}` }),
    ...(paging === '' || found.rows.length === 0
      ? {}
      : { PrevHref: `?Paged=TRUE&PagedPrev=TRUE&p_ID=${found.rows[0]?.id ?? 0}` }),
    FilterLink: '?',
    ForceNoHierarchy: '1',
    HierarchyHasIndention: '',
    CurrentFolderSpItemUrl: dir,
  };
}

function fieldsOf(list: List, caml: Caml, view: View | undefined, addRequired: boolean): Field[] {
  const names = [
    ...(caml.fields.length > 0 ? caml.fields : (view?.fields ?? ['LinkTitle'])),
    ...(addRequired ? required : []),
  ];
  return [...new Set(names)].map((name) => {
    const field = list.fields.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!field) throw refuse.noProperty(name);
    return field;
  });
}

function schema(list: List, fields: readonly Field[], call: Call) {
  return {
    Field: fields.map((field) => ({
      Name: field.name,
      FieldType: field.kind,
      RealFieldName: field.name,
      DisplayName: field.title,
      ID: field.id,
      Type: field.kind,
      AllowGridEditing: field.readOnly ? 'FALSE' : 'TRUE',
    })),
    LCID: String(call.site.locale),
    Userid: String(call.user.id),
    ListTitle: list.title,
    listName: `{${list.id.toUpperCase()}}`,
    EnableMinorVersions: list.props.EnableMinorVersions === true ? '1' : '0',
  };
}

function context(list: List, call: Call) {
  return {
    wpq: '',
    listName: `{${list.id}}`,
    listTitle: list.title,
    listTemplate: String(list.props.BaseTemplate),
    listUrlDir: list.url,
    rootFolder: list.url,
    HttpRoot: call.origin + call.site.path,
    isModerated: list.props.EnableModeration === true,
  };
}

function viewAsked(list: List, given: JsonObject, call: Call): View | undefined {
  const id = (call.query.others.get('view') ?? call.query.others.get('viewid') ?? text(given.ViewId))
    .replace(/[{}]/g, '')
    .toLowerCase();
  if (id === '') return list.views.find((one) => one.standard) ?? list.views[0];
  const found = list.views.find((one) => one.id === id);
  if (!found) throw refuse.noView();
  return found;
}

function xmlOf(view: View | undefined): string {
  return view ? viewXml(view) : '<View/>';
}

/** A sum, or the parts of one as PnPjs also takes them. */
function optionsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum | Number(one), 0);
  const sum = Number(value ?? 0);
  return Number.isInteger(sum) ? sum : 0;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
