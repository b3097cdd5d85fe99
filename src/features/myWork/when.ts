// The day of a piece of work as it stands to the left of the thread.
import { daysBetween } from '../../core/calendar.ts';
import type { Day } from '../../schema/field.ts';
import { shortDayText } from '../../ui/format.ts';
import type { sv } from './text.ts';

export interface When {
  readonly when: string;
  readonly note?: string;
}

export function dayOf(t: typeof sv, due: Day | null, today: Day): When {
  if (due === null) return { when: t.noDay };
  const days = daysBetween(today, due);
  if (days < 0) return { when: shortDayText(due), note: t.late(-days) };
  if (days === 0) return { when: t.today };
  return days === 1 ? { when: t.tomorrow } : { when: shortDayText(due) };
}

/** A period that should have been opened by now still comes later. */
export const laterDay = (t: typeof sv, due: Day | null, today: Day): When =>
  due === null || daysBetween(today, due) <= 0 ? { when: t.later } : { when: shortDayText(due) };
