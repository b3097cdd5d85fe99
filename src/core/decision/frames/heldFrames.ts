// Holds the lines that say that a decision has moved money between boards to the body's log: what it does not know of is told of (F6).
import { key } from '../../../schema/field.ts';
import type { RowOf, Rows } from '../../../schema/list.ts';
import { budgetLines } from '../../../schema/lists/planning/budgetLines.ts';
import { financing } from '../../../schema/lists/planning/financing.ts';
import type { Verified } from '../../log/verify.ts';
import { bodyOf } from '../../organisation.ts';
import { draftOf } from '../../planning/draft.ts';
import { isInForce, placeOf } from '../../planning/plan.ts';
import { rowWith } from '../../situation.ts';
import { moveOf } from '../effects.ts';
import { movesOf } from '../planEffects.ts';
import { decidedIn, isApproved } from '../standing.ts';
import { linesOf, type Moved, movedName } from './framesMoved.ts';

type Line = RowOf<typeof budgetLines>;

/** `notInLog`: no adjusted decision of the body has moved it. `differs`: one has, with other amounts, or it has been taken away since. */
export type FrameHold = 'held' | 'notInLog' | 'differs';

/** All that adjusted decisions of the log move: in cases of their own, and with the plans that they approved. */
function movesIn(rows: Rows, log: Verified): readonly Moved[] {
  return decidedIn(log)
    .filter(({ adjusted, item }) => adjusted !== null && isApproved(item))
    .flatMap(({ item }) => {
      const own = moveOf(item);
      const approved = item.points
        .filter(({ forwardTo }) => forwardTo === null)
        .flatMap(({ effects }) => effects)
        .filter(({ kind }) => kind === 'approvePlan');
      const withPlans = approved.flatMap(({ target }) => {
        const draft = draftOf(rows, key<'plans'>(target));
        return draft.ok && isInForce(draft.value.plan) ? movesOf(draft.value) : [];
      });
      return [...(own === null ? [] : [own]), ...withPlans];
    });
}

/** A case of its own names the body that decided it; a plan's statement is the body's that decides the plan. */
const ofCase = /^(.+)-\d{4}-\d\d-\d\d-\d+$/;
function decidedBy(rows: Rows, { movedBy, body }: Line): string | null {
  const named = ofCase.exec(movedBy ?? '')?.[1];
  if (named !== undefined) return named;
  const statement = rows.all(financing).find((one) => movedName(one) === movedBy);
  const draft = statement?.plan == null ? null : draftOf(rows, statement.plan);
  // What names nothing is told of where its money is.
  return draft?.ok ? bodyOf(rows, placeOf(draft.value.plan)) : body;
}

/** The lines that the body has decided, or is said to have, each held to its log. */
export function heldFrames(
  rows: Rows,
  { body, from, log }: { readonly body: string; readonly from: number; readonly log: Verified },
): readonly { readonly line: Line; readonly hold: FrameHold }[] {
  const decided = movesIn(rows, log).flatMap((moved) =>
    linesOf(rows, moved).flatMap(({ identity, amounts }) => {
      const line = rowWith(rows, budgetLines, identity);
      return line === null ? [] : [[line.key, { amounts, name: movedName(moved) }] as const];
    }),
  );
  const known = new Map<string, (typeof decided)[number][1]>(decided);
  return rows
    .all(budgetLines)
    .filter((line) => line.movedBy !== null && line.year >= from && decidedBy(rows, line) === body)
    .map((line) => {
      const its = known.get(line.key);
      if (its === undefined || its.name !== line.movedBy) return { line, hold: 'notInLog' };
      const { amountTkr, secondYearTkr, thirdYearTkr } = its.amounts;
      const isSame =
        line.amountTkr === amountTkr &&
        (line.secondYearTkr ?? 0) === secondYearTkr &&
        (line.thirdYearTkr ?? 0) === thirdYearTkr &&
        line.withdrawn !== true;
      return { line, hold: isSame ? 'held' : 'differs' };
    });
}
