// The pages of a body's decisions, for its secretary: minutes to be adjusted, an extract, the register and what waits.
import { expect, type Frame } from '@playwright/test';
import { examples } from '../../local-tenant/seed/examples.ts';
import { anEffect, aPoint } from '../given/decidedItems.ts';
import { heldMeeting, meetingDay } from '../given/meeting.ts';
import { tenantOver } from '../given/tenant.ts';
import type { Tenant } from './given.ts';
import type { Shown } from './pages.ts';

const preset = 'rjh-2017';
const body = examples.find(({ sketch }) => sketch.preset === preset)?.sketch.committee ?? '';
const meeting = `${meetingDay}.1`;
const at = (path: string) => `#/namnd/${body}/${path}`;

/** A meeting with a vote, a reservation and something that cannot be carried out, beside an item to be adjusted at once. */
export async function givenMeeting({ tenancy }: Tenant): Promise<void> {
  const tenant = tenantOver({ world: tenancy.world(), remove: () => undefined });
  const vote = {
    question: 'Ja för bifall, nej för avslag.',
    castingVote: false,
    ballots: [
      { person: 'a', name: 'Ordföranden', value: 'yes' },
      { person: 'b', name: 'Ledamot B', value: 'no' },
    ],
  } as const;
  await heldMeeting({ tenant, site: `/sites/${preset}`, body }, [
    {
      title: 'Reviderade regler för en verksamhet med ett långt namn som inte får plats på en rad',
      method: 'vote',
      vote,
      propositionOrder: 'Ordföranden ställer förslaget mot avslag.',
      reservations: [{ person: 'b', name: 'Ledamot B', text: 'Reglerna behövs inte.' }],
      recipients: ['Förvaltningen', 'Revisorerna'],
      points: [aPoint([anEffect('repeal', 'finns-inte.1', { title: 'De gamla reglerna' })])],
    },
    { title: 'Information', outcome: 'noted', text: 'Informationen noteras.', immediate: true },
  ]);
}

/** The item that is adjusted at once has its notice and can be sent; the rest waits for the last signature. */
async function oneAdjusted(app: Frame): Promise<void> {
  const adjust = app.getByRole('button', { name: /^Justera §\s2 omedelbart/ });
  const up = app.getByRole('button', { name: /^Anslå §\s2/ });
  await expect(adjust.or(up)).toBeVisible();
  if ((await adjust.count()) === 0) return;
  for (const name of ['Ordföranden', 'Ledamot B']) await app.getByRole('checkbox', { name }).check();
  await adjust.click();
  await expect(up).toBeVisible();
}

export const decisionPages: readonly Shown[] = [
  {
    name: 'Protokoll att justera',
    file: 'protokoll',
    hash: at(`protokoll/${meeting}`),
    ready: oneAdjusted,
  },
  {
    name: 'Protokollsutdrag',
    file: 'protokollsutdrag',
    hash: at(`utdrag/${meeting}.2`),
    ready: async (app) => {
      await expect(app.getByRole('heading', { name: 'Protokollsutdrag' })).toBeVisible();
    },
  },
  {
    name: 'Beslutslogg',
    file: 'beslutslogg',
    hash: at('logg'),
    ready: async (app) => {
      await expect(app.getByRole('list', { name: 'Beslut, det senaste först' })).toBeVisible();
    },
  },
  {
    name: 'Styrdokument',
    file: 'styrdokument',
    hash: at('styrdokument/personalpolicy.1'),
    ready: async (app) => {
      await app.getByRole('button', { name: 'Lägg till ett styrdokument' }).click();
      await expect(app.getByRole('form', { name: 'Nytt styrdokument' })).toBeVisible();
      const kept = app.getByRole('list', { name: 'Styrdokument' });
      await expect(kept.getByRole('textbox', { name: 'Målgrupp' })).toBeVisible();
    },
  },
  {
    name: 'Beslut att följa upp',
    file: 'beslut-att-folja-upp',
    hash: at('uppfoljning'),
    ready: async (app) => {
      await expect(app.getByRole('heading', { name: 'Planer och beslutsloggen' })).toBeVisible();
    },
  },
];
