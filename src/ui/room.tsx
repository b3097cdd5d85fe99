// A body's own papers as its pages ask for them; the app opens them, since the world outside is not for screens to touch.
import { createContext, useContext, useEffect } from 'react';
import type { RoomOwner } from '../schema/ofBody.ts';
import type { DecisionLog } from './decisionLog.ts';

/** @property open the body whose papers are among the rows, and the way to the bodies' logs of decisions */
export interface RoomDoor {
  readonly enter: (owner: RoomOwner) => Promise<void>;
  readonly open: { readonly body: string; readonly decisions: DecisionLog } | null;
}

const InUse = createContext<RoomDoor>({ enter: () => Promise.resolve(), open: null });
export const RoomProvider = InUse.Provider;

/** The way to the logs of decisions once that body's papers are among the rows; asks for them until they are. */
export function useRoom({ key, name }: RoomOwner): DecisionLog | null {
  const { enter, open } = useContext(InUse);
  const isIn = open?.body === key;
  useEffect(() => {
    if (!isIn) enter({ key, name }).catch((error: unknown) => console.warn(error));
  }, [enter, isIn, key, name]);
  return isIn ? open.decisions : null;
}
