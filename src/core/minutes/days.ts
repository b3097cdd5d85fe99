// The days that the law sets for minutes: when they are adjusted and announced at the latest, when they may be appealed and gain legal force.
import { addDays, formatISO, parseISO } from 'date-fns';
import { type Fault, warning } from '../../schema/fault.ts';
import type { Day } from '../../schema/field.ts';
import { workingDayFrom } from '../year/holidays.ts';

export const daysAfter = (day: Day, count: number): Day =>
  formatISO(addDays(parseISO(day), count), { representation: 'date' });

/** KL 5:69: adjusted within fourteen days of the meeting. */
export const lastDayToAdjust = (meeting: Day): Day => daysAfter(meeting, 14);

/** KL 8:12: announced on the second day after the adjustment at the latest. */
export const lastDayToAnnounce = (adjusted: Day): Day => daysAfter(adjusted, 2);

/** KL 13:5: three weeks from the notice; a last day on which nobody works is moved to the next on which people do (1930:173). */
export const appealDeadline = (noticed: Day): Day => workingDayFrom(daysAfter(noticed, 21));

/** The day after the last day to appeal, unless somebody has; the notice may be taken down from the same day (KL 8:12). */
export const legalForceDay = (noticed: Day): Day => daysAfter(appealDeadline(noticed), 1);

/** ADJUSTMENT_LATE {last}: it is told and does not stand in the way, since minutes must be adjusted all the same. */
export function adjustmentLate(meeting: Day, adjusted: Day): readonly Fault[] {
  const last = lastDayToAdjust(meeting);
  return adjusted > last ? [warning('ADJUSTMENT_LATE', 'adjustedDay', { last })] : [];
}

/** NOTICE_LATE {last}: what is announced too late is announced all the same; the time to appeal runs from the notice. */
export function noticeLate(adjusted: Day, noticed: Day): readonly Fault[] {
  const last = lastDayToAnnounce(adjusted);
  return noticed > last ? [warning('NOTICE_LATE', 'noticedDay', { last })] : [];
}
