// What each row of a log is about, in words; from the rows alone, since an auditor or a file's reader may have nothing else.
import type { DecidedItem } from '../../../core/decision/content.ts';
import { itemIn } from '../../../core/decision/standing.ts';
import type { LogEntry } from '../../../core/log/logRow.ts';
import type { Judged } from '../../../core/log/verify.ts';
import { wholeMinutes } from '../../../core/minutes/whole.ts';

/**
 * @property title of what the row is about: a paragraph, a plan, a document; null where the rows do not tell
 * @property day of the meeting; null where the rows do not tell
 */
export interface About {
  readonly title: string | null;
  readonly day: string | null;
  readonly isMinutes: boolean;
}

/** The key of a meeting, or of an item on its agenda, begins with the day. */
const keyOfMeeting = /^(\d{4}-\d\d-\d\d)\.\d+(\.\d+)?$/;

const effectsIn = ({ points, refused }: DecidedItem) => [
  ...points.flatMap(({ effects }) => effects),
  ...refused,
];

/** @param heading how a paragraph is named */
export function aboutOf(
  rows: readonly Judged[],
  heading: (paragraph: number, title: string) => string,
): (entry: LogEntry) => About {
  const items = new Map<string, DecidedItem>();
  const titles = new Map<string, string>();
  for (const { row } of rows) {
    const item = itemIn(row.entry);
    if (item === null) continue;
    items.set(item.item, item);
    for (const { target, title } of effectsIn(item)) if (title !== '') titles.set(target, title);
  }
  return (entry) => {
    const whole = wholeMinutes(entry);
    if (whole !== null) return { title: null, day: whole.head.day, isMinutes: true };
    const item = itemIn(entry) ?? items.get(entry.subject) ?? null;
    const own = titles.get(entry.subject) ?? null;
    if (item === null)
      return { title: own, day: keyOfMeeting.exec(entry.subject)?.[1] ?? null, isMinutes: false };
    const title = entry.subject === item.item ? heading(item.paragraph, item.title) : own;
    return { title, day: item.day, isMinutes: false };
  };
}
