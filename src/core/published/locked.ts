// The periods whose answers may be shown: those that have been locked, each as it stood when it was locked last (S22, S39).
import type { Day } from '../../schema/field.ts';
import type { Rows } from '../../schema/list.ts';
import { modelInForce } from '../../steering/inForce.ts';
import { periodWord } from '../../steering/words.ts';
import { inOrder, type Period, swedishDay } from '../calendar.ts';
import { rowsAsOf } from '../period/asOf.ts';
import { stepsOf } from '../period/versions.ts';

/**
 * @property lockedDay null where nobody has kept when it was locked
 * @property reopened it is being corrected now: what is shown is what was locked, until it is locked again
 * @property then the rows as they stood at that lock
 */
export interface LockedPeriod {
  readonly period: Period;
  readonly lockedDay: Day | null;
  readonly reopened: boolean;
  readonly asLocked: Rows;
}

/**
 * What is told of a period outside: none of the days by which people inside are to have answered.
 * @property word what people call it, in the words of the model then in force: april
 */
export interface PublishedPeriod extends Pick<Period, 'year' | 'kind' | 'to'> {
  readonly key: string;
  readonly word: string;
}
export function toldOf(rows: Rows, period: Period): PublishedPeriod {
  const { key, year, kind, to } = period;
  const model = modelInForce(rows, year);
  return { key, year, kind, to, word: model.ok ? periodWord(model.value, period) : period.label };
}

/** In order of time. */
export const lockedPeriods = (rows: Rows): readonly LockedPeriod[] =>
  inOrder(rows).flatMap((period) => {
    const steps = stepsOf(rows, period.key);
    const last = steps.findLastIndex(({ act }) => act === 'lock');
    const lock = steps[last];
    if (lock === undefined && period.state !== 'locked') return [];
    const version = 1 + steps.slice(0, Math.max(last, 0)).filter(({ act }) => act === 'reopen').length;
    return [
      {
        period,
        lockedDay: lock === undefined ? null : swedishDay(lock.at),
        reopened: period.state !== 'locked',
        asLocked: lock === undefined ? rows : rowsAsOf(rows, period.key, version),
      },
    ];
  });
