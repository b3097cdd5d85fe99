// The bodies' logs of decisions as the screens reach them: read and added to online, never from a copy.
import { createContext, useContext } from 'react';
import type { LogEntry } from '../core/log/logRow.ts';
import type { Verified } from '../core/log/verify.ts';
import type { Fault, Result } from '../schema/fault.ts';
import type { Instant } from '../schema/field.ts';

/** What a row says besides its place in the log; the place is found when it is written. */
export type Wanted = Pick<LogEntry, 'act' | 'kind' | 'subject' | 'note' | 'corrects'> & {
  /** What is decided on, canonical when it is written; null where nothing is fixed. */
  readonly held: unknown;
};

/**
 * What an exported file holds, judged by itself.
 * @property keysKnown whether the keys in the file are the tenant's own, so far as is known here
 */
export interface JudgedFile {
  readonly log: Verified;
  readonly body: string;
  readonly name: string;
  readonly at: Instant;
  readonly keysKnown: boolean;
}

export interface DecisionLog {
  /**
   * The body's log, verified; a fault when it cannot be read now. What this page has read before is gone on with as long as
   * SharePoint's change log says that nobody has touched it.
   * @param how `whole`: every row is read and verified anew, whatever the change log says
   */
  read(body: string, how?: 'whole'): Promise<Result<Verified>>;
  /**
   * Adds the rows after the last that holds, in order, and resolves when SharePoint has them: a decision is confirmed online or
   * has not happened. Somebody else's row in the same place is read, and `stillWanted` asked again before the next try. To be
   * called from a click: the person signs all the rows in one window. Each row is a decision of its own, so where the network
   * goes in the middle the first may stand; read the log before trying again.
   * Faults: NETWORK_AWAY, SIGN_IN_NEEDED, NOT_ALLOWED, LOG_BUSY, LOG_NOT_SIGNED, LOG_NOT_CANONICAL, and what `stillWanted` gives;
   * LOG_PARTLY {count, all} before them where some of the rows are in.
   */
  append(
    body: string,
    rows: readonly Wanted[],
    stillWanted: (log: Verified) => readonly Fault[],
  ): Promise<Result<Verified>>;
  /** The log with all that it is held to, as the text of a file. */
  exported(body: string): Promise<Result<string>>;
  /** LOG_FILE_UNREADABLE for what is no such file. */
  judgedFile(text: string): Promise<Result<JudgedFile>>;
  /**
   * Keeps what is adopted (a plan, a document) as a file of its own, before the row that names its print is written. Gives the
   * print, to stand in `frozen` of what is decided.
   */
  freeze(body: string, adopted: unknown): Promise<Result<string>>;
  /** What was frozen under the print; FROZEN_DIFFERS when the file does not agree with it, FROZEN_GONE when there is none. */
  frozen(body: string, print: string): Promise<Result<unknown>>;
}

const InUse = createContext<DecisionLog | null>(null);
export const DecisionLogProvider = InUse.Provider;

export function useDecisionLog(): DecisionLog {
  const log = useContext(InUse);
  if (log === null)
    throw new Error('What reads the log of decisions must stand inside a DecisionLogProvider');
  return log;
}
