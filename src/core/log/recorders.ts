// Who might record a body's decisions and when, by the roles that stand: what each row of its log is held to.
import type { Day } from '../../schema/field.ts';
import type { Rows } from '../../schema/list.ts';
import { isRoleInForce, roleAssignments } from '../../schema/lists/roleAssignments.ts';
import { swedishDay } from '../calendar.ts';
import { recordsDecisions } from '../meeting/keepers.ts';
import { personNamed } from '../situation.ts';
import type { Ground } from './verify.ts';

/** @property validTo the last day; null = still */
export interface Recorder {
  readonly person: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

/** Roles are ended and never taken away, so the roles of today tell who had which one then. */
export const recordersOf = (rows: Rows, body: string): readonly Recorder[] =>
  rows
    .all(roleAssignments)
    .filter((role) => recordsDecisions({ ...personNamed(rows, role.person), roles: [role] }, body))
    .map(({ person, validFrom, validTo }) => ({ person, validFrom, validTo }));

export const mayWriteBy = (recorders: readonly Recorder[]): Ground['mayWrite'] => {
  const spans = new Map<string, Recorder[]>();
  for (const one of recorders) spans.set(one.person, [...(spans.get(one.person) ?? []), one]);
  const days = new Map<number, Day>();
  return (name, { created }) => {
    // A file may hold a moment that no clock shows: it lies in nobody's time.
    const at = Date.parse(created);
    if (Number.isNaN(at)) return false;
    // A day begins on the hour, and a log has many rows an hour: to ask the calendar for each would take as long as a fifth of the rest.
    const hour = Math.floor(at / 3_600_000);
    const day = days.get(hour) ?? swedishDay(created);
    days.set(hour, day);
    return spans.get(name.toLowerCase())?.some((span) => isRoleInForce(span, day)) ?? false;
  };
};
