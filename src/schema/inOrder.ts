// When two values are the same: an object is, whatever order its names stand in, as that may be another when they have been to SharePoint and back.
import type { Value } from './field.ts';

export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** For `JSON.stringify`: each object with its names in order of their letters. */
export const inOrder = (_: string, value: unknown): unknown =>
  isObject(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;

const isEmpty = (value: Value | undefined): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
const inContent = (value: Value | undefined): string =>
  JSON.stringify(isEmpty(value) ? null : value, inOrder);

/** Equal in content: the order of names in a document, and blank or missing, make no difference; no words are none. */
export const sameValue = (a: Value | undefined, b: Value | undefined): boolean =>
  a === b || inContent(a) === inContent(b);
