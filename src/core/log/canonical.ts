// The one way to write a value down, and the fingerprint of it: RFC 8785 for the values that occur in decisions.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** A half of a sign alone cannot be written as UTF-8: two different texts would get the same print. */
const brokenSign = /\p{Surrogate}/u;

/** What needs neither composing nor escaping is most of a log, and looking costs less than doing it. */
const plainSigns = /^[ !#-[\]-~]*$/;

function canonicalText(text: string): string | null {
  if (plainSigns.test(text)) return `"${text}"`;
  return brokenSign.test(text) ? null : JSON.stringify(text.normalize('NFC'));
}

function canonicalObject(value: object): string | null {
  const pairs = new Map<string, unknown>();
  for (const [name, held] of Object.entries(value)) pairs.set(name.normalize('NFC'), held);
  if (pairs.size !== Object.keys(value).length) return null;
  const parts: string[] = [];
  // The order of UTF-16 units, as RFC 8785 3.2.3 has it; a Swedish order would differ between machines.
  for (const name of [...pairs.keys()].sort()) {
    const written = canonicalText(name);
    const held = canonical(pairs.get(name));
    if (written === null || held === null) return null;
    parts.push(`${written}:${held}`);
  }
  return `{${parts.join(',')}}`;
}

function canonicalArray(values: readonly unknown[]): string | null {
  let text = '';
  for (const value of values) {
    const written = canonical(value);
    if (written === null) return null;
    text += text === '' ? written : `,${written}`;
  }
  return `[${text}]`;
}

/** The canonical text; null for what has none: fractions (write them as text), undefined, functions, broken signs. */
export function canonical(value: unknown): string | null {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return canonicalText(value);
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : null;
  if (Array.isArray(value)) return canonicalArray(value);
  return typeof value === 'object' ? canonicalObject(value) : null;
}

/** A print's bytes as it is written, in hexadecimal. */
export const writtenPrint = (bytes: Uint8Array): string => bytesToHex(bytes);

const encoder = new TextEncoder();
/** The same bytes for every text: a log of 100,000 rows has twice as many texts to be hashed. */
const desk = new Uint8Array(200_000);

/** A text in UTF-8, until the next is asked for. */
export const bytesForNow = (text: string): Uint8Array<ArrayBuffer> =>
  // No sign takes more than three bytes for each of its units.
  text.length * 3 > desk.length
    ? encoder.encode(text)
    : desk.subarray(0, encoder.encodeInto(text, desk).written);

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export const textPrint = (text: string): string => writtenPrint(sha256(bytesForNow(text)));

/** SHA-256 of the canonical text in hexadecimal; null for what has no canonical text. */
export function fingerprint(value: unknown): string | null {
  const written = canonical(value);
  return written === null ? null : textPrint(written);
}
