// A body's log as a file that can be verified without SharePoint: the rows as they were seen, and what they are held to.

import { jsonIn } from '../../schema/jsonIn.ts';
import type { SeenRow } from './logRow.ts';
import type { Recorder } from './recorders.ts';
import type { Anchor } from './verify.ts';

/** A row as it was read, before its sign-in has been looked at: whoever opens the file does that himself. */
export type UnprovedRow = Omit<SeenRow, 'proof'>;

/** One of the tenant's keys, as it was published. */
export interface KeptKey {
  readonly kid: string;
  readonly issuer: string;
  readonly modulus: string;
  readonly exponent: string;
}

/**
 * @property clientId the registration that the sign-ins were made for
 * @property anchors the heads that whoever wrote the file had seen
 */
export interface ExportedLog {
  readonly v: 1;
  readonly body: string;
  readonly name: string;
  readonly at: string;
  readonly clientId: string;
  readonly recorders: readonly Recorder[];
  readonly anchors: readonly Anchor[];
  readonly keys: readonly KeptKey[];
  readonly rows: readonly UnprovedRow[];
}

export const exportedText = (log: ExportedLog): string => `${JSON.stringify(log, null, 1)}\n`;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const hasTexts = (value: unknown, ...names: readonly string[]): boolean =>
  isObject(value) && names.every((name) => typeof value[name] === 'string');
const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';
const isNumberOrNull = (value: unknown): boolean => value === null || typeof value === 'number';
const all = (value: unknown, fits: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(fits);

const isRecorder = (one: unknown): boolean =>
  isObject(one) && hasTexts(one, 'person') && isTextOrNull(one.validFrom) && isTextOrNull(one.validTo);
const isAnchor = (one: unknown): boolean =>
  isObject(one) && hasTexts(one, 'print') && typeof one.number === 'number';
const entryTexts = ['body', 'act', 'kind', 'subject', 'before', 'note', 'by', 'at', 'salt', 'proof'];
const isEntry = (one: unknown): boolean =>
  isObject(one) &&
  hasTexts(one, ...entryTexts) &&
  typeof one.number === 'number' &&
  isTextOrNull(one.content) &&
  isTextOrNull(one.held) &&
  isNumberOrNull(one.corrects);
const isRow = (one: unknown): boolean =>
  isObject(one) &&
  hasTexts(one, 'key', 'author', 'created') &&
  // Files from before this was read have none.
  (one.account === undefined || typeof one.account === 'string') &&
  typeof one.edited === 'boolean' &&
  typeof one.fits === 'boolean' &&
  isEntry(one.entry);

/** The log that a file holds; null for what is no such file. Nothing in it is believed before it is verified. */
export function exportedIn(text: string): ExportedLog | null {
  const read = jsonIn(text);
  return isExported(read) ? read : null;
}

const isExported = (read: unknown): read is ExportedLog =>
  isObject(read) &&
  read.v === 1 &&
  hasTexts(read, 'body', 'name', 'at', 'clientId') &&
  all(read.recorders, isRecorder) &&
  all(read.anchors, isAnchor) &&
  all(read.keys, (one) => hasTexts(one, 'kid', 'issuer', 'modulus', 'exponent')) &&
  all(read.rows, isRow);
