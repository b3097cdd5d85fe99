// What follows from the decisions that are adjusted and has not been carried out yet: derived anew each time, so that anyone can go on (G1).
import type { Change } from '../../schema/change.ts';
import { type Fault, good, type Result } from '../../schema/fault.ts';
import { key } from '../../schema/field.ts';
import { sourcesOf } from '../planning/financing.ts';
import type { Situation } from '../situation.ts';
import { assigned } from './assignmentEffects.ts';
import type { DecidedItem, DecidedPoint, Effect } from './content.ts';
import type { Decided } from './decided.ts';
import { adopted, interim, repealed, sentOn } from './documentEffects.ts';
import { framesMoved, type Moved } from './frames/framesMoved.ts';
import { planApproved, reportApproved } from './planEffects.ts';
import { planRefused } from './plans/returned.ts';
import { isApproved, type Standing } from './standing.ts';

/**
 * @property effect null for what follows from the financing and stands in no point
 * @property returns the plan was not decided, and goes back to whoever writes it
 * @property sentOn it is put to another body, and what it is about becomes everybody's to read
 * @property changes what is left to write
 * @property faults why it cannot be carried out now, and by whom it can
 */
export interface Left {
  readonly standing: Standing;
  readonly effect: Effect | null;
  readonly returns: boolean;
  readonly sentOn: boolean;
  readonly changes: readonly Change[];
  readonly faults: readonly Fault[];
}

type Way = (the: Decided, standing: Standing, point: DecidedPoint) => Result<readonly Change[]>;

const ways: Readonly<Record<Effect['kind'], Way>> = {
  adopt: adopted,
  repeal: repealed,
  interim,
  assign: (the, _, point) => assigned(the, point.text),
  approvePlan: planApproved,
  approveReport: reportApproved,
};

/**
 * What a point puts to another body executes nothing (S28, S33), but that the document goes with it; nor does what is not adjusted, or not approved, but that a plan
 * which was not is its owner's to write in again.
 */
export function effectsLeft(situation: Situation, standings: readonly Standing[]): readonly Left[] {
  return standings
    .filter(({ adjusted }) => adjusted !== null)
    .flatMap((standing) => [
      ...(isApproved(standing.item) ? followsFrom(situation, standing) : []),
      ...standing.item.refused
        .filter(({ kind }) => kind === 'approvePlan')
        .map((effect) => refusedOf(situation, standing, effect)),
    ])
    .filter(({ changes, faults }) => changes.length + faults.length > 0);
}

const followsFrom = (situation: Situation, standing: Standing): readonly Left[] => [
  ...standing.item.points.flatMap((point) =>
    point.effects.map((effect, at) => leftOf(situation, standing, point, effect, at)),
  ),
  moneyLeft(situation, standing),
];

/** A document that the decision itself names into being is a guideline until the registrar says what kind it is. */
const makes = 'guideline' as const;

function refusedOf(situation: Situation, standing: Standing, effect: Effect): Left {
  const { item, adjusted } = standing;
  const the = { ...situation, item, effect, from: item.day, id: '', makes };
  const wished = planRefused(the, adjusted?.at ?? situation.now);
  return { standing, effect, returns: true, sentOn: false, ...saidOf(wished) };
}

const saidOf = (wished: Result<readonly Change[]>): Pick<Left, 'changes' | 'faults'> => ({
  changes: wished.ok ? wished.value : [],
  faults: wished.ok ? [] : wished.faults,
});

/** The name of what the effect makes: the same whoever carries it out, and whenever. */
export const madeBy = ({ body, day, paragraph }: DecidedItem, { number }: DecidedPoint, at: number): string =>
  `${body}-${day}-${paragraph}-${number}-${at + 1}`.slice(0, 60);

function leftOf(
  situation: Situation,
  standing: Standing,
  point: DecidedPoint,
  effect: Effect,
  at: number,
): Left {
  const { item } = standing;
  const { forwardTo } = point;
  const from = effect.from ?? item.day;
  const the = { ...situation, item, effect, from, id: madeBy(item, point, at), makes };
  const wished =
    forwardTo === null
      ? ways[effect.kind](the, standing, point)
      : good(sentOn(the, key<'bodies'>(forwardTo)));
  return { standing, effect, returns: false, sentOn: forwardTo !== null, ...saidOf(wished) };
}

/** F6 for a case of its own: what the log holds of its financing moves, when the body itself decides all of it; null = nothing. */
export function moveOf({ financing, points, ...item }: DecidedItem): Moved | null {
  if (financing?.hasCost !== 'yes' || points.some(({ forwardTo }) => forwardTo !== null)) return null;
  const { fromDay, phaseIn, permanent, sources } = financing;
  return {
    year: Number(item.day.slice(0, 4)),
    id: `${item.body}-${item.day}-${item.paragraph}`,
    own: key<'bodies'>(financing.forBody ?? item.body),
    label: phaseIn || item.title,
    fromDay,
    permanent,
    sources: sourcesOf({
      rows: sources.map((one) => ({ ...one, amountTkr: Number(one.amountTkr) })),
    }),
  };
}

function moneyLeft({ rows }: Situation, standing: Standing): Left {
  const moved = moveOf(standing.item);
  const changes = moved === null ? [] : framesMoved(rows, moved);
  return { standing, effect: null, returns: false, sentOn: false, changes, faults: [] };
}
