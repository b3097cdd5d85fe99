// Block E: the unit's own planned work, how far it has come, and what is late.
import { activities } from '../../../schema/lists/activities.ts';
import { isOpen } from '../../calendar.ts';
import type { Activity } from '../../chain.ts';
import type { Standings } from '../../judgement/standings.ts';
import type { Unit } from '../../organisation.ts';
import { isDecided } from '../../thread/links.ts';
import type { Missing } from '../asked.ts';
import { lengthOf, missingAt } from '../missing.ts';
import type { ActivityEntry } from './entries.ts';

/** The last day, as it was moved where it has been. */
export const endOf = ({ newEndDay, endDay }: Activity): string => newEndDay ?? endDay;
export const isOver = ({ state }: Activity): boolean => state === 'done' || state === 'cancelled';

/** The year's activities in plans that are decided, in the order in which they are to be done. */
export function activityEntries(standings: Standings, unit: Unit): readonly ActivityEntry[] {
  const { rows, period } = standings;
  return rows
    .by(activities, 'unit', unit.key)
    .filter(({ year, plan }) => year === period.year && isDecided(rows, plan))
    .map((activity) => entryOf(standings, activity))
    .toSorted((a, b) => a.end.localeCompare(b.end) || a.activity.title.localeCompare(b.activity.title, 'sv'));
}

function entryOf({ period, asOf }: Standings, activity: Activity): ActivityEntry {
  const isAnswered = activity.followedUp === period.key;
  const isLate =
    !isOver(activity) &&
    (endOf(activity) < asOf || (activity.state === 'delayed' && activity.newEndDay === null));
  // What was finished before is not asked for again, nor what has not begun; and a closed period asks for nothing.
  const isAsked = isOpen(period) && (isAnswered || (!isOver(activity) && activity.startDay <= period.to));
  const missing = isAsked ? missingIn(activity, isAnswered, isLate) : [];
  return {
    activity,
    end: endOf(activity),
    isLate,
    place: !isAsked ? 'notNow' : isLate || isOver(activity) ? 'needsAnswer' : 'unchanged',
    done: missing.length === 0,
    missing,
  };
}

function missingIn(activity: Activity, isAnswered: boolean, isLate: boolean): readonly Missing[] {
  if (isLate) return [missingAt('activities', activity, 'newEndDay', 'ACTIVITY_LATE')];
  if (!isAnswered) return [missingAt('activities', activity, 'state', 'ACTIVITY_UNANSWERED')];
  return activity.newEndDay !== null && lengthOf(activity.newEndReason) === 0
    ? [missingAt('activities', activity, 'newEndReason', 'FIELD_REQUIRED')]
    : [];
}
