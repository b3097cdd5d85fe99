// What two merged plans both bring under one key: texts follow one another, amounts are added, links are joined.
import type { Change } from '../../../schema/change.ts';
import type { Value } from '../../../schema/field.ts';
import type { Values } from '../../../schema/list.ts';
import { budgetLines } from '../../../schema/lists/planning/budgetLines.ts';
import { planSections } from '../../../schema/lists/planning/planSections.ts';

type Join = (a: Value, b: Value) => Value;

const text: Join = (a, b) => (!a || a === b ? b : b ? `${String(a)}\n\n${String(b)}` : a);
const amount: Join = (a, b) => (a === null && b === null ? null : Number(a ?? 0) + Number(b ?? 0));
const links: Join = (a, b) => [...new Set([...listOf(a), ...listOf(b)])];
const listOf = (value: Value): readonly string[] => (Array.isArray(value) ? value : []);

const joins: Readonly<Record<string, Readonly<Record<string, Join>>>> = {
  // A text that one of them had makes the section one that does concern the plan.
  [planSections.name]: { text },
  [budgetLines.name]: { amountTkr: amount, secondYearTkr: amount, thirdYearTkr: amount },
  indicators: { attachedTo: links, reportedBy: links },
};

/** One change a row, in the order in which the rows were first named. */
export function joinedByKey(changes: readonly Change[]): readonly Change[] {
  const found = new Map<string, Change>();
  for (const change of changes) {
    const place = `${change.list}/${change.key}`;
    const before = found.get(place);
    found.set(
      place,
      before ? { ...change, values: joined(change.list, before.values, change.values) } : change,
    );
  }
  return [...found.values()];
}

function joined(list: string, before: Values, after: Values): Values {
  const how = Object.entries(joins[list] ?? {}).filter(([name]) => name in before || name in after);
  const both = how.map(([name, join]) => [name, join(before[name] ?? null, after[name] ?? null)]);
  return withoutDenial({ ...after, ...before, ...Object.fromEntries(both) });
}

const withoutDenial = (values: Values): Values =>
  values.notApplicable && values.text ? { ...values, notApplicable: null } : values;
