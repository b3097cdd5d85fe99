// The papers that a body's meeting begins from, written as its secretary would: those elected, a case, and a report about the body's plan.
import { upn } from '../../local-tenant/world.ts';
import { roomRemote } from '../../src/m365/roomRemote.ts';
import { sharePointRemote } from '../../src/m365/sharePoint.ts';
import { catalogue } from '../../src/schema/catalogue.ts';
import { add, type Change } from '../../src/schema/change.ts';
import { type Key, key } from '../../src/schema/field.ts';
import { bodies } from '../../src/schema/lists/bodies.ts';
import { mandates } from '../../src/schema/lists/mandates.ts';
import { plans } from '../../src/schema/lists/plans.ts';
import { cases } from '../../src/schema/lists/room/cases.ts';
import { proposals } from '../../src/schema/lists/room/proposals.ts';
import type { WriteAnswer } from '../../src/sync/remote.ts';
import type { Desk } from './desk.tsx';

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
  readonly seats: number;
  /** Names of the members, the chair first. */
  readonly members: readonly string[];
  readonly plan: string;
}

/** The chair and as many members as there are seats; the report proposes that the newest of the body's own plans be approved. */
export async function givenPapers(secretary: Desk, body: Key<'bodies'>): Promise<Papers> {
  const rows = secretary.workspace.rows();
  const seats = rows.get(bodies, body)?.seats ?? 0;
  const plan = rows.all(plans).find(({ ownerBody }) => ownerBody === body);
  if (!plan || seats < 2) throw new Error(`${body} has no plan or no seats`);
  const shared = sharePointRemote(secretary.line.connection, catalogue);
  const people = [
    'ordforande',
    'ledamot-a',
    ...Array.from({ length: seats - 2 }, (_, at) => `vald-${at + 1}`),
  ];
  const members = people.map((person, at) =>
    at === 0 ? 'Ordföranden' : at === 1 ? 'Ledamot A' : `Vald ${person.slice(5)}`,
  );
  for (const [at, person] of people.entries())
    await mustBeSaved(
      shared.write(
        add(mandates, {
          person: upn(person),
          name: members[at] ?? person,
          body,
          role: at === 0 ? 'chair' : 'member',
          from: '2026-01-01',
        }),
        null,
        false,
      ),
    );
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
  return { seats, members, plan: plan.key };
}
