// From an item's JSON body to stored values, by internal names.
import { type Field, kindOf, propertyOf } from '../columns/kinds.ts';
import { isoSeconds } from '../columns/stored.ts';
import { isObject, type Json, type JsonObject } from '../odata/address.ts';
import type { Call } from '../odata/call.ts';
import { refuse } from '../odata/fault.ts';
import type { List } from '../store/list.ts';
import type { Values } from '../store/row.ts';
import { itemTypeName } from './naming.ts';

/** Properties of an item that a body may hold without effect: the server sets them itself. */
const ignored =
  /^(FileSystemObjectType|ServerRedirectedEmbedU(ri|rl)|ContentTypeId|ComplianceAssetId|Modified|Created|AuthorId|EditorId|OData__UIVersionString|Attachments|GUID|FileRef|FileDirRef|FileLeafRef|FSObjType|UniqueId|odata\..*)$/;

/** What a JSON body sets, by internal names; refuses what the list does not have. */
export function valuesIn(list: List, call: Call): Values {
  demandTyped(call.body, list, call);
  const values: Record<string, Json> = {};
  for (const [name, value] of Object.entries(call.body)) {
    if (name === '__metadata' || /^id$/i.test(name)) continue;
    const field = list.fields.find(
      (one) => propertyOf(one) === name && (!one.base || one.name === 'Title' || !one.readOnly),
    );
    if (!field) {
      if (ignored.test(name)) continue;
      if (list.fields.some((one) => one.name === name && kindOf(one).reference))
        throw refuse.navigationValue(name);
      throw refuse.unknownProperty(name, itemTypeName(list));
    }
    if (field.readOnly) continue;
    values[field.name] = value === null ? null : kindOf(field).store(value, field);
  }
  return values;
}

/** Verbose bodies must name their type, others must not (sharepoint.md 1.3). */
function demandTyped(body: JsonObject, list: List, call: Call): void {
  const verbose = /odata=verbose/i.test(call.contentType);
  const marked = isObject(body.__metadata);
  if (verbose && !marked) throw refuse.untyped();
  if (!verbose && marked) throw refuse.unknownProperty('__metadata', itemTypeName(list));
  const type = isObject(body.__metadata) ? body.__metadata.type : undefined;
  if (marked && type !== 'SP.ListItem' && type !== itemTypeName(list))
    throw refuse.unknownProperty(String(type), itemTypeName(list));
}

/** The values of a new row, with the defaults of columns that were not given. */
export function withDefaults(list: List, given: Values, call: Call): Values {
  const values: Record<string, Json> = { ...given };
  for (const field of list.fields) {
    if (field.defaultValue === null || values[field.name] !== undefined) continue;
    const standard = defaultOf(field, call);
    if (standard !== undefined) values[field.name] = standard;
  }
  return values;
}

function defaultOf(field: Field, call: Call): Json | undefined {
  const text = field.defaultValue ?? '';
  if (text === '') return undefined;
  if (/^\[today\]$/i.test(text)) return isoSeconds(call.site.now());
  if (/^\[me\]$/i.test(text)) return call.user.id;
  if (field.kind === 8) return text === '1' || text.toLowerCase() === 'true';
  if (field.kind === 15) return text.split(';#').filter((one) => one !== '');
  return [1, 9, 10].includes(field.kind) ? Number(text) : text;
}
