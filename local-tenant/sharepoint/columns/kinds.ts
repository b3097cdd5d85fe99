// Every kind of column: its names on the wire, what it accepts as JSON and what an index or filter may do with it.
import type { Json, JsonObject } from '../odata/address.ts';
import { refuse } from '../odata/fault.ts';
import { choiceExtras, lookupExtras, numberExtras } from './extras.ts';
import { date, flag, jsonText, line, link, list, number, reference, text } from './stored.ts';

export interface Field {
  readonly id: string;
  /** The internal name, for ever. */
  readonly name: string;
  readonly title: string;
  readonly kind: number;
  readonly many: boolean;
  readonly hidden: boolean;
  readonly readOnly: boolean;
  readonly required: boolean;
  readonly indexed: boolean;
  readonly unique: boolean;
  readonly base: boolean;
  readonly description: string;
  readonly group: string;
  readonly defaultValue: string | null;
  /** What only this kind of column has, by SharePoint's names: Choices, LookupList, DisplayFormat … */
  readonly settings: JsonObject;
}

export interface Kind {
  /** TypeAsString; `many` columns add Multi. */
  readonly type: string;
  readonly entity: string;
  readonly edm: string;
  /** Whether the JSON property is the internal name followed by Id. */
  readonly reference?: true;
  /** Whether an index and a unique rule may stand on it (sharepoint.md 2.3). */
  readonly indexable?: true;
  readonly notFilterable?: true;
  readonly readOnly?: true;
  readonly extras?: JsonObject;
  /** The stored form of a JSON value that is not null. */
  store(value: Json, field: Field): Json;
}

/** FieldTypeKind -> kind (sharepoint.md 1.4). */
export const kinds: Readonly<Record<number, Kind>> = {
  1: {
    type: 'Integer',
    entity: 'SP.FieldNumber',
    edm: 'Edm.Int32',
    indexable: true,
    extras: numberExtras,
    store: number,
  },
  2: {
    type: 'Text',
    entity: 'SP.FieldText',
    edm: 'Edm.String',
    indexable: true,
    extras: { MaxLength: 255 },
    store: line,
  },
  3: {
    type: 'Note',
    entity: 'SP.FieldMultiLineText',
    edm: 'Edm.String',
    notFilterable: true,
    extras: {
      AllowHyperlink: false,
      AppendOnly: false,
      IsLongHyperlink: false,
      NumberOfLines: 6,
      RestrictedMode: false,
      RichText: false,
      UnlimitedLengthInDocumentLibrary: false,
      WikiLinking: false,
    },
    store: text,
  },
  4: {
    type: 'DateTime',
    entity: 'SP.FieldDateTime',
    edm: 'Edm.DateTime',
    indexable: true,
    extras: {
      DateFormat: 0,
      DateTimeCalendarType: 0,
      DisplayFormat: 0,
      FriendlyDisplayFormat: 0,
      TimeFormat: 0,
    },
    store: date,
  },
  5: { type: 'Counter', entity: 'SP.Field', edm: 'Edm.Int32', readOnly: true, store: number },
  6: {
    type: 'Choice',
    entity: 'SP.FieldChoice',
    edm: 'Edm.String',
    indexable: true,
    extras: { ...choiceExtras, EditFormat: 0 },
    store: text,
  },
  7: {
    type: 'Lookup',
    entity: 'SP.FieldLookup',
    edm: 'Edm.Int32',
    reference: true,
    indexable: true,
    extras: lookupExtras,
    store: reference,
  },
  8: { type: 'Boolean', entity: 'SP.Field', edm: 'Edm.Boolean', store: flag },
  9: {
    type: 'Number',
    entity: 'SP.FieldNumber',
    edm: 'Edm.Double',
    indexable: true,
    extras: numberExtras,
    store: number,
  },
  10: {
    type: 'Currency',
    entity: 'SP.FieldCurrency',
    edm: 'Edm.Double',
    indexable: true,
    extras: { ...numberExtras, CurrencyLocaleId: 1053 },
    store: number,
  },
  11: {
    type: 'URL',
    entity: 'SP.FieldUrl',
    edm: 'SP.FieldUrlValue',
    notFilterable: true,
    extras: { DisplayFormat: 0 },
    store: link,
  },
  12: {
    type: 'Computed',
    entity: 'SP.FieldComputed',
    edm: 'Edm.String',
    readOnly: true,
    extras: { EnableLookup: false },
    store: text,
  },
  14: { type: 'Guid', entity: 'SP.FieldGuid', edm: 'Edm.Guid', store: text },
  15: {
    type: 'MultiChoice',
    entity: 'SP.FieldMultiChoice',
    edm: 'Collection(Edm.String)',
    extras: choiceExtras,
    store: (value) => list(value).map((one) => text(one)),
  },
  17: {
    type: 'Calculated',
    entity: 'SP.FieldCalculated',
    edm: 'Edm.String',
    readOnly: true,
    extras: {
      CurrencyLocaleId: -1,
      DateFormat: -1,
      DisplayFormat: -1,
      Formula: '',
      OutputType: 2,
      ShowAsPercentage: false,
    },
    store: text,
  },
  18: { type: 'File', entity: 'SP.Field', edm: 'Edm.String', store: text },
  19: { type: 'Attachments', entity: 'SP.Field', edm: 'Edm.Boolean', readOnly: true, store: flag },
  20: {
    type: 'User',
    entity: 'SP.FieldUser',
    edm: 'Edm.Int32',
    reference: true,
    indexable: true,
    extras: {
      ...lookupExtras,
      AllowDisplay: true,
      LookupField: '',
      Presence: true,
      SelectionGroup: 0,
      SelectionMode: 0,
    },
    store: reference,
  },
  23: { type: 'ModStat', entity: 'SP.Field', edm: 'Edm.Int32', store: number },
  33: {
    type: 'Location',
    entity: 'SP.FieldLocation',
    edm: 'Edm.String',
    notFilterable: true,
    store: jsonText,
  },
  34: {
    type: 'Thumbnail',
    entity: 'SP.FieldThumbnail',
    edm: 'Edm.String',
    notFilterable: true,
    store: jsonText,
  },
  25: { type: 'ContentTypeId', entity: 'SP.Field', edm: 'SP.ContentTypeId', readOnly: true, store: text },
};

export function kindOf(field: { readonly kind: number }): Kind {
  const kind = kinds[field.kind];
  if (!kind) throw refuse.invalid(`Field type ${field.kind} is not supported.`);
  return kind;
}

export function typeAsString(field: Field): string {
  const { type, reference } = kindOf(field);
  return reference && field.many ? `${type}Multi` : type;
}

/** The property that holds a field's value in an item's JSON. */
export function propertyOf(field: Field): string {
  const stem = field.name.startsWith('_') ? `OData_${field.name}` : field.name;
  return kindOf(field).reference ? `${stem}Id` : stem;
}

/** What an index compares: text without case, dates as text; null for an empty value, which is never a duplicate. */
export function indexKey(value: Json | undefined): string | number | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' ? value.toLowerCase() : JSON.stringify(value);
}
