// The bodies' logs of decisions as the screens reach them: read and added to online, never from a copy.
import { createContext, useContext } from 'react';
import type { LogEntry } from '../core/log/logRow.ts';
import type { Verified } from '../core/log/verify.ts';
import type { Fault, Result } from '../schema/fault.ts';

/** What a row says besides its place in the log; the place is found when it is written. */
export type Wanted = Pick<LogEntry, 'act' | 'kind' | 'subject' | 'note' | 'corrects'> & {
  /** What is decided on, canonical when it is written; null where nothing is fixed. */
  readonly held: unknown;
};

export interface DecisionLog {
  /** The whole log of the body, verified; a fault when it cannot be read now. */
  read(body: string): Promise<Result<Verified>>;
  /**
   * Adds the rows after the last that holds, in order, and resolves when SharePoint has them: a decision is confirmed online or
   * has not happened. Somebody else's row in the same place is read, and `stillWanted` asked again before the next try.
   * Faults: NETWORK_AWAY, NOT_ALLOWED, and what `stillWanted` gives.
   */
  append(
    body: string,
    rows: readonly Wanted[],
    stillWanted: (log: Verified) => readonly Fault[],
  ): Promise<Result<Verified>>;
}

const InUse = createContext<DecisionLog | null>(null);
export const DecisionLogProvider = InUse.Provider;

export function useDecisionLog(): DecisionLog {
  const log = useContext(InUse);
  if (log === null)
    throw new Error('What reads the log of decisions must stand inside a DecisionLogProvider');
  return log;
}
