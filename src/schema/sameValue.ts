// Whether two values say the same, however they came to be written.
import type { Value } from './field.ts';
import { inOrder } from './inOrder.ts';

const isEmpty = (value: Value | undefined): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
const inContent = (value: Value | undefined): string =>
  JSON.stringify(isEmpty(value) ? null : value, inOrder);

/** Equal in content: the order of names in a document, and blank or missing, make no difference; no words are none. */
export const sameValue = (a: Value | undefined, b: Value | undefined): boolean =>
  a === b || inContent(a) === inContent(b);
