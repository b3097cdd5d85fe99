// What waits for the person on the way upwards: follow-ups to approve, his own that came back, and a level to consolidate.
import type { Day } from '../../schema/field.ts';
import { mayOverride, ownUnits } from '../access.ts';
import { deadlineOf, openPeriod, type Period } from '../calendar.ts';
import { unitsAsked } from '../judgement/response.ts';
import { standingsIn } from '../judgement/standingsIn.ts';
import type { Place, Unit } from '../organisation.ts';
import type { Situation } from '../situation.ts';
import { followUpState, isHandedIn } from './followUpState.ts';
import { lineManagersOf } from './lineManager.ts';
import { consolidationOf } from './overview.ts';
import { unitsUnder, wholeOrganisation } from './scope.ts';

/**
 * approve: `units` wait for the person, who is their line manager. returned: the one unit's own has come back. consolidate: all
 * units of the place have been approved, or are as far as they will come; of the whole organisation it waits for the controllers.
 * @property note what the level above said; only of what is returned
 */
export interface ConsolidationWork {
  readonly step: 'approve' | 'returned' | 'consolidate';
  readonly period: Period;
  readonly place: Place;
  readonly units: readonly Unit[];
  readonly note: string;
  readonly due: Day | null;
}

export function consolidationWork(situation: Situation): readonly ConsolidationWork[] {
  const { rows, person, today } = situation;
  const period = openPeriod(rows);
  const standing = period && standingsIn(situation, period);
  if (!period || !standing?.ok) return [];
  const asked = unitsAsked(standing.value);
  const stateOf = (unit: Unit) => followUpState(rows, period, unit.key);
  const own = ownUnits(person, rows);
  const returned = own.flatMap((unit): readonly ConsolidationWork[] => {
    const { state, step } = stateOf(unit);
    if (state !== 'returned') return [];
    const place = { unit: unit.key, body: null };
    const due = deadlineOf(period, unit.level);
    return [{ step: 'returned', period, place, units: [unit], note: step?.note ?? '', due }];
  });
  const waiting = asked.filter(
    (unit) =>
      stateOf(unit).state === 'ready' &&
      lineManagersOf(rows, unit.key, today).some((one) => one.person === person.signInName),
  );
  const isDone = (place: Place) => consolidationOf(situation, period, place)?.state === 'done';
  const areHandedIn = (units: readonly Unit[]) =>
    units.length > 0 && units.every((one) => isHandedIn(stateOf(one).state));
  const led = own.filter(({ key }) =>
    person.roles.some(({ role, unit }) => role === 'manager' && unit === key),
  );
  const approve = led.flatMap((unit): readonly ConsolidationWork[] => {
    const place = { unit: unit.key, body: null };
    const under = new Set(unitsUnder(rows, place, period).map(({ key }) => key));
    const units = asked.filter(({ key }) => under.has(key));
    const theirs = units.filter((one) => waiting.includes(one));
    const due = deadlineOf(period, unit.level);
    return [
      ...(theirs.length > 0
        ? [{ step: 'approve', period, place, units: theirs, note: '', due } as const]
        : []),
      ...(areHandedIn(units) && theirs.length === 0 && !isDone(place)
        ? [{ step: 'consolidate', period, place, units, note: '', due } as const]
        : []),
    ];
  });
  // The whole organisation has no manager: it is put together by the controllers.
  const whole =
    mayOverride(person) && areHandedIn(asked) && !isDone(wholeOrganisation)
      ? [
          {
            ...{ step: 'consolidate' as const, period, place: wholeOrganisation, units: asked, note: '' },
            due: deadlineOf(period, 'board'),
          },
        ]
      : [];
  return [...returned, ...approve, ...whole];
}
