// How far each decided item has come by the body's log: what was decided of it last, and whether that has been adjusted.
import type { Day, Instant } from '../../schema/field.ts';
import { swedishDay } from '../calendar.ts';
import type { LogEntry } from '../log/logRow.ts';
import type { Verified } from '../log/verify.ts';
import type { DecidedItem } from './content.ts';
import { confirmationIn } from './plans/confirmation.ts';
import { decidedItem, heldIn, signedIn, struckReason } from './read.ts';

/**
 * @property number of the row that holds the decision; `at` when it was taken, whatever has been corrected in it since
 * @property print the print of what was decided, as the row has it
 * @property confirmed by plan, the print of what the secretary has confirmed is the plan with the change that was decided
 * @property adjusted in which row and when it was adjusted, and the day that was signed; null = not yet: nothing follows from it
 */
export interface Standing {
  readonly item: DecidedItem;
  readonly number: number;
  readonly at: Instant;
  readonly print: string;
  readonly confirmed: Readonly<Record<string, string>>;
  readonly adjusted: { readonly number: number; readonly at: Instant; readonly day: Day } | null;
}

/** A row of a log never changes, and a log that is gone on with holds the same rows: what each says is read once. */
const read = new WeakMap<LogEntry, DecidedItem | null>();
export function itemIn(entry: LogEntry): DecidedItem | null {
  const known = read.get(entry);
  if (known !== undefined) return known;
  const found = decidedItem(heldIn(entry));
  read.set(entry, found);
  return found;
}

/** Of each item the last that holds; what was corrected or annulled is not among them. By paragraph. */
export function decidedIn({ rows }: Verified): readonly Standing[] {
  const holding = rows.filter(({ holds }) => holds).map(({ row }) => row.entry);
  const corrected = new Set(holding.map(({ corrects }) => corrects));
  const adjustments = new Map<string, LogEntry[]>();
  for (const entry of holding) {
    if (entry.act !== 'adjust') continue;
    const known = adjustments.get(entry.subject);
    if (known === undefined) adjustments.set(entry.subject, [entry]);
    else known.push(entry);
  }
  const found = new Map<string, Standing>();
  const taken = new Map<number, Instant>();
  for (const entry of holding) {
    const { number, act, kind, subject, content, corrects } = entry;
    if (act === 'adjust' || act === 'annul' || kind !== 'case') continue;
    const at = (corrects === null ? null : taken.get(corrects)) ?? entry.at;
    taken.set(number, at);
    if (corrected.has(number)) continue;
    const item = itemIn(entry);
    // What an item decides on has rows of its own, which hold the same; the item's own row stands for it.
    if (item === null || subject !== item.item) continue;
    const adjusted = adjustmentAfter(number, adjustments.get(subject));
    found.set(item.item, { item, number, at, print: content ?? '', confirmed: {}, adjusted });
  }
  const confirmations = holding.flatMap((entry) => confirmationIn(entry) ?? []);
  const confirmedOf = ({ number, print }: Standing): Standing['confirmed'] =>
    Object.fromEntries(
      confirmations
        .filter(({ decision }) => decision.number === number && decision.print === print)
        .map((one) => [one.plan, one.print]),
    );
  const all = [...found.values()].map((one) =>
    one.item.outcome === 'approvedWithChange' ? { ...one, confirmed: confirmedOf(one) } : one,
  );
  return all.toSorted(
    (one, other) => one.item.day.localeCompare(other.item.day) || one.item.paragraph - other.item.paragraph,
  );
}

/**
 * A decision that was struck before it was adjusted: its paragraph is never another's.
 * @property number of the row that strikes it
 */
export interface StruckItem {
  readonly item: DecidedItem;
  readonly number: number;
  readonly reason: string;
}

export function struckIn({ rows }: Verified): readonly StruckItem[] {
  const found = new Map<number, StruckItem>();
  for (const { holds, row } of rows) {
    const { act, kind, corrects, number } = row.entry;
    if (!holds || act !== 'annul' || kind !== 'case' || corrects === null) continue;
    const old = rows.find((one) => one.holds && one.row.entry.number === corrects)?.row.entry;
    const item = old === undefined ? null : itemIn(old);
    if (item !== null) found.set(corrects, { item, number, reason: struckReason(row.entry) });
  }
  return [...found.values()];
}

/** What is decided anew must be adjusted anew. */
function adjustmentAfter(after: number, adjustments: readonly LogEntry[] = []): Standing['adjusted'] {
  const entry = adjustments.find(({ number }) => number > after);
  if (entry === undefined) return null;
  const { number, at } = entry;
  return { number, at, day: signedIn(entry).day ?? swedishDay(at) };
}

/** The last row that holds: whoever has it on paper can see whether the log has been cut off or written anew. */
export interface ChainHead {
  readonly number: number;
  readonly print: string;
}
export function headOf({ rows }: Verified): ChainHead | null {
  const last = rows.findLast(({ holds, print }) => holds && print !== null);
  return last?.print ? { number: last.row.entry.number, print: last.print } : null;
}

/** Adjusted by itself, and not with the rest of the meeting though it might have been. */
export const isAdjustedAtOnce = ({ item, adjusted }: Standing, all: readonly Standing[]): boolean =>
  item.immediate &&
  adjusted !== null &&
  !all.some((one) => !one.item.immediate && one.adjusted?.at === adjusted.at);

/** The body has decided that it be so, and not that it be otherwise or later. */
export const isApproved = ({ outcome }: DecidedItem): boolean =>
  outcome === 'approved' || outcome === 'approvedWithChange';

/** What is fixed when items are adjusted: whose signatures were there, and on what. */
export interface Adjustment {
  readonly v: 1;
  readonly meeting: string;
  readonly day: Day;
  readonly signed: readonly { readonly person: string; readonly name: string }[];
  readonly paragraph: number;
  /** The row of the decision, and its content's print. */
  readonly decision: { readonly number: number; readonly print: string };
}
