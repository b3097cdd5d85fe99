// What a body has decided, read from its log and verified each time the page is opened or something has been added to it.
import { useEffect, useMemo, useState } from 'react';
import { decidedIn, type Standing } from '../../core/decision/standing.ts';
import type { Verified } from '../../core/log/verify.ts';
import type { Fault } from '../../schema/fault.ts';
import { useDecisionLog } from '../../ui/decisionLog.ts';

/**
 * @property log null while it is read, and when it cannot be read now, which the faults tell
 * @property add takes in the log as it stands after something has been written in it
 */
export interface Decided {
  readonly log: Verified | null;
  readonly standings: readonly Standing[];
  readonly faults: readonly Fault[];
  readonly add: (log: Verified) => void;
}

/** @param reading read anew when it is another, such as when somebody has stamped one more item */
export function useDecided(body: string, reading: string | number = ''): Decided {
  const port = useDecisionLog();
  const [log, setLog] = useState<Verified | null>(null);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `reading` says only that it is time to read again
  useEffect(() => {
    let isLeft = false;
    port
      .read(body)
      .then((found) => {
        if (isLeft) return;
        if (found.ok) setLog(found.value);
        setFaults(found.ok ? [] : found.faults);
      })
      .catch((error: unknown) => console.warn(error));
    return () => {
      isLeft = true;
    };
  }, [port, body, reading]);
  const standings = useMemo(() => (log === null ? [] : decidedIn(log)), [log]);
  return { log, standings, faults, add: setLog };
}
