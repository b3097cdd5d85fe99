// The papers that a body's meeting begins from, written as its secretary would: a case, and a report about the body's plan.
import { electedTo } from '../../src/core/meeting/seats.ts';
import { roomRemote } from '../../src/m365/roomRemote.ts';
import { add, type Change } from '../../src/schema/change.ts';
import { type Key, key } from '../../src/schema/field.ts';
import { plans } from '../../src/schema/lists/plans.ts';
import { cases } from '../../src/schema/lists/room/cases.ts';
import { proposals } from '../../src/schema/lists/room/proposals.ts';
import type { WriteAnswer } from '../../src/sync/remote.ts';
import type { Desk } from './desk.tsx';
import { today } from './seededWorld.ts';

export const caseNumber = 'TEST-2099-0142';
export const caseTitle = 'Plan för det kommande året';

/** Writes one row of the body's own lists with that person's rights; what SharePoint answered. */
export const writeInRoom = (
  { connection }: Desk['line'],
  body: string,
  change: Change,
): Promise<WriteAnswer> => roomRemote(connection, { key: body, name: body }).write(change, null, false);

async function mustBeSaved(answer: Promise<WriteAnswer>) {
  const { kind } = await answer;
  if (kind !== 'saved') throw new Error(`The row is not saved: ${kind}`);
}

export interface Papers {
  /** Names of the members, the chair first. */
  readonly members: readonly string[];
  readonly plan: string;
}

/** The report proposes that the newest of the body's own plans be approved. */
export async function givenPapers(secretary: Desk, body: Key<'bodies'>): Promise<Papers> {
  const rows = secretary.workspace.rows();
  const plan = rows.all(plans).find(({ ownerBody }) => ownerBody === body);
  if (!plan) throw new Error(`${body} has no plan`);
  const members = electedTo(rows, body, today)
    .filter(({ role }) => role !== 'substitute')
    .map(({ name }) => name);
  const named = key<'cases'>(caseNumber);
  const effect = { kind: 'approvePlan', target: plan.key, title: plan.title };
  for (const change of [
    add(cases, { registryNumber: caseNumber, title: caseTitle, openedDay: '2026-04-20' }),
    add(proposals, {
      case: named,
      number: 1,
      kind: 'officialReport',
      state: 'sent',
      items: { rows: [{ forwardTo: null, text: 'Nämnden godkänner planen.', effects: [effect] }] },
      recipients: { rows: [{ name: 'Förvaltningen', kind: 'internal' }] },
    }),
  ])
    await mustBeSaved(writeInRoom(secretary.line, body, change));
  await secretary.workspace.refresh();
  return { members, plan: plan.key };
}
