// The bodies' own papers, opened when a page of the body is or when what waits in them is told of, and joined with the shared work.
import { type RoomOwner, roomLists } from '../../schema/ofBody.ts';
import type { Remote } from '../../sync/remote.ts';
import type { Workspace } from '../../sync/workspace.ts';
import type { Channel } from '../../ui/channel/channel.ts';
import type { DecisionLog } from '../../ui/decisionLog.ts';
import type { CaseFiles, DeviationFiles } from '../../ui/document/caseFiles.ts';
import type { Papers, RoomDoor } from '../../ui/room.tsx';
import { joined } from './joined.ts';

export interface Rooms {
  /**
   * The shared work with that body's papers: from the device when they are there, and read from SharePoint otherwise. Nothing
   * but its papers is asked for, and from then on they are kept in step.
   */
  enter(
    owner: RoomOwner,
    shared: Workspace,
  ): Promise<{ readonly workspace: Workspace; readonly room: RoomDoor['open'] }>;
  /** The bodies' logs of decisions, without their papers. */
  logs(shared: Workspace): Promise<DecisionLog>;
  /**
   * The papers beside other work: as the device has them, and asked for behind that, one body at a time and seldom again.
   */
  papers(owner: RoomOwner, shared: Workspace): Promise<Papers>;
  readonly attached: DeviationFiles;
  /** Puts them all away, since somebody else works here now. */
  close(): void;
}

/**
 * @property open the body's papers as a workspace of their own, as the device has them
 * @property follow keeps them in step for as long as they are open
 * @property decisionsBeside the bodies' logs of decisions, judged by the shared rows; their code is fetched first then
 * @property clock milliseconds since 1970 by the device
 */
interface Means {
  readonly remoteOf: (owner: RoomOwner) => Remote;
  readonly open: (owner: RoomOwner, remote: Remote) => Promise<Workspace>;
  readonly follow: (owner: RoomOwner, workspace: Workspace) => void;
  readonly decisionsBeside: (shared: Workspace) => Promise<DecisionLog>;
  readonly files: CaseFiles;
  readonly attached: DeviationFiles;
  readonly channel: Promise<Channel>;
  readonly clock: () => number;
}

/** Milliseconds in which papers are not asked for again: by whoever enters, and by whoever only wants to know what waits. */
const justNow = 10_000;
const seldom = 600_000;

export function createRooms(means: Means): Rooms {
  const { remoteOf, open, follow, decisionsBeside, files, attached, channel, clock } = means;
  const opened = new Map<string, Promise<Workspace>>();
  const asked = new Map<string, { readonly at: number; readonly answer: Promise<void> }>();
  const followed = new Set<string>();
  const known: Workspace[] = [];
  const told = new Map<string, { readonly shared: Workspace; readonly papers: Papers }>();
  let beside: { readonly shared: Workspace; readonly decisions: Promise<DecisionLog> } | null = null;
  let last = Promise.resolve();

  const decisionsOf = (shared: Workspace): Promise<DecisionLog> => {
    if (beside?.shared === shared) return beside.decisions;
    const decisions = decisionsBeside(shared);
    beside = { shared, decisions };
    // What did not arrive is fetched anew by whoever comes next.
    decisions.catch(() => {
      beside = null;
    });
    return decisions;
  };

  const opening = (owner: RoomOwner): Promise<Workspace> => {
    const there =
      opened.get(owner.key) ??
      open(owner, remoteOf(owner)).then((workspace) => {
        known.push(workspace);
        return workspace;
      });
    opened.set(owner.key, there);
    return there;
  };
  const ask = ({ key }: RoomOwner, room: Workspace, within: number): Promise<void> => {
    const before = asked.get(key);
    if (before !== undefined && clock() - before.at < within) return before.answer;
    const answer = room.refresh();
    asked.set(key, { at: clock(), answer });
    return answer;
  };

  return {
    logs: decisionsOf,
    attached,
    close() {
      for (const one of known) one.close();
    },
    async enter(owner, shared) {
      const decisions = decisionsOf(shared);
      const room = await opening(owner);
      if (!followed.has(owner.key)) {
        followed.add(owner.key);
        const answer = ask(owner, room, justNow);
        follow(owner, room);
        if (room.status().freshAt === null) await answer;
      }
      return {
        workspace: joined(shared, room, [...known], roomLists),
        room: { body: owner.key, decisions: await decisions, files, channel: await channel },
      };
    },
    async papers(owner, shared) {
      const room = await opening(owner);
      last = last.then(() => ask(owner, room, seldom));
      const before = told.get(owner.key);
      if (before?.shared === shared) return before.papers;
      const { rows, subscribe } = joined(shared, room, [room], roomLists);
      const papers = { rows, subscribe, status: room.status };
      told.set(owner.key, { shared, papers });
      return papers;
    },
  };
}
