// The bodies' own papers, opened when a page of the body is, and joined with the shared work.
import { type RoomOwner, roomLists } from '../../schema/ofBody.ts';
import type { Remote } from '../../sync/remote.ts';
import type { Workspace } from '../../sync/workspace.ts';
import type { Channel } from '../../ui/channel/channel.ts';
import type { DecisionLog } from '../../ui/decisionLog.ts';
import type { CaseFiles } from '../../ui/document/caseFiles.ts';
import type { RoomDoor } from '../../ui/room.tsx';
import { joined } from './joined.ts';

export interface Rooms {
  /**
   * The shared work with that body's papers: from the device when they are there, and read from SharePoint otherwise. Nothing
   * but its papers is asked for.
   */
  enter(
    owner: RoomOwner,
    shared: Workspace,
  ): Promise<{ readonly workspace: Workspace; readonly room: RoomDoor['open'] }>;
  /** The bodies' logs of decisions, without their papers. */
  logs(shared: Workspace): DecisionLog;
  /** Puts them all away, since somebody else works here now. */
  close(): void;
}

/**
 * @property open the body's papers as a workspace of their own, and whether the device has a copy
 * @property decisionsBeside the bodies' logs of decisions, judged by the shared rows
 */
interface Means {
  readonly remoteOf: (owner: RoomOwner) => Remote;
  readonly open: (
    owner: RoomOwner,
    remote: Remote,
  ) => Promise<{ readonly workspace: Workspace; readonly hasCopy: boolean }>;
  readonly decisionsBeside: (shared: Workspace) => DecisionLog;
  readonly files: CaseFiles;
  readonly channel: Promise<Channel>;
}

export function createRooms({ remoteOf, open, decisionsBeside, files, channel }: Means): Rooms {
  const opened = new Map<string, Promise<Workspace>>();
  const known: Workspace[] = [];
  let beside: { readonly shared: Workspace; readonly decisions: DecisionLog } | null = null;

  async function openOne(owner: RoomOwner): Promise<Workspace> {
    const { workspace, hasCopy } = await open(owner, remoteOf(owner));
    known.push(workspace);
    const asked = workspace.refresh();
    if (!hasCopy) await asked;
    return workspace;
  }

  function logs(shared: Workspace): DecisionLog {
    if (beside?.shared !== shared) beside = { shared, decisions: decisionsBeside(shared) };
    return beside.decisions;
  }

  return {
    logs,
    close() {
      for (const one of known) one.close();
    },
    async enter(owner, shared) {
      const papers = opened.get(owner.key) ?? openOne(owner);
      opened.set(owner.key, papers);
      const room = await papers;
      return {
        workspace: joined(shared, room, [...known], roomLists),
        room: { body: owner.key, decisions: logs(shared), files, channel: await channel },
      };
    },
  };
}
