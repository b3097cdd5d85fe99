// A row of a body's decision log as it was written, and as SharePoint shows it to a reader.
import type { Instant } from '../../schema/field.ts';
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
  /** The print of what was decided on; null where nothing is frozen. */
  readonly content: string | null;
  /** The print of the row before; empty for the first. */
  readonly before: string;
  /** The number of the row that this one takes the place of. */
  readonly corrects: number | null;
  readonly note: string;
  readonly by: string;
  readonly at: Instant;
}

/** `author`, `created` and `edited` are SharePoint's own word; `proof` is what came of verifying the sign-in. */
export interface SeenRow {
  readonly key: string;
  readonly entry: LogEntry;
  readonly author: string;
  readonly created: Instant;
  readonly edited: boolean;
  readonly proof: 'missing' | 'valid' | 'false';
}

export const keyOf = (entry: LogEntry): string => decisionLog.keyFrom({ ...entry });

/** Named one by one, so that a column added later does not alter the prints of old rows. */
export const printOf = ({ entry: e }: SeenRow): string | null =>
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
  ]);
