// What a row's columns look like as text: for people, for a form, and in the rows of views and of older services.

import { calculated } from '../columns/calculated.ts';
import { culture, writeDate, writeNumber } from '../columns/culture.ts';
import { type Field, kindOf } from '../columns/kinds.ts';
import { isoSeconds } from '../columns/stored.ts';
import { referred } from '../items/referred.ts';
import { statusColumn, statusOf, statusText } from '../locks/approval.ts';
import { isObject, type Json } from '../odata/address.ts';
import type { Call } from '../odata/call.ts';
import { escapeXml } from '../odata/fault.ts';
import type { List } from '../store/list.ts';
import { pathOf, type Row } from '../store/row.ts';
import { labelText } from '../versions/label.ts';

/** Someone or something that a column points at. */
export interface Referred {
  readonly id: number;
  readonly shown: string;
  readonly login?: string;
  readonly email?: string;
}

/** A column's value, the stamps and places of the row included. */
export function heldIn(list: List, row: Row, field: Field, now = row.modified): Json {
  const read = standing[field.name];
  if (field.kind === 17) return calculated(list, field, row, now);
  return read ? read(row, list) : (row.values[field.name] ?? null);
}

const standing: Readonly<Record<string, (row: Row, list: List) => Json>> = {
  ID: (row) => row.id,
  Author: (row) => row.author,
  Editor: (row) => row.editor,
  Created: (row) => isoSeconds(row.created),
  Modified: (row) => isoSeconds(row.modified),
  GUID: (row) => row.guid,
  UniqueId: (row) => row.guid,
  FileRef: (row, list) => `${list.url}/${pathOf(row)}`,
  FileDirRef: (row, list) => (row.dir === '' ? list.url : `${list.url}/${row.dir}`),
  FileLeafRef: (row) => row.leaf,
  FSObjType: (row) => row.folder,
  ContentTypeId: (row) => row.contentType,
  ContentType: (row) => (row.folder === 1 ? 'Folder' : row.file ? 'Document' : 'Item'),
  LinkTitle: (row) => row.values.Title ?? null,
  _UIVersionString: (row) => labelText(row.label),
  Attachments: (row) => (row.attachments ?? []).length > 0,
  [statusColumn]: (row) => statusOf(row),
};

/** Whom or what a person or lookup column points at, as far as the caller sees it. */
export function pointedAt(row: Row, field: Field, call: Call): Referred[] {
  const shown = field.kind === 7 ? String(field.settings.LookupField || 'Title') : 'Title';
  const node = referred(field, row, call);
  const all = node.kind === 'entity' ? [node] : node.kind === 'collection' ? (node.all?.(call) ?? []) : [];
  return all.map((one) => {
    const read = (name: string): unknown => one.type.properties[name]?.(one.it, call);
    const text = (name: string) => {
      const held = read(name);
      return held === null || held === undefined ? '' : String(held);
    };
    return {
      id: Number(read('Id')),
      shown: text(shown),
      ...(field.kind === 20 ? { login: text('Name'), email: text('EMail') } : {}),
    };
  });
}

/** As a person reads it: FieldValuesAsText. */
export function asText(list: List, row: Row, field: Field, call: Call): string {
  const held = heldIn(list, row, field);
  if (kindOf(field).reference)
    return pointedAt(row, field, call)
      .map(({ shown }) => shown)
      .join('; ');
  if (held === null) return '';
  if (field.name === statusColumn) return statusText(Number(held), call.site.locale);
  if (Array.isArray(held)) return held.map(String).join(', ');
  if (isObject(held)) return `${held.Url}, ${held.Description}`;
  if (typeof held === 'boolean') return yesNo(held, call);
  if (typeof held === 'number')
    return field.kind === 9 || field.kind === 10
      ? writeNumber(held, culture(call.site.locale))
      : String(held);
  return field.kind === 4
    ? writeDate(new Date(String(held)).getTime(), culture(call.site.locale), isDay(field))
    : String(held);
}

/** As a page shows it: FieldValuesAsHTML. */
export function asHtml(list: List, row: Row, field: Field, call: Call): string {
  const held = heldIn(list, row, field);
  if (isObject(held))
    return `<a href="${escapeXml(String(held.Url))}">${escapeXml(String(held.Description))}</a>`;
  if (field.kind === 3 && field.settings.RichText === true && typeof held === 'string') return held;
  return escapeXml(asText(list, row, field, call));
}

/** As a form wants it back: FieldValuesForEdit. */
export function forEdit(list: List, row: Row, field: Field, call: Call): string {
  const held = heldIn(list, row, field);
  if (field.kind === 20) {
    const keys = pointedAt(row, field, call).map(({ id, shown, login }) => ({
      Key: login,
      DisplayText: shown,
      EntityData: { SPUserID: String(id) },
    }));
    return keys.length > 0 ? JSON.stringify(keys) : '';
  }
  if (field.kind === 7)
    return pointedAt(row, field, call)
      .map(({ id, shown }) => `${id};#${shown}`)
      .join(';#');
  if (Array.isArray(held)) return `;#${held.map(String).join(';#')};#`;
  if (typeof held === 'boolean') return held ? '1' : '0';
  if (field.name === statusColumn) return String(held);
  return asText(list, row, field, call);
}

/** As the older services write it (`ows_` attributes): points, ISO order, `3;#Name`. */
export function asOws(list: List, row: Row, field: Field, call: Call): string {
  const held = heldIn(list, row, field);
  if (kindOf(field).reference) {
    return pointedAt(row, field, call)
      .map(({ id, shown }) => `${id};#${shown}`)
      .join(';#');
  }
  if (held === null) return '';
  if (Array.isArray(held)) return `;#${held.map(String).join(';#')};#`;
  if (isObject(held)) return `${held.Url}, ${held.Description}`;
  if (typeof held === 'boolean') return held ? '1' : '0';
  if (typeof held === 'number' && (field.kind === 9 || field.kind === 10)) return held.toFixed(14);
  return field.kind === 4 ? String(held).replace('T', ' ').replace('Z', '') : String(held);
}

export function yesNo(value: boolean, call: Call): string {
  const [yes, no] = call.site.locale === 1033 ? ['Yes', 'No'] : ['Ja', 'Nej'];
  return value ? yes : no;
}

export function isDay(field: Field): boolean {
  return !field.base && field.settings.DisplayFormat !== 1;
}
