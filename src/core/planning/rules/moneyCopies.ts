// What goes along of a plan's money, risks and follow-up plan when another is begun from it; each is to be checked.
import { add, type Change } from '../../../schema/change.ts';
import type { Key } from '../../../schema/field.ts';
import { budgetLines } from '../../../schema/lists/planning/budgetLines.ts';
import { financing } from '../../../schema/lists/planning/financing.ts';
import { followUpItems } from '../../../schema/lists/planning/followUpItems.ts';
import { phaseOuts } from '../../../schema/lists/planning/phaseOuts.ts';
import { risks } from '../../../schema/lists/planning/risks.ts';
import { dayIn } from '../../model/periodsOfYear.ts';
import { budgetIn, financingIn, followUpItemsIn, risksIn, type Statement } from '../contents.ts';
import type { Draft } from '../draft.ts';
import { phaseOutsFor } from '../financing.ts';
import { isInForce } from '../plan.ts';
import type { Begun, IdOf } from './ids.ts';

const whose = (plan: Begun) => ({ year: plan.year, unit: plan.ownerUnit, body: plan.ownerBody });

/** What was the second year's is now the first's. */
export function budgetCopies({ rows, plan: source }: Draft, plan: Begun) {
  const lines = budgetIn(rows, source).map((line) => {
    const { code, label, kind, amountTkr, secondYearTkr, thirdYearTkr } = line;
    const identity = { year: plan.year, unit: plan.ownerUnit, body: plan.ownerBody, code };
    const amounts = { amountTkr: secondYearTkr ?? amountTkr, secondYearTkr: thirdYearTkr };
    const copy = { ...identity, ...amounts, label, kind, plan: plan.key, toBeChecked: true };
    return { from: line.key, change: add(budgetLines, copy) };
  });
  const copies = new Map(lines.map(({ from, change }) => [from, change.key as Key<'budgetLines'>]));
  return {
    changes: lines.map(({ change }) => change),
    lineOf: (line: Key<'budgetLines'>) => copies.get(line) ?? line,
  };
}

export function riskCopies({ rows, plan: source }: Draft, plan: Begun, idOf: IdOf): readonly Change[] {
  return risksIn(rows, source).map(({ id, title, likelihood, impact, handling }) =>
    add(risks, {
      year: plan.year,
      unit: plan.ownerUnit,
      body: plan.ownerBody,
      // Each plan numbers its own risks.
      id: idOf(`${source.key}~${id}`),
      plan: plan.key,
      ...{ title, likelihood, impact, handling },
      toBeChecked: true,
    }),
  );
}

/** The same areas at the same times of the new year. */
export function followUpItemCopies(
  { rows, plan: source }: Draft,
  plan: Begun,
  idOf: IdOf,
): readonly Change[] {
  const body = plan.ownerBody;
  if (body === null) return [];
  return followUpItemsIn(rows, source).map(({ id, title, meetingDay, form, responsible }) =>
    add(followUpItems, {
      year: plan.year,
      body,
      id: idOf(id),
      plan: plan.key,
      meetingDay: dayIn(Number(meetingDay.slice(0, 4)) + plan.year - source.year, meetingDay.slice(5)),
      ...{ title, form, responsible },
      toBeChecked: true,
    }),
  );
}

/** A lasting cost that was decided and has begun is in the frames by now (F6), so it needs no money anew. */
const isInFrames = ({ plan }: Draft, { hasCost, permanent, fromDay }: Statement, year: number): boolean =>
  isInForce(plan) && hasCost === 'yes' && permanent === true && (fromDay ?? '9999') < `${year}-01-01`;

/** With what the owner itself gives up; what another board gives up is registered by that board again (F2). */
export function financingCopies(source: Draft, plan: Begun, idOf: IdOf): readonly Change[] {
  const { rows } = source;
  const first = `${plan.year}-01-01`;
  const fromDay = (day: string | null) => (day !== null && day < first ? first : day);
  return financingIn(rows, source.plan)
    .filter((statement) => !isInFrames(source, statement, plan.year))
    .flatMap((statement) => {
      const { hasCost, noCostReason, phaseIn, costTkr, oneOffTkr, permanent, sources } = statement;
      const id = idOf(statement.id);
      const copied = add(financing, {
        ...whose(plan),
        id,
        plan: plan.key,
        ...{ hasCost, noCostReason, phaseIn, costTkr, oneOffTkr, permanent, sources },
        fromDay: fromDay(statement.fromDay),
        toBeChecked: true,
      });
      const given = phaseOutsFor(rows, statement)
        .filter(({ unit, body }) => unit === plan.ownerUnit && body === plan.ownerBody)
        .map(({ id: old, title, amountTkr, fromDay: day }) =>
          add(phaseOuts, {
            ...whose(plan),
            id: idOf(`${statement.id}~${old}`),
            ...{ title, amountTkr },
            fromDay: fromDay(day) ?? first,
            financing: copied.key as Key<'financing'>,
          }),
        );
      return [copied, ...given];
    });
}
