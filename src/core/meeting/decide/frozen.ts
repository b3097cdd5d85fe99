// The prints of what an item decides on: two who see the same plan have the same print, and a plan that has changed has another.
import { catalogue } from '../../../schema/catalogue.ts';
import { key } from '../../../schema/field.ts';
import type { AnyRow, List, Rows } from '../../../schema/list.ts';
import { governingDocuments } from '../../../schema/lists/planning/governingDocuments.ts';
import { plans } from '../../../schema/lists/plans.ts';
import type { Effect } from '../../decision/content.ts';
import { fingerprint } from '../../log/canonical.ts';
import { printOf } from '../../period/print.ts';

/** What the program writes follows from a decision, and so does how far something has come: neither is what is decided on. */
const isContent = ({ fields }: List, name: string): boolean =>
  name === 'key' || (name !== 'state' && fields[name] !== undefined && !fields[name].stamped);

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const written = (list: List, row: AnyRow): string =>
  JSON.stringify(
    Object.entries(row)
      .filter(([name, value]) => value !== null && isContent(list, name))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    inOrder,
  );

/** Everything that is put into a plan names it. */
const ofPlans: readonly List[] = catalogue.filter(({ fields }) => fields.plan?.list === 'plans');

/** The print of a plan with all that is in it; null when it is not there. */
export function planPrint(rows: Rows, plan: string): string | null {
  const row = rows.get(plans, key<'plans'>(plan));
  if (row === null) return null;
  const parts = ofPlans.map((list) => [
    list.name,
    ...(rows.by(list, 'plan', plan) as readonly AnyRow[]).map((one) => written(list, one)).toSorted(),
  ]);
  return fingerprint([written(plans, row), parts]);
}

function documentPrint(rows: Rows, document: string): string | null {
  const row = rows.get(governingDocuments, key<'governingDocuments'>(document));
  return row && fingerprint(written(governingDocuments, row));
}

const printers: Readonly<Record<Effect['kind'], ((rows: Rows, target: string) => string | null) | null>> = {
  approvePlan: planPrint,
  approveReport: (rows, period) => fingerprint(printOf(rows, key<'periods'>(period), null)),
  adopt: documentPrint,
  repeal: documentPrint,
  interim: documentPrint,
  assign: null,
};

/** By the key of what is decided on; what is made by the decision itself has no print yet. */
export function printsOf(rows: Rows, effects: readonly Effect[]): Readonly<Record<string, string>> {
  const prints = effects.flatMap(({ kind, target }) => {
    const print = target === '' ? null : (printers[kind]?.(rows, target) ?? null);
    return print === null ? [] : [[target, print] as const];
  });
  return Object.fromEntries(prints);
}
