// A body's own papers as its pages ask for them; the app opens them, since the world outside is not for screens to touch.
import { createContext, useContext, useEffect } from 'react';
import type { RoomOwner } from '../schema/ofBody.ts';

/** @property body the body whose papers are among the rows */
interface Room {
  readonly enter: (owner: RoomOwner) => Promise<void>;
  readonly body: string | null;
}

const InUse = createContext<Room>({ enter: () => Promise.resolve(), body: null });
export const RoomProvider = InUse.Provider;

/** Whether that body's papers are among the rows; asks for them until they are. */
export function useRoom({ key, name }: RoomOwner): boolean {
  const { enter, body } = useContext(InUse);
  const isIn = body === key;
  useEffect(() => {
    if (!isIn) enter({ key, name }).catch((error: unknown) => console.warn(error));
  }, [enter, isIn, key, name]);
  return isIn;
}
