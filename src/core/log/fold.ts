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
  for (const [, judged] of [...counted].sort(([one], [other]) => one - other)) {
    const { entry, proof } = judged.row;
    if (entry.act === 'annul') continue;
    const trail = [...(states.get(subjectOf(judged))?.trail ?? []), entry.number];
    states.set(subjectOf(judged), { entry, signed: proof === 'valid', trail });
  }
  return states;
}
