// From a JSON value to the stored one, kind by kind, refusing what the kind does not take.
import { isObject, type Json, type JsonObject, readJson } from '../odata/address.ts';
import { refuse } from '../odata/fault.ts';
import { localMidnight } from './culture.ts';

/** What of a column bounds its values. */
interface Limits {
  readonly many: boolean;
  readonly settings: JsonObject;
}

export function text(value: Json): Json {
  if (typeof value !== 'string') throw refuse.primitive('Edm.String');
  return value;
}

/** Places and pictures are kept as the JSON that describes them, in text. */
export function jsonText(value: Json): Json {
  const content = readJson(String(text(value)));
  if (!isObject(content)) throw refuse.invalid('The value is not the description of a place or a picture.');
  return value;
}

export function line(value: Json, field: Limits): Json {
  const longest = Number(field.settings.MaxLength ?? 255);
  if (String(text(value)).length > longest) {
    throw refuse.invalid(
      `Invalid text value.\n\nA text field contains invalid data. Please check the value and try again.`,
    );
  }
  return value;
}

export function number(value: Json): Json {
  if (typeof value === 'number') return value;
  // OData's verbose JSON writes Edm.Double and Edm.Decimal as text too.
  if (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)))
    return Number(value);
  throw refuse.primitive('Edm.Double');
}

export function flag(value: Json): Json {
  if (typeof value !== 'boolean') throw refuse.primitive('Edm.Boolean');
  return value;
}

/** The years that SharePoint keeps: 1900 to 8900. */
const earliest = Date.UTC(1900, 0, 1);
const latest = Date.UTC(8900, 11, 31);

/** A date-only column keeps midnight in the web's time zone, which is another moment in UTC (sharepoint.md 1.4). */
export function date(value: Json, field: Limits): Json {
  const time = typeof value === 'string' ? new Date(value).getTime() : Number.NaN;
  if (Number.isNaN(time) || time < earliest || time > latest) throw refuse.primitive('Edm.DateTime');
  return isoSeconds(field.settings.DisplayFormat === 0 ? localMidnight(time) : time);
}

export function reference(value: Json, field: Limits): Json {
  if (!field.many) {
    if (typeof value !== 'number') throw refuse.primitive('Edm.Int32');
    return value === 0 ? null : value;
  }
  return list(value).map((one) => {
    if (typeof one !== 'number') throw refuse.primitive('Edm.Int32');
    return one;
  });
}

/** A multi-value: plain array, or `{results}` as verbose senders write it. */
export function list(value: Json): readonly Json[] {
  const inner = isObject(value) ? value.results : value;
  if (!Array.isArray(inner)) throw refuse.primitive('Collection(Edm.String)');
  return inner as readonly Json[];
}

export function link(value: Json): Json {
  if (!isObject(value) || typeof value.Url !== 'string') throw refuse.primitive('SP.FieldUrlValue');
  const description = typeof value.Description === 'string' ? value.Description : value.Url;
  return { Description: description, Url: value.Url };
}

/** An instant as SharePoint writes it: whole seconds, UTC (sharepoint.md 1.4). */
export function isoSeconds(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
