// What an item decides on and its prints: two who see the same plan have the same print, and a plan that has changed has another.
import { key } from '../../../schema/field.ts';
import { inOrder } from '../../../schema/inOrder.ts';
import type { Rows } from '../../../schema/list.ts';
import { governingDocuments } from '../../../schema/lists/planning/governingDocuments.ts';
import type { Effect } from '../../decision/content.ts';
import { documentNamed } from '../../decision/register/documents.ts';
import { fingerprint } from '../../log/canonical.ts';
import { printOf } from '../../period/print.ts';
import { itemsOf, type Proposal } from '../../proposal/read.ts';
import { wholePlan, written } from './planContent.ts';

function wholeDocument(rows: Rows, named: string): unknown {
  const row = documentNamed(rows, named);
  return row && written(governingDocuments, row);
}

const contents: Readonly<Record<Effect['kind'], ((rows: Rows, target: string) => unknown) | null>> = {
  approvePlan: wholePlan,
  approveReport: (rows, period) => printOf(rows, key<'periods'>(period), null),
  adopt: wholeDocument,
  repeal: wholeDocument,
  interim: wholeDocument,
  assign: null,
};

/** By the key of what is decided on; what is made by the decision itself has no print yet. */
export function printsOf(rows: Rows, effects: readonly Effect[]): Readonly<Record<string, string>> {
  const prints = effects.flatMap(({ kind, target }) => {
    const content = target === '' ? null : (contents[kind]?.(rows, target) ?? null);
    const print = content === null ? null : fingerprint(content);
    return print === null ? [] : [[target, print] as const];
  });
  return Object.fromEntries(prints);
}

/**
 * The prints of all that is before whoever decides: what the report's points decide on, and the report's own points and money, by
 * its key. What has another print when it is to be decided has been altered underneath.
 */
export function printsBefore(rows: Rows, proposal: Proposal | null): Readonly<Record<string, string>> {
  if (proposal === null) return {};
  const { key: report, state, items, financing } = proposal;
  const print = fingerprint(JSON.stringify([state, items, financing], inOrder));
  const effects = itemsOf(proposal).flatMap((one) => one.effects);
  return { ...printsOf(rows, effects), ...(print === null ? {} : { [report]: print }) };
}

/** What a period's answers were is kept with the period itself when it is locked. */
const isKept = ({ kind, target }: Effect): boolean =>
  target !== '' && (kind === 'approvePlan' || kind === 'adopt' || kind === 'interim');

/** The effects whose content is kept as it was adopted, in a file of its own under its print. */
export const keptOf = (effects: readonly Effect[]): readonly Effect[] => effects.filter(isKept);

/** What is adopted by them, whose canonical form has the prints of `printsOf`. */
export const adoptedIn = (rows: Rows, effects: readonly Effect[]): readonly unknown[] =>
  keptOf(effects)
    .map(({ kind, target }) => contents[kind]?.(rows, target) ?? null)
    .filter((content) => content !== null);
