// The papers of several bodies as they come in, one after the other: shown from the device first, and again when they have been read.
import { useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { RoomBody } from '../../../../core/meeting/work/waits.ts';
import type { Rows } from '../../../../schema/list.ts';
import { type Papers, RoomInUse } from '../../../../ui/room.tsx';

/** @property papers null while they are on their way, 'away' where what fetches them did not arrive */
export interface PapersNow {
  readonly body: RoomBody;
  readonly papers: { readonly rows: Rows; readonly status: ReturnType<Papers['status']> } | 'away' | null;
}

type Arrived = ReadonlyMap<string, Papers | 'away'>;

export function usePapers(bodies: readonly RoomBody[]): readonly PapersNow[] {
  const { papers } = useContext(RoomInUse);
  const [arrived, setArrived] = useState<Arrived>(new Map());
  useEffect(() => {
    let isShown = true;
    const take = (body: RoomBody, found: Papers | 'away') => {
      if (isShown)
        setArrived((before) => (before.get(body.key) === found ? before : andOf(before, body, found)));
    };
    for (const body of bodies)
      papers(body).then(
        (found) => take(body, found),
        (error: unknown) => {
          console.warn(error);
          take(body, 'away');
        },
      );
    return () => {
      isShown = false;
    };
  }, [papers, bodies]);
  const store = useMemo(() => storeOf(bodies, arrived), [bodies, arrived]);
  return useSyncExternalStore(store.subscribe, store.now);
}

const andOf = (before: Arrived, { key }: RoomBody, found: Papers | 'away'): Arrived =>
  new Map(before).set(key, found);

function storeOf(bodies: readonly RoomBody[], arrived: Arrived) {
  let seen: readonly PapersNow[] = [];
  const nowOf = (body: RoomBody): PapersNow => {
    const found = arrived.get(body.key) ?? null;
    if (found === null || found === 'away') return { body, papers: found };
    return { body, papers: { rows: found.rows(), status: found.status() } };
  };
  return {
    /** The same until a row or a state is another. */
    now(): readonly PapersNow[] {
      const next = bodies.map(nowOf);
      if (seen.length !== next.length || next.some((one, at) => !isSame(one, seen[at]))) seen = next;
      return seen;
    },
    subscribe(listener: () => void) {
      const ends = [...arrived.values()].flatMap((one) => (one === 'away' ? [] : [one.subscribe(listener)]));
      return () => {
        for (const end of ends) end();
      };
    },
  };
}

function isSame({ papers: one }: PapersNow, before: PapersNow | undefined): boolean {
  const other = before?.papers;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other;
  return one.rows === other.rows && one.status === other.status;
}
