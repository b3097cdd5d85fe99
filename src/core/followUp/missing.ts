// What is missing in a block, with the place on the page where it is to be mended.
import { type Fault, type FaultCode, fault } from '../../schema/fault.ts';
import type { Status } from '../../schema/lists/assessments.ts';
import type { Block, Missing } from './asked.ts';

/** How long a comment on yellow or red must be, and a justification (domain.md 5.3, U2). */
export const shortestComment = 30;
export const shortestJustification = 20;

export const lengthOf = (text: string | null): number => text?.trim().length ?? 0;
export const isOff = (status: Status): boolean => status === 'partly' || status === 'notFulfilled';

/** The field's id on the page. */
export const placeOf = (block: Block, item: string | null, field: string): string =>
  item === null ? `${block}/${field}` : `${block}/${item}/${field}`;

/** One thing missing, at its field. The analysis has no items, so there the question is what is named. */
export function missingAt(
  block: Block,
  item: { readonly key: string | null; readonly title: string },
  field: string,
  code: FaultCode,
  values: Fault['values'] = {},
): Missing {
  const { key, title: label } = item;
  const place = placeOf(block, key, field);
  return { fault: fault(code, place, { label, ...values }), block, item: key, field, place, label };
}
