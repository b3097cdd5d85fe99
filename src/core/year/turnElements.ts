// What becomes of goals, figures and work when the year turns: what goes on by itself, what ends, and what loses its owner.

import type { Key } from '../../schema/field.ts';
import type { Rows } from '../../schema/list.ts';
import { activities } from '../../schema/lists/activities.ts';
import { goals } from '../../schema/lists/goals.ts';
import { indicators } from '../../schema/lists/indicators.ts';
import { targets } from '../../schema/lists/targets.ts';
import { inPlaceOf } from '../organisation/successors.ts';
import { ownerName, type Place } from '../organisation.ts';
import { isDecided, statesInForce } from '../thread/links.ts';
import { isReplaced } from '../thread/revised.ts';
import type { UnitFate } from './turnUnits.ts';

/**
 * @property fate goesOn: nothing is done; isCopied: it comes along as a draft in the plan of who takes over; ends: its last year has
 *   been; losesOwner: its unit ends and nobody takes over
 */
export interface ElementFate {
  readonly kind: 'goal' | 'activity' | 'indicator';
  readonly key: string;
  readonly title: string;
  readonly owner: string;
  readonly fate: 'goesOn' | 'isCopied' | 'ends' | 'losesOwner';
}

/** @property withoutTarget figures that go on and have no target for the new year */
export interface Elements {
  readonly fates: readonly ElementFate[];
  readonly withoutTarget: readonly { readonly key: string; readonly title: string }[];
}

const doneWork = ['done', 'cancelled'];

export function elementsAt(rows: Rows, toYear: number, fates: readonly UnitFate[]): Elements {
  const ended = new Map(fates.filter(({ fate }) => fate === 'ends').map((one) => [one.unit.key, one]));
  const ofOwner = (unit: Key<'units'> | null, otherwise: ElementFate['fate']): ElementFate['fate'] => {
    const end = unit === null ? undefined : ended.get(unit);
    if (!end) return otherwise;
    return end.to.length > 0 ? 'isCopied' : 'losesOwner';
  };
  const told = (
    kind: ElementFate['kind'],
    row: { key: string; title: string },
    owner: Place,
    fate: ElementFate['fate'],
  ) => ({
    kind,
    key: row.key,
    title: row.title,
    owner: ownerName(rows, owner),
    fate,
  });
  const year = toYear - 1;
  const ofGoals = rows
    .all(goals)
    .filter(({ state, ended }) => statesInForce.includes(state) && (state !== 'closed' || ended !== null))
    .filter((row) => row.validFromYear <= year && year <= row.validToYear)
    .map((row) => {
      const otherwise = row.validToYear >= toYear ? 'goesOn' : 'ends';
      return told(
        'goal',
        row,
        { unit: row.ownerUnit, body: row.ownerBody },
        ofOwner(row.ownerUnit, otherwise),
      );
    });
  const ofWork = rows
    .by(activities, 'year', year)
    .filter((row) => isDecided(rows, row.plan) && !isReplaced(rows, activities, row))
    .map((row) => {
      const place = { unit: row.unit, body: null };
      return told(
        'activity',
        row,
        place,
        doneWork.includes(row.state) ? 'ends' : ofOwner(row.unit, 'isCopied'),
      );
    });
  const inUse = rows
    .all(indicators)
    .filter((row) => row.withdrawn !== true && isDecided(rows, row.plan))
    .filter((row) => (row.validFromYear ?? year) <= year && year <= (row.validToYear ?? year));
  const ofFigures = inUse.map((row) => {
    const otherwise = (row.validToYear ?? toYear) >= toYear ? 'goesOn' : 'ends';
    const reporters = row.reportedBy ?? [];
    // A unit's successors report in its place; who has been paired by hand for this turn does not.
    const isLeft =
      reporters.length > 0 &&
      reporters.every((unit) => inPlaceOf(rows, unit, `${toYear}-01-01`).length === 0);
    const fate = isLeft && otherwise === 'goesOn' ? 'losesOwner' : ofOwner(row.ownerUnit, otherwise);
    return told('indicator', row, { unit: row.ownerUnit, body: row.ownerBody }, fate);
  });
  const goesOn = new Set(ofFigures.filter(({ fate }) => fate === 'goesOn').map(({ key }) => key));
  const hasTarget = new Set<string>(rows.by(targets, 'year', toYear).map(({ indicator }) => indicator));
  const hadTarget = new Set<string>(rows.by(targets, 'year', year).map(({ indicator }) => indicator));
  return {
    fates: [...ofGoals, ...ofFigures, ...ofWork],
    withoutTarget: inUse.filter(({ key }) => goesOn.has(key) && hadTarget.has(key) && !hasTarget.has(key)),
  };
}
