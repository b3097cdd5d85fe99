// Brings what an older site shows too many where it belongs: drafts among their body's drafts, and libraries closed to those they are not for.
import { type OlderStep, olderDocuments, olderLists, olderReports } from '../../core/setup/older.ts';
import { attempt, type Failure } from '../../m365/answer.ts';
import { type Connection, together } from '../../m365/connection.ts';
import { laying } from '../../m365/files/laying.ts';
import { roomRemote } from '../../m365/roomRemote.ts';
import { removed } from '../../m365/rows/removing.ts';
import type { Plan } from '../../m365/setup/step.ts';
import { findTooOpen } from '../../m365/setup/tooOpen.ts';
import { sharePointRemote } from '../../m365/sharePoint.ts';
import { catalogue } from '../../schema/catalogue.ts';
import { bad, type Fault, fault, good, type Result } from '../../schema/fault.ts';
import type { Rows } from '../../schema/list.ts';
import { governingDocuments } from '../../schema/lists/planning/governingDocuments.ts';
import { nameIn, type RoomOwner, roomListNamed } from '../../schema/ofBody.ts';
import { rowsRead } from '../../schema/rows/rowsFrom.ts';
import type { Away, Refused, Remote, StoredRow } from '../../sync/remote.ts';
import type { OlderLook, OlderPapers } from '../../ui/siteSetup.ts';

/** The lists of a body, or those that all share, with what lies in them. */
interface Desk {
  readonly remote: Remote;
  readonly stored: readonly StoredRow[];
  readonly rows: Rows;
}

const why = (end: Away | Refused | Failure): Fault =>
  end.kind === 'away' ? fault(end.signIn ? 'SIGN_IN_NEEDED' : 'NETWORK_AWAY', '') : end.fault;

async function opened(remote: Remote, lists: readonly string[]): Promise<Result<Desk>> {
  const loaded = await remote.load(lists.map((list) => ({ list, year: null })));
  if (loaded.kind !== 'loaded') return bad(why(loaded));
  // What cannot be read cannot be judged: the rest is not moved round it.
  const lost = loaded.faults.find(({ code }) => code === 'LIST_MISSING');
  if (lost) return bad(lost);
  const { rows: stored } = loaded;
  return good({ remote, stored, rows: rowsRead(stored) });
}

/** How often what somebody else wrote meanwhile is looked at anew before the administrator is asked to try again. */
const mostLooks = 3;
/** As many as a batch holds with ease. */
const portion = 40;

export function olderSite(connection: Connection, bodies: readonly RoomOwner[], plan: Plan) {
  const files = laying(connection);
  const openShared = () => opened(sharePointRemote(connection, catalogue), [governingDocuments.name]);
  const openRoom = (owner: RoomOwner) =>
    opened(
      roomRemote(connection, owner),
      olderLists.map(({ name }) => name),
    );

  async function openAll(): Promise<Result<{ shared: Desk; rooms: ReadonlyMap<string, Desk> }>> {
    const shared = await openShared();
    if (!shared.ok) return shared;
    const rooms = new Map<string, Desk>();
    for (const owner of bodies) {
      const room = await openRoom(owner);
      if (!room.ok) return room;
      rooms.set(owner.key, room.value);
    }
    return good({ shared: shared.value, rooms });
  }
  const documentsOf = ({ shared, rooms }: { shared: Desk; rooms: ReadonlyMap<string, Desk> }) =>
    olderDocuments(shared.rows, new Map([...rooms].map(([body, room]) => [body, room.rows])));

  /** Null when it is done. A row that somebody has written in since it was read is not removed: `again`. */
  async function taken(
    step: OlderStep,
    body: string,
    room: Desk,
    shared: Desk,
  ): Promise<Fault | 'again' | null> {
    if (step.kind === 'move') {
      const moved = await files.move(step.from, step.to);
      const isThere = moved.kind === 'answered' || (moved.kind === 'refused' && isNoMore(moved));
      return isThere ? null : why(moved);
    }
    if (step.kind === 'write') {
      const { change } = step;
      const base = change.act === 'add' ? null : (found(room, change.list, change.key) ?? null);
      const end = await room.remote.write(change, base, false);
      if (end.kind === 'saved') return null;
      return end.kind === 'clash' ? 'again' : why(end);
    }
    const isRooms = roomListNamed(step.list) !== null;
    const row = found(isRooms ? room : shared, step.list, step.key);
    if (row === undefined) return null;
    const gone = await removed(connection, isRooms ? { ...row, list: nameIn(body, row.list) } : row);
    if (gone.kind === 'answered' || (gone.kind === 'refused' && gone.reason === 'missing')) return null;
    return gone.kind === 'refused' && gone.reason === 'overtaken' ? 'again' : why(gone);
  }
  async function carriedOut(
    steps: readonly OlderStep[],
    body: string,
    room: Desk,
    shared: Desk,
  ): Promise<Fault | 'again' | null> {
    for (const step of steps) {
      const end = await taken(step, body, room, shared);
      if (end !== null) return end;
    }
    return null;
  }

  async function moveAll(): Promise<Fault | 'again' | null> {
    const all = await openAll();
    if (!all.ok) return all.faults[0] ?? null;
    const { shared, rooms } = all.value;
    const documents = documentsOf(all.value);
    for (const [body, room] of rooms) {
      const papers = [...olderReports(room.rows), ...documents.filter((one) => one.body === body)];
      const end = await carriedOut(
        papers.flatMap(({ steps }) => steps),
        body,
        room,
        shared,
      );
      if (end !== null) return end;
    }
    return null;
  }

  /** First of all: what is moved afterwards has then been closed to those it is not for, however far the rest comes. */
  async function closed(): Promise<Fault | null> {
    const open = await attempt(findTooOpen(connection, plan));
    if (open.kind !== 'answered') return why(open);
    const jobs = open.value.flatMap((one) => one.jobs);
    for (let at = 0; at < jobs.length; at += portion) {
      const done = await attempt(
        together(connection, (sp) => jobs.slice(at, at + portion).flatMap((job) => job(sp))),
      );
      if (done.kind !== 'answered') return why(done);
    }
    return null;
  }

  return {
    async look(): Promise<Result<OlderLook>> {
      const all = await openAll();
      if (!all.ok) return all;
      const open = await attempt(findTooOpen(connection, plan));
      if (open.kind !== 'answered') return bad(why(open));
      const documents = documentsOf(all.value);
      const each = (titlesOf: (body: string, room: Desk) => readonly string[]): readonly OlderPapers[] =>
        bodies.flatMap(({ key, name }) => {
          const room = all.value.rooms.get(key);
          const titles = room === undefined ? [] : titlesOf(key, room);
          return titles.length === 0 ? [] : [{ body: name, titles }];
        });
      return good({
        reports: each((_, room) => olderReports(room.rows).map(({ title }) => title)),
        documents: each((body) => documents.filter((one) => one.body === body).map(({ title }) => title)),
        unplaced: documents.filter(({ body }) => body === null).map(({ title }) => title),
        open: open.value.map(({ title }) => title),
      });
    },
    async move(): Promise<Fault | null> {
      const unclosed = await closed();
      if (unclosed !== null) return unclosed;
      for (let looks = 0; looks < mostLooks; looks += 1) {
        const end = await moveAll();
        if (end !== 'again') return end;
      }
      return fault('ROW_REFUSED', '');
    },
  };
}

/** It lies where it belongs since a run that was broken off. */
const isNoMore = ({ reason }: Failure & { readonly kind: 'refused' }): boolean =>
  reason === 'missing' || reason === 'duplicate';

const found = ({ stored }: Desk, list: string, key: string): StoredRow | undefined =>
  stored.find((one) => one.list === list && one.row.key === key);
