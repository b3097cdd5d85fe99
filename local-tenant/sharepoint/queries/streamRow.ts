// One row as RenderListDataAsStream writes it: every value is text, formatted, with the raw one beside it.
import { culture, writeDate, writeNumber } from '../columns/culture.ts';
import type { Field } from '../columns/kinds.ts';
import { isObject } from '../odata/address.ts';
import type { Call } from '../odata/call.ts';
import type { List } from '../store/list.ts';
import { pathOf, type Row } from '../store/row.ts';
import { asText, heldIn, isDay, pointedAt, yesNo } from './rowText.ts';

type Written = Record<string, unknown>;

/** What every row bears, whatever the view asks for. */
export function streamRow(list: List, row: Row, fields: readonly Field[], call: Call): Written {
  const out: Written = {
    ID: String(row.id),
    PermMask: hex(call.site.security.maskOf(call.user.id, row.scope)),
    FSObjType: String(row.folder),
    UniqueId: `{${row.guid.toUpperCase()}}`,
    ContentTypeId: row.contentType,
    FileRef: `${list.url}/${pathOf(row)}`,
    FileLeafRef: row.leaf,
    ItemChildCount: '0',
    FolderChildCount: '0',
    SMTotalSize: '0',
  };
  for (const field of fields) Object.assign(out, column(list, row, field, call));
  return out;
}

export function hex(mask: bigint): string {
  return `0x${mask.toString(16)}`;
}

function column(list: List, row: Row, field: Field, call: Call): Written {
  const { name } = field;
  const held = heldIn(list, row, field);
  const web = culture(call.site.locale);
  switch (field.kind) {
    case 20: {
      const people = pointedAt(row, field, call).map(({ id, shown, email = '' }) => ({
        id: String(id),
        title: shown,
        email,
        sip: email,
        picture: '',
      }));
      return { [name]: people.length > 0 ? people : '' };
    }
    case 7: {
      const targets = pointedAt(row, field, call).map(({ id, shown }) => ({
        lookupId: id,
        lookupValue: shown,
        isSecretFieldValue: false,
      }));
      return { [name]: targets };
    }
    case 4:
      return typeof held === 'string'
        ? { [name]: writeDate(new Date(held).getTime(), web, isDay(field)), [`${name}.`]: held }
        : { [name]: '' };
    case 9:
    case 10:
      return typeof held === 'number'
        ? { [name]: writeNumber(held, web), [`${name}.`]: held.toFixed(14) }
        : { [name]: '' };
    case 8:
      return typeof held === 'boolean'
        ? { [name]: yesNo(held, call), [`${name}.value`]: held ? '1' : '0' }
        : { [name]: '' };
    case 23:
      return { [name]: asText(list, row, field, call), [`${name}.`]: String(held) };
    case 19:
      return { [name]: held === true ? '1' : '0' };
    case 15:
      return { [name]: Array.isArray(held) ? held : '' };
    case 11:
      return isObject(held) ? { [name]: held.Url, [`${name}.desc`]: held.Description } : { [name]: '' };
    default:
      return { [name]: asText(list, row, field, call) };
  }
}
