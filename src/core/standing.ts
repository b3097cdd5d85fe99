// How an element of the chain stands in a period: what is decided, what is computed, by which way and from what.
import type { Day, Key } from '../schema/field.ts';
import type { Rows } from '../schema/list.ts';
import { assessments } from '../schema/lists/assessments.ts';
import type { Period } from './calendar.ts';
import type { Chain, Element } from './chain.ts';
import { indicatorStanding, isMeasuredIn, reportersOf } from './judgement/indicatorStanding.ts';
import type { Assessment, Computed, Standing, Standings } from './judgement/standings.ts';
import { computedAt, computedOf } from './judgement/ways.ts';
import { outcomeOf } from './measurement.ts';
import { rowWith } from './situation.ts';

export type { Contribution } from './judgement/contribution.ts';
export type { Assessment, Computed, Standing, Standings, Way } from './judgement/standings.ts';

/** @param today decides which activities are late */
export function standings(rows: Rows, chain: Chain, period: Period, today: Day): Standings {
  const elementOf = (id: string): Element => {
    const element = chain.elements.get(id);
    if (!element) throw new RangeError(`${id} is not in the chain of ${chain.year}`);
    return element;
  };
  const judgement = (identity: Partial<Record<'unit' | 'body' | 'group' | 'goal', string | null>>) =>
    rowWith(rows, assessments, { period: period.key, ...identity });
  const unitsBearing = (id: string): readonly Key<'units'>[] => {
    const element = elementOf(id);
    const measuring = element.indicators.flatMap((indicator) =>
      all.reporters(indicator).map((unit) => unit.key),
    );
    const working = element.children.flatMap((child) => elementOf(child).owner.unit ?? []);
    return [...new Set([...measuring, ...working])].filter((unit) => unit !== element.owner.unit);
  };

  const all: Standings = {
    rows,
    chain,
    period,
    asOf: today < period.to ? today : period.to,
    of: kept((id) => {
      const { unit, body } = elementOf(id).owner;
      const owner = unit ? { unit } : { body };
      const decided = judgement({ ...owner, goal: id }) ?? judgement({ group: id });
      return standing(id, decided, computedOf(all, elementOf(id)));
    }),
    at: (id, unit) => standing(id, all.judgementAt(id, unit), computedAt(all, elementOf(id), unit)),
    judgementAt: (id, unit) => judgement({ unit, goal: id }),
    judgedBy: kept(unitsBearing),
    answered: (id) => {
      const asked = all.judgedBy(id);
      if (asked.length === 0) return null;
      const { indicators } = elementOf(id);
      const hasFigure = (unit: Key<'units'>) =>
        indicators.some((one) => outcomeOf(rows, one, period, { unit, body: null }) !== null);
      const units = asked.filter((unit) => all.judgementAt(id, unit) !== null || hasFigure(unit)).length;
      return { units, of: asked.length };
    },
    reporters: (indicator) => (isMeasuredIn(indicator, period) ? reportersOf(rows, indicator, period) : []),
    indicator: (indicator, owner) => indicatorStanding(rows, chain.model, indicator, period, owner),
  };
  return all;
}

function standing(id: string, decided: Assessment | null, computed: Computed): Standing {
  return { id, status: decided?.status ?? computed.status, decided, computed };
}

/** Works an answer out once for each id. */
function kept<T>(answer: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    const found = known.get(id) ?? answer(id);
    known.set(id, found);
    return found;
  };
}
