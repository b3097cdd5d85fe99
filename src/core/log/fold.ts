// The state of plans, reports, documents and cases, folded from the rows of the log that hold.
import type { LogEntry } from './logRow.ts';
import type { Judged, Verified } from './verify.ts';

/** What was decided last of a subject, by whom and when, and whether the sign-in proves it. */
export interface Decided {
  readonly entry: LogEntry;
  readonly signed: boolean;
  /** The numbers of the rows that count, oldest first. */
  readonly trail: readonly number[];
}

const subjectOf = ({ row: { entry } }: Judged): string => `${entry.kind} ${entry.subject}`;

/** By kind and subject; a subject without a row that counts is not there. A correction stands in its old row's place. */
export function fold({ rows }: Verified): ReadonlyMap<string, Decided> {
  const places = new Map<number, number>();
  const counted = new Map<number, Judged>();
  for (const judged of rows) {
    if (!judged.holds) continue;
    const { number, corrects } = judged.row.entry;
    const place = corrects === null ? number : (places.get(corrects) ?? corrects);
    places.set(number, place);
    counted.set(place, judged);
  }
  const states = new Map<string, Decided>();
  const trails = new Map<string, number[]>();
  for (const [, judged] of [...counted].sort(([one], [other]) => one - other)) {
    const { entry, proof } = judged.row;
    if (entry.act === 'annul') continue;
    const subject = subjectOf(judged);
    // One array a subject, added to: a subject may have a hundred thousand rows.
    const trail = trails.get(subject) ?? [];
    trail.push(entry.number);
    trails.set(subject, trail);
    states.set(subject, { entry, signed: proof === 'valid', trail });
  }
  return states;
}
