// A body's log of decisions as a page has it: read when the page opens, and again when it has been added to.
import { useCallback, useEffect, useState } from 'react';
import type { Verified } from '../../core/log/verify.ts';
import type { Fault, Result } from '../../schema/fault.ts';
import type { Instant } from '../../schema/field.ts';
import { useDecisionLog } from '../../ui/decisionLog.ts';

/** @property log null until it has been read; @property at when it was; @property faults why it could not be */
export interface SeenLog {
  readonly log: Verified | null;
  readonly at: Instant;
  readonly faults: readonly Fault[];
  readonly readAgain: () => void;
  /** What somebody has read or written here, so that it need not be asked for again. */
  readonly know: (log: Verified) => void;
}

/** @param how `whole` where people come to see whether the log holds: nothing that was verified before is relied on */
export function useReadLog(body: string, how?: 'whole'): SeenLog {
  const { read } = useDecisionLog();
  const [{ log, at }, setSeen] = useState<Pick<SeenLog, 'log' | 'at'>>({ log: null, at: '' });
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const know = useCallback((seen: Verified) => setSeen({ log: seen, at: new Date().toISOString() }), []);
  const take = useCallback(
    (found: Result<Verified>) => {
      if (found.ok) know(found.value);
      setFaults(found.ok ? [] : found.faults);
    },
    [know],
  );
  useEffect(() => void read(body, how).then(take), [read, body, how, take]);
  return { log, at, faults, readAgain: () => void read(body, how).then(take), know };
}
