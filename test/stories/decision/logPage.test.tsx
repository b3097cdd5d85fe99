// An auditor reads a body's log: what is valid, what a mistake was put right by, and what somebody has done to it past the app.
import { fireEvent, screen, within } from '@testing-library/react';
import '@pnp/sp/items/index.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { examples } from '../../../local-tenant/seed/examples.ts';
import { nameIn } from '../../../src/schema/ofBody.ts';
import { givenDecisions, signsAs, wanted } from '../../given/decisions.ts';
import { atDesk } from '../../given/desk.tsx';
import { merge, post } from '../../given/raw.ts';
import { beginning } from '../../given/seededWorld.ts';
import { givenTenant, type Tenant } from '../../given/tenant.ts';

let tenant: Tenant;
beforeAll(() => void vi.setSystemTime(beginning));
beforeEach(async () => {
  tenant = await givenTenant();
});
afterEach(() => tenant.remove());
afterAll(() => void vi.useRealTimers());

const rowOf = async (subject: string) => {
  const [title] = await screen.findAllByText(subject);
  const row = title?.closest('li');
  if (!row) throw new Error(`${subject} is no row`);
  return within(row);
};

describe.each(examples.map(({ sketch }) => [sketch.preset, sketch.committee] as const))(
  '%s',
  (preset, body) => {
    const site = `/sites/${preset}`;

    it('shows what is valid, what was put right, and in red what has been altered and what is gone', {
      timeout: 120_000,
    }, async () => {
      const secretary = await givenDecisions(tenant, 'namndsekreterare-1', site);
      const subjects = ['Riktlinje för resor', 'Felskrivet beslut', 'Avtal om nattpatrull', 'Taxa 2027'];
      await secretary.log.append(
        body,
        subjects.map((subject) => wanted(subject)),
        () => [],
      );
      await secretary.log.append(
        body,
        [wanted('Felskrivet beslut', { act: 'annul', corrects: 2, held: null, note: 'Fel ärende.' })],
        () => [],
      );
      const desk = await atDesk(tenant, { site, person: 'revisor' });
      await desk.look(`#/namnd/${body}/logg`);
      expect((await screen.findByText(/Kedjan är hel/)).closest('p')?.textContent).toContain('Fem giltiga');
      (await rowOf('Taxa 2027')).getByText('Giltigt – endast behörighet');
      (await rowOf('Felskrivet beslut')).getByText(/Stryker nr 2/);
      screen.getByText('Struken av nr 5');

      const log = `/getList('${encodeURIComponent(`${site}/Lists/${nameIn(body, 'decisionLog')}`)}')`;
      const admin = (address: string, init: RequestInit) =>
        tenant.raw('forvaltningsledare', site, `${log}/items${address}`, init);
      const found = (await (await admin('?$select=Id,Number', {})).json()) as {
        value: { Id: number; Number: number }[];
      };
      const idOf = (number: number) => found.value.find((one) => one.Number === number)?.Id;
      await admin(`(${idOf(3)})`, post({ Held: '"Annat avtal"' }, merge));
      await admin(`(${idOf(1)})`, { method: 'DELETE', headers: { 'If-Match': '*' } });
      await desk.look('#/mitt-arbete');
      await desk.look(`#/namnd/${body}/logg`);
      await screen.findByText(/Loggen har avvikelser/);
      const altered = await rowOf('Avtal om nattpatrull');
      altered.getByText('Avvikelse');
      altered.getByText(/inte det som beslutades/);
      screen.getByText(/Nr 1 saknas/);
    });
  },
);

it('shows a file for what it is, also to somebody who may not read the log', {
  timeout: 120_000,
}, async () => {
  const [example] = examples;
  if (!example) throw new Error('There is no example');
  const { preset, committee: body } = example.sketch;
  const site = `/sites/${preset}`;
  const sign = signsAs(tenant, 'namndsekreterare-1');
  const secretary = await givenDecisions(tenant, 'namndsekreterare-1', site, { sign });
  await secretary.log.append(body, [wanted('Riktlinje för resor')], () => []);
  const text = await secretary.log.exported(body);
  const desk = await atDesk(tenant, { site, person: 'medarbetare-1' });
  await desk.look(`#/namnd/${body}/logg`);
  const input = await screen.findByLabelText('Kontrollera en fil', { selector: 'input' });
  const file = new File([text.ok ? text.value : ''], 'beslutslogg.json', { type: 'application/json' });
  fireEvent.change(input, { target: { files: [file] } });
  await screen.findByText(/Du ser en fil/);
  (await rowOf('Riktlinje för resor')).getByText('Giltigt – signerat');
  fireEvent.change(input, { target: { files: [new File(['x'], 'x.json')] } });
  await screen.findByText(/Filen är ingen sparad beslutslogg/);
});
