// The bodies' logs of decisions, by which what is shown is held to what was decided; read when the page opens.
import { useEffect, useState } from 'react';
import type { Logs } from '../../../core/published/adopted.ts';
import type { Fault } from '../../../schema/fault.ts';
import type { DecisionLog } from '../../../ui/decisionLog.ts';

/** @property faults why some could not be read: those are not among the logs */
interface ReadLogs {
  readonly logs: Logs;
  readonly faults: readonly Fault[];
}

/** Null until all have answered. */
export function useLogs(decisions: DecisionLog | null, bodies: readonly string[]): ReadLogs | null {
  const [read, setRead] = useState<ReadLogs | null>(null);
  const named = bodies.join('\n');
  useEffect(() => {
    if (decisions === null) return;
    let isHere = true;
    const asked = named.split('\n').filter((body) => body !== '');
    const each = asked.map(async (body) => [body, await decisions.read(body)] as const);
    void Promise.all(each).then((answers) => {
      if (!isHere) return;
      setRead({
        logs: new Map(answers.flatMap(([body, answer]) => (answer.ok ? [[body, answer.value]] : []))),
        faults: answers.flatMap(([, answer]) => (answer.ok ? [] : answer.faults)),
      });
    });
    return () => {
      isHere = false;
    };
  }, [decisions, named]);
  return read;
}
