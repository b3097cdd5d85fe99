// The earlier versions of an item over REST.
import { kindOf } from '../columns/kinds.ts';
import { isoSeconds } from '../columns/stored.ts';
import { type Call, demand } from '../odata/call.ts';
import { type Collection, type EntityType, entity, type Reader, Typed } from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import type { List } from '../store/list.ts';
import { right } from '../store/rights.ts';
import { pathOf, type Row } from '../store/row.ts';
import { dropVersion, versionDeeds } from './deed.ts';
import { labelText } from './label.ts';

interface Version {
  readonly row: Row;
  readonly item: Row;
  readonly current: boolean;
}

/** Newest first, the current one included. */
export function versions(list: List, row: Row, call: Call): Collection {
  demand(call, right.viewVersions, row.scope);
  const type = versionType(list);
  const all = () =>
    [row, ...call.site.rows.history.of(list, row)].map((one, index) =>
      entity(type, { row: one, item: row, current: index === 0 }),
    );
  const find = (key: string) => {
    const found = all().find((one) => String((one.it as Version).row.label) === key);
    if (!found) throw refuse.noItem();
    return found;
  };
  return {
    kind: 'collection',
    name: 'Versions',
    of: 'SP.ListItemVersion',
    all,
    key: find,
    operations: {
      ...versionDeeds(list, row, call),
      GetById: { parameters: ['versionId'], finds: true, run: (_, args) => find(args.text('versionId')) },
    },
  };
}

/** Versions write every underscore of a column's name as _x005f_, and persons as objects (sharepoint.md 2.7c). */
function versionType(list: List): EntityType<Version> {
  const columns = list.fields
    .filter((field) => field.name === 'Title' || !field.base)
    .map((field): [string, Reader<Version>] => [
      field.name.replaceAll('_', '_x005f_'),
      ({ row }, call) => {
        const held = row.values[field.name] ?? null;
        if (!kindOf(field).reference) return held;
        return Array.isArray(held)
          ? held.map((id) => person(Number(id), call))
          : typeof held === 'number'
            ? person(held, call)
            : null;
      },
    ]);
  return {
    name: 'SP.ListItemVersion',
    path: ({ row }) => `Web/Lists(guid'${list.id}')/Items(${row.id})/Versions(${row.label})`,
    properties: {
      Created: ({ row }) => isoSeconds(row.modified),
      ID: ({ row }) => row.id,
      IsCurrentVersion: ({ current }) => current,
      VersionId: ({ row }) => row.label,
      VersionLabel: ({ row }) => labelText(row.label),
      ...Object.fromEntries(columns),
      Modified: ({ row }) => isoSeconds(row.modified),
      Created_x005f_x0020_x005f_Date: ({ row }) => isoSeconds(row.created),
      Author: ({ row }, call) => person(row.author, call),
      Editor: ({ row }, call) => person(row.editor, call),
      ContentTypeId: ({ row }) => row.contentType,
      Attachments: ({ row }) => (row.attachments ?? []).length > 0,
      FileRef: ({ row }) => `${list.url}/${pathOf(row)}`,
      FileDirRef: ({ row }) => (row.dir === '' ? list.url : `${list.url}/${row.dir}`),
      FileLeafRef: ({ row }) => row.leaf,
      OData__x005f_UIVersionString: ({ row }) => labelText(row.label),
    },
    remove: ({ row, item }, call) => dropVersion(list, item, row, call),
  };
}

function person(id: number, call: Call): Typed | null {
  const found = call.site.people.find(id);
  return found
    ? new Typed('SP.FieldUserValue', {
        LookupId: id,
        LookupValue: found.title,
        Email: found.props.email ?? '',
      })
    : null;
}
