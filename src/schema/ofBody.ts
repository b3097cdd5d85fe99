// The lists that each body has of its own, so that SharePoint keeps one body's papers from another (architecture.md 6).
import type { List } from './list.ts';
import { decisionLog } from './lists/decision/decisionLog.ts';
import { agendaItems } from './lists/room/agendaItems.ts';
import { cases } from './lists/room/cases.ts';
import { documentDrafts } from './lists/room/documentDrafts.ts';
import { draftSections } from './lists/room/draftSections.ts';
import { meetings } from './lists/room/meetings.ts';
import { positions } from './lists/room/positions.ts';
import { proposalDrafts } from './lists/room/proposalDrafts.ts';
import { proposalSections } from './lists/room/proposalSections.ts';
import { proposals } from './lists/room/proposals.ts';

/** A body's papers: what is worked on together, kept on the device and sent when it can be. */
export const roomLists: readonly List[] = [
  cases,
  proposalDrafts,
  draftSections,
  documentDrafts,
  proposals,
  proposalSections,
  meetings,
  agendaItems,
  positions,
];

const byName = new Map(roomLists.map((list) => [list.name, list]));

/** The list of that name among a body's papers, or null. */
export const roomListNamed = (name: string): List | null => byName.get(name) ?? null;

/** A body as far as its lists need to know it. */
export interface RoomOwner {
  readonly key: string;
  readonly name: string;
}

/** A body's code may hold what an address may not; such a sign is written as SharePoint writes it in names. */
const inAddress = (body: string): string =>
  body.replace(
    /[^\p{L}\p{N}-]/gu,
    (sign) => `_x${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}_`,
  );

/** The name under which the body's own list lies in SharePoint. */
export const nameIn = (body: string, list: string): string => `${list}-${inAddress(body)}`;

/** The list as it lies in SharePoint for that body. */
export const ofBody = (list: List, { key, name }: RoomOwner): List => ({
  ...list,
  name: nameIn(key, list.name),
  title: `${list.title}, ${name}`,
  body: key,
});

/** All that a body has of its own: its papers and its log of decisions. */
export const listsOf = (owner: RoomOwner): readonly List[] =>
  [...roomLists, decisionLog].map((list) => ofBody(list, owner));
