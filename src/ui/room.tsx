// A body's own papers as its pages ask for them; the app opens them, since the world outside is not for screens to touch.
import { createContext, useContext, useEffect } from 'react';
import type { RoomOwner } from '../schema/ofBody.ts';
import type { Workspace } from '../sync/workspace.ts';
import type { Channel } from './channel/channel.ts';
import type { DecisionLog } from './decisionLog.ts';
import type { CaseFiles, DeviationFiles } from './document/caseFiles.ts';

/** The body whose papers are among the rows, the ways to the bodies' logs of decisions and to their files, and what Teams offers. */
export interface OpenRoom {
  readonly body: string;
  readonly decisions: DecisionLog;
  readonly files: CaseFiles;
  readonly channel: Channel;
}
/** The shared rows with a body's papers among them, and how the papers lie. */
export type Papers = Pick<Workspace, 'rows' | 'status' | 'subscribe'>;
/** @property papers the body's papers beside other work: nothing is opened, and only its own page keeps them in step */
export interface RoomDoor {
  readonly enter: (owner: RoomOwner) => Promise<void>;
  readonly papers: (owner: RoomOwner) => Promise<Papers>;
  readonly open: OpenRoom | null;
  /** The bodies' logs for a page that is no body's own; null while nobody works here. */
  readonly logs: () => Promise<DecisionLog | null>;
  /** What is attached to deviations, which needs no body's papers; comes with the connection. */
  readonly attached: () => Promise<DeviationFiles>;
}

export const RoomInUse = createContext<RoomDoor>({
  enter: () => Promise.resolve(),
  papers: () => Promise.race([]),
  open: null,
  logs: () => Promise.resolve(null),
  attached: () => Promise.race([]),
});
export const RoomProvider = RoomInUse.Provider;

/** What is open once that body's papers are among the rows; asks for them until they are. */
export function useRoom({ key, name }: RoomOwner): OpenRoom | null {
  const { enter, open } = useContext(RoomInUse);
  const isIn = open?.body === key;
  useEffect(() => {
    if (!isIn) enter({ key, name }).catch((error: unknown) => console.warn(error));
  }, [enter, isIn, key, name]);
  return isIn ? open : null;
}
