// The bodies' logs of decisions, by which what is shown is held to what was decided; read when the page opens.
import { useContext, useEffect, useState } from 'react';
import type { Logs } from '../../../core/published/adopted.ts';
import type { Fault } from '../../../schema/fault.ts';
import { RoomInUse } from '../../../ui/room.tsx';

/** @property faults why some could not be read: those are not among the logs */
interface ReadLogs {
  readonly logs: Logs;
  readonly faults: readonly Fault[];
}

/** Null until all have answered. */
export function useLogs(bodies: readonly string[]): ReadLogs | null {
  const { logs } = useContext(RoomInUse);
  const [read, setRead] = useState<ReadLogs | null>(null);
  const named = bodies.join('\n');
  useEffect(() => {
    let isHere = true;
    const asked = named.split('\n').filter((body) => body !== '');
    void logs().then(async (decisions) => {
      if (decisions === null) return;
      const answers = await Promise.all(
        asked.map(async (body) => [body, await decisions.read(body)] as const),
      );
      if (!isHere) return;
      setRead({
        logs: new Map(answers.flatMap(([body, answer]) => (answer.ok ? [[body, answer.value]] : []))),
        faults: answers.flatMap(([, answer]) => (answer.ok ? [] : answer.faults)),
      });
    });
    return () => {
      isHere = false;
    };
  }, [logs, named]);
  return read;
}
