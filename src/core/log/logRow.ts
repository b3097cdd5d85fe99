// A row of a body's decision log as it was written, and as SharePoint shows it to a reader.
import { checkRow } from '../../schema/check.ts';
import type { Instant } from '../../schema/field.ts';
import type { AnyRow, InputOf } from '../../schema/list.ts';
import {
  type decisionActs,
  decisionLog,
  type subjectKinds,
} from '../../schema/lists/decision/decisionLog.ts';
import { fingerprint } from './canonical.ts';

export interface LogEntry {
  readonly body: string;
  readonly number: number;
  readonly act: (typeof decisionActs)[number];
  readonly kind: (typeof subjectKinds)[number];
  readonly subject: string;
  /** The print of `held`; null where nothing is fixed. */
  readonly content: string | null;
  /** What was decided, in its canonical text; null where nothing is fixed. */
  readonly held: string | null;
  /** The print of the row before; empty for the first. */
  readonly before: string;
  /** The number of the row that this one takes the place of. */
  readonly corrects: number | null;
  readonly note: string;
  readonly by: string;
  readonly at: Instant;
  /** What makes the print impossible to guess; empty where nobody was asked to sign. */
  readonly salt: string;
  /** The sign-in that signs the print (proof.ts); empty where there is none. */
  readonly proof: string;
}

/**
 * @property author as SharePoint says; '' when the site does not know the person any more
 * @property account the directory's own id of the author's account, which no change of name alters; '' where SharePoint does not tell
 * @property created SharePoint's own word, as `edited` is
 * @property fits false for what is no row of a log at all: somebody has written it past the app
 * @property proof what came of verifying the sign-in; `unknown` where nobody has kept the tenant's key, `another` where it is right
 *   and made with another account than the writer's
 */
export interface SeenRow {
  readonly key: string;
  readonly entry: LogEntry;
  readonly author: string;
  readonly account?: string;
  readonly created: Instant;
  readonly edited: boolean;
  readonly fits: boolean;
  readonly proof: 'missing' | 'valid' | 'false' | 'unknown' | 'another';
}

export const keyOf = (entry: LogEntry): string => decisionLog.keyFrom({ ...entry });

/** Named one by one, so that a column added later does not alter the prints of old rows. `proof` signs the print. */
export const entryPrint = (e: LogEntry): string | null =>
  fingerprint([
    e.body,
    e.number,
    e.act,
    e.kind,
    e.subject,
    e.content,
    e.before,
    e.corrects,
    e.note,
    e.by,
    e.at,
    e.salt,
  ]);
export const printOf = ({ entry }: SeenRow): string | null => entryPrint(entry);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
const whole = (value: unknown): number | null => (Number.isSafeInteger(value) ? (value as number) : null);

/**
 * A print is of composed signs, so an å that has been taken apart to a and ring would have the same, and yet be another subject to
 * whoever looks for it. Rows are written composed.
 */
const isComposed = ({ subject, note }: LogEntry): boolean =>
  [subject, note].every((text) => text === text.normalize('NFC'));

/** What a reader is given of a row, whatever it holds: nothing that lies in a log is left out of it. */
export function entryOf(row: AnyRow): { readonly entry: LogEntry; readonly fits: boolean } {
  const entry: LogEntry = {
    body: text(row.body),
    number: whole(row.number) ?? 0,
    act: text(row.act) as LogEntry['act'],
    kind: text(row.kind) as LogEntry['kind'],
    subject: text(row.subject),
    content: textOrNull(row.content),
    held: textOrNull(row.held),
    before: text(row.before),
    corrects: whole(row.corrects),
    note: text(row.note),
    by: text(row.by),
    at: text(row.at),
    salt: text(row.salt),
    proof: text(row.proof),
  };
  const isWhole = checkRow(decisionLog, row).ok && entry.corrects === (row.corrects ?? null);
  return { entry, fits: isWhole && entry.number > 0 && isComposed(entry) };
}

/** The row as it is put into the list. */
export const valuesOf = (entry: LogEntry): InputOf<typeof decisionLog> =>
  ({ ...entry }) as InputOf<typeof decisionLog>;
