// A secretary leads the papers of a meeting from its opening to a decision by casting vote, tells the channel, and a member sees it with his reservation.
import { fireEvent, screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { examples } from '../../../local-tenant/seed/examples.ts';
import { upn } from '../../../local-tenant/world.ts';
import { add, alter } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import type { RowOf } from '../../../src/schema/list.ts';
import { bodies } from '../../../src/schema/lists/bodies.ts';
import { agendaItems } from '../../../src/schema/lists/room/agendaItems.ts';
import { positions } from '../../../src/schema/lists/room/positions.ts';
import { givenChannel } from '../../given/channel.ts';
import { allSent, atDesk, press, write } from '../../given/desk.tsx';
import { sharedRows } from '../../given/meeting.ts';
import { caseTitle, givenPapers, writeInRoom } from '../../given/papers.ts';
import { beginning, today } from '../../given/seededWorld.ts';
import { givenTenant, type Tenant } from '../../given/tenant.ts';

const choose = (label: string | RegExp, option: string) => {
  const select = screen.getByLabelText<HTMLSelectElement>(label);
  const found = within(select).getByRole<HTMLOptionElement>('option', { name: option });
  fireEvent.change(select, { target: { value: found.value } });
};
const fields = (name: string) => within(screen.getByRole('group', { name }));

let tenant: Tenant;
beforeAll(() => void vi.setSystemTime(beginning));
beforeEach(async () => {
  tenant = await givenTenant();
});
afterEach(() => tenant.remove());
afterAll(() => void vi.useRealTimers());

describe.each(examples.map(({ sketch }) => [sketch.preset, sketch.committee] as const))(
  '%s',
  (preset, committee) => {
    const site = `/sites/${preset}`;
    const body = key<'bodies'>(committee);
    const meeting = `#/namnd/${body}/sammantrade/${today}.1`;
    const item = `${meeting}/1`;

    it('decides a plan by the chair’s casting vote, and a member reserves himself through the secretary', {
      timeout: 120_000,
    }, async () => {
      const cards = alter(bodies, { key: body } as RowOf<typeof bodies>, { cards: true });
      await sharedRows({ tenant, site, body }, [cards]);
      const { channel, posted } = givenChannel(tenant, 'namndsekreterare-1');
      const secretary = await atDesk(tenant, { site, person: 'namndsekreterare-1', channel });
      const { members } = await givenPapers(secretary, body);
      const [chair = ''] = members;
      const memberA = members.find((name) => name === 'Ledamot A') ?? '';
      await secretary.look(`#/namnd/${body}`);
      fireEvent.change(await screen.findByLabelText('Datum'), { target: { value: today } });
      press(screen.getByRole('button', { name: 'Lägg in' }));
      await screen.findByRole('link', { name: 'Till sammanträdet' });

      await secretary.look(meeting);
      press(await screen.findByRole('button', { name: `Ta upp ${caseTitle}` }));
      await screen.findByRole('button', { name: `Stryk ${caseTitle}` });
      press(screen.getByRole('button', { name: 'Öppna sammanträdet' }));
      press(screen.getByRole('button', { name: 'Alla ledamöter är här' }));
      // An even number of them, so that the votes can be equal.
      const last = members.at(-1) ?? '';
      const here = await screen.findByRole('checkbox', { name: `${last} är här`, checked: true });
      press(here);
      await screen.findByRole('checkbox', { name: `${last} är här`, checked: false });
      await allSent(secretary);

      await secretary.look(item);
      expect(await screen.findByText('Beslutsför')).toBeDefined();
      press(await screen.findByRole('button', { name: 'Fastställ beslutet' }));
      // Beside the field where it is mended, and above the button.
      const asked = await screen.findAllByText(/^Välj vad det blev: bifall/);
      expect(asked).toHaveLength(2);
      press(screen.getByRole('radio', { name: 'Öppen omröstning' }));
      press(screen.getByRole('radio', { name: 'Bifall' }));
      await write(screen.getByLabelText('Så ställs frågan'), 'Bifall till förslaget mot avslag.');
      const voting = members.slice(0, -1);
      const follows = within(await screen.findByRole('region', { name: 'Det här följer av beslutet' }));
      follows.getByText(/börjar gälla/);
      press(await screen.findByRole('button', { name: 'Alla ja' }));
      await screen.findByText('Ja vinner.');
      for (const name of voting.slice(voting.length / 2))
        press(fields(name).getByRole('radio', { name: 'Nej' }));
      press(await screen.findByRole('checkbox', { name: `${chair} har utslagsröst` }));
      await screen.findByText('Lika röstetal. Ja vinner.');
      press(screen.getByRole('button', { name: 'Fastställ beslutet' }));
      await screen.findByText(/Avgjort: § 1, bifall/);

      // What was decided on is its own record by now, held to the print in the log's row.
      await secretary.look(`#/namnd/${body}/logg`);
      const [details] = await screen.findAllByText('Bevis och text');
      if (details === undefined) throw new Error('The log has no row');
      press(details);
      press(await screen.findByRole('button', { name: 'Kontrollera filen' }));
      await screen.findByText('Filen är den som beslutades.');
      await secretary.look(item);
      await screen.findByText(/Avgjort: § 1, bifall/);

      press(await screen.findByRole('button', { name: 'Lägg ett kort i kanalen' }));
      press(screen.getByRole('button', { name: 'Lägg kortet' }));
      await screen.findByText('Kortet ligger i kanalen.');
      expect(posted()).toHaveLength(1);
      expect(JSON.stringify(posted())).toContain(caseTitle);

      choose(/^Reservation av/, memberA);
      press(screen.getByRole('button', { name: 'Lägg till: Reservation av' }));
      press(await screen.findByRole('button', { name: 'Fastställ tillägget' }));
      await screen.findByText(`Reservation av ${memberA}`, { selector: 'strong' });
      await allSent(secretary);

      press(screen.getByRole('button', { name: 'Rätta beslutet' }));
      press(await screen.findByRole('button', { name: 'Fastställ rättelsen' }));
      await screen.findByText('Skriv varför. Skälet står i loggen och i protokollet.');
      press(screen.getByRole('radio', { name: 'Avslag' }));
      press(fields(voting[0] ?? '').getByRole('radio', { name: 'Nej' }));
      press(fields(voting.at(-1) ?? '').getByRole('radio', { name: 'Ja' }));
      await screen.findByText('Lika röstetal. Nej vinner.');
      await screen.findByDisplayValue('Förslaget avslås.');
      fireEvent.change(screen.getByLabelText(/Varför rättas beslutet/), {
        target: { value: 'Rösterna byttes.' },
      });
      press(screen.getByRole('button', { name: 'Fastställ rättelsen' }));
      await screen.findByText(/Avgjort: § 1, avslag/);
      await screen.findByText('Beslutet är rättat. Skälet: Rösterna byttes.');
      await allSent(secretary);

      const member = await atDesk(tenant, { site, person: 'ledamot-a' });
      await member.look(item);
      await screen.findByText(/Avgjort: § 1, avslag/);
      await screen.findByText('Beslutet är rättat. Skälet: Rösterna byttes.');
      await screen.findByText(`Reservation av ${memberA}`, { selector: 'strong' });
      expect(screen.queryByRole('button', { name: /^(Fastställ|Rätta|Stryk)/ })).toBeNull();
      await member.look(`#/namnd/${body}`);
      const latest = within(await screen.findByRole('list', { name: 'Senaste besluten' }));
      expect(await latest.findByText('§ 1')).toBeDefined();
    });
  },
);

describe('Who may not', () => {
  const [example] = examples;
  if (!example) throw new Error('There is no example');
  const { preset, committee, board } = example.sketch;
  const site = `/sites/${preset}`;
  const ofItem = key<'agendaItems'>(`${today}.1.1`);
  const item = add(agendaItems, {
    meeting: key<'meetings'>(`${today}.1`),
    number: 1,
    kind: 'decision',
    title: 'Något annat',
  });
  const position = add(positions, {
    item: ofItem,
    position: 'approve',
    order: 1,
    by: upn('ledamot-a'),
    at: `${today}T07:00:00Z`,
  });

  it.each([
    ['a member', 'ledamot-a', committee],
    ['an employee', 'medarbetare-1', committee],
    ['the secretary of another body', 'namndsekreterare-1', board],
  ])('%s writes no items of the agenda', async (_, person, body) => {
    const line = tenant.lineOf(person, site);
    expect(await writeInRoom(line, body, item)).toMatchObject({ kind: 'refused' });
  });

  it.each([
    ['an employee', 'medarbetare-1', committee],
    ['the secretary of another body', 'namndsekreterare-1', board],
  ])('%s reads nothing of the body’s', async (_, person, body) => {
    for (const list of ['agendaItems', 'positions', 'meetings']) {
      const { status } = await tenant.raw(person, site, `/GetList('${site}/Lists/${list}-${body}')/items`);
      expect([403, 404]).toContain(status);
    }
    expect(await writeInRoom(tenant.lineOf(person, site), body, position)).toMatchObject({ kind: 'refused' });
  });

  it('a member says what he means to say, and takes nothing of it back', async () => {
    const line = tenant.lineOf('ledamot-a', site);
    const saved = await writeInRoom(line, committee, position);
    expect(saved).toMatchObject({ kind: 'saved' });
    const altered = { ...position, act: 'alter' as const, values: { position: 'reject' } };
    expect(await writeInRoom(line, committee, altered)).toMatchObject({ kind: 'refused' });
  });
});
