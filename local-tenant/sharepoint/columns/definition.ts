// Makes a column's definition from JSON and changes it, refusing what its kind does not have.
import { randomUUID } from 'node:crypto';
import type { Json, JsonObject } from '../odata/address.ts';
import { isObject } from '../odata/address.ts';
import { refuse } from '../odata/fault.ts';
import { type Field, kindOf, kinds, typeAsString } from './kinds.ts';

const flags: Readonly<Record<string, 'hidden' | 'readOnly' | 'required' | 'indexed' | 'unique'>> = {
  Hidden: 'hidden',
  ReadOnlyField: 'readOnly',
  ReadOnly: 'readOnly',
  Required: 'required',
  Indexed: 'indexed',
  EnforceUniqueValues: 'unique',
};
const texts: Readonly<Record<string, 'title' | 'description' | 'group'>> = {
  Title: 'title',
  Description: 'description',
  Group: 'group',
};
/** A column's own rule for its value, which any kind may be sent and some kinds may have (validation.ts). */
const ownRule = new Set(['ValidationFormula', 'ValidationMessage']);
/** Sent by clients, of no consequence to what is stored. */
const ignored =
  /^(__metadata|FieldTypeKind|StaticName|InternalName|EntityPropertyName|SchemaXml|Id|Scope|JSLink|CustomFormatter|ClientValidationFormula|ClientValidationMessage|ShowInFiltersPane|PinnedToFiltersPane|Sortable|Filterable|Direction|DefaultFormula|LookupListId|LookupFieldName|SelectionModeValue|LookupWebId|IsModern|DefaultValueTyped)$/;

/** A new column from the JSON of `fields` or `fields/AddField`. */
export function fromJson(body: JsonObject, taken: readonly string[]): Field {
  const kind = Number(body.FieldTypeKind);
  const title = typeof body.Title === 'string' ? body.Title.trim() : '';
  if (!kinds[kind] || title === '') throw refuse.invalid('The field type or title is missing.');
  const blank = blankField(freeName(internalName(title), taken), title, kind);
  const lookup: Record<string, Json> = {};
  if (typeof body.LookupListId === 'string') lookup.LookupList = braced(body.LookupListId);
  if (typeof body.LookupFieldName === 'string') lookup.LookupField = body.LookupFieldName;
  return changed({ ...blank, settings: { ...blank.settings, ...lookup } }, body);
}

/** A second column of the row that a lookup points at; it has no value of its own. */
export function dependent(primary: Field, title: string, shown: string, taken: readonly string[]): Field {
  const blank = blankField(freeName(internalName(title), taken), title, primary.kind);
  return {
    ...blank,
    many: primary.many,
    readOnly: true,
    settings: {
      ...blank.settings,
      LookupList: primary.settings.LookupList ?? '',
      LookupField: shown,
      IsDependentLookup: true,
      PrimaryFieldId: primary.id,
      PrimaryFieldName: primary.name,
    },
  };
}

/** The internal name under which a row holds the column's value. */
export function heldAs(field: Field): string {
  const { PrimaryFieldName } = field.settings;
  return typeof PrimaryFieldName === 'string' ? PrimaryFieldName : field.name;
}

/** A column with some properties set; refuses what its kind does not have. */
export function changed(field: Field, body: JsonObject): Field {
  const next: { -readonly [Key in keyof Field]: Field[Key] } = { ...field };
  const settings: Record<string, Json> = { ...field.settings };
  const kind = kindOf(field);
  for (const [name, value] of Object.entries(body)) {
    const flag = Object.hasOwn(flags, name) ? flags[name] : undefined;
    const text = Object.hasOwn(texts, name) ? texts[name] : undefined;
    if (flag) next[flag] = value === true;
    else if (text) next[text] = String(value ?? '');
    else if (name === 'DefaultValue') next.defaultValue = value === null ? null : String(value);
    else if (name === 'AllowMultipleValues') next.many = value === true;
    else if (ownRule.has(name)) settings[name] = value === null ? '' : String(value);
    else if (Object.hasOwn(kind.extras ?? {}, name))
      settings[name] = isObject(value) && 'results' in value ? (value.results ?? []) : value;
    else if (!ignored.test(name)) throw refuse.unknownProperty(name, kind.entity);
  }
  next.settings = settings;
  return checked(next);
}

export function blankField(name: string, title: string, kind: number, id?: string): Field {
  return {
    id: (id ?? randomUUID()).replace(/[{}]/g, '').toLowerCase(),
    name,
    title,
    kind,
    many: false,
    hidden: false,
    readOnly: kinds[kind]?.readOnly === true,
    required: false,
    indexed: false,
    unique: false,
    base: false,
    description: '',
    group: 'Custom Columns',
    defaultValue: null,
    settings: kinds[kind]?.extras ?? {},
  };
}

export function checked(field: Field): Field {
  const { indexable, reference } = kindOf(field);
  if (field.indexed && (!indexable || (field.many && !reference))) {
    throw refuse.invalid(`The column '${field.title}' of type ${typeAsString(field)} cannot be indexed.`);
  }
  if (field.unique && (!indexable || field.many)) {
    throw refuse.invalid(
      `The column '${field.title}' of type ${typeAsString(field)} cannot enforce unique values.`,
    );
  }
  if (field.unique && !field.indexed) {
    throw refuse.invalid(`The column '${field.title}' must be indexed to enforce unique values.`);
  }
  return field;
}

/** From a display name: other characters as _xHHHH_, cut at 32 (sharepoint.md 1.4). */
export function internalName(title: string): string {
  const escaped = title.replace(
    /[^A-Za-z0-9_]/g,
    (char) => `_x${char.charCodeAt(0).toString(16).padStart(4, '0')}_`,
  );
  return (
    /^\d/.test(escaped)
      ? `_x${escaped.charCodeAt(0).toString(16).padStart(4, '0')}_${escaped.slice(1)}`
      : escaped
  ).slice(0, 32);
}

export function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((one) => one.toLowerCase()));
  for (let n = -1; ; n++) {
    const tried = n < 0 ? name : `${name.slice(0, 32 - String(n).length)}${n}`;
    if (!used.has(tried.toLowerCase())) return tried;
  }
}

export function braced(guid: string): string {
  return `{${guid.replace(/[{}]/g, '').toLowerCase()}}`;
}
