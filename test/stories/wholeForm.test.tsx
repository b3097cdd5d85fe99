// The later half of the form in the users' words: assignments, work, money, perspectives, the talk, what is bad and what was decided before.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../../local-tenant/seed/examples.ts';
import { key } from '../../src/schema/field.ts';
import { activities } from '../../src/schema/lists/activities.ts';
import { deviations } from '../../src/schema/lists/deviation/deviations.ts';
import { measures } from '../../src/schema/lists/deviation/measures.ts';
import { assignmentReports } from '../../src/schema/lists/followUp/assignmentReports.ts';
import { budgetOutcomes } from '../../src/schema/lists/followUp/budgetOutcomes.ts';
import { perspectiveAnswers } from '../../src/schema/lists/followUp/perspectiveAnswers.ts';
import { followUps } from '../../src/schema/lists/followUps.ts';
import { periods } from '../../src/schema/lists/periods.ts';
import { atDesk, type Desk, press, rowOf, write } from '../given/desk.tsx';
import { ownTenant } from '../given/ownTenant.ts';
import type { Tenant } from '../given/tenant.ts';

let tenant: Tenant;
ownTenant((its) => {
  tenant = its;
});

const choose = (select: HTMLElement, value: string) => fireEvent.change(select, { target: { value } });
const field = (name: string | RegExp) => screen.findByRole('textbox', { name });
const sent = async (desk: Desk) => {
  await desk.workspace.flush();
  await desk.workspace.refresh();
  expect(desk.workspace.status()).toMatchObject({ waiting: 0, refused: [], conflicts: [] });
};
async function missingLinks(): Promise<readonly (string | null)[]> {
  press(screen.getByRole('button', { name: 'Klarmarkera' }));
  const panel = (await screen.findByRole('heading', { name: 'Det här återstår' })).closest('section');
  if (panel === null) throw new Error('no list of what is missing');
  return within(panel)
    .getAllByRole('link')
    .map(({ textContent }) => textContent);
}

describe.each(examples)('$sketch.preset', ({ sketch }) => {
  const site = `/sites/${sketch.preset}`;
  let manager: Desk;
  let period: string;
  const form = (block: string) => `#/folj-upp/enhet-a/${period}/${block}`;

  beforeAll(async () => {
    manager = await atDesk(tenant, { site, person: 'chef-enhet-a' });
    period =
      manager.workspace
        .rows()
        .all(periods)
        .find(({ state }) => state === 'open')?.key ?? '';
  });

  it('answers for an assignment in one click, and for another in words, to be closed', async () => {
    await manager.look(form('assignments'));
    const booking = await rowOf('Pröva digital bokning');
    expect(booking.getByText(/^Enheten får i uppdrag att pröva digital bokning/)).toBeDefined();
    press(booking.getByRole('button', { name: /^Oförändrat, pågår/ }));
    await booking.findByText(/^(Klart|Sparat)/);

    const summer = await rowOf('Planera sommarens bemanning tillsammans med grannenheten');
    choose(summer.getByRole('combobox', { name: /^Läge för/ }), 'done');
    press(await summer.findByRole('checkbox', { name: /^Klar för beslut om avslut/ }));
    await manager.workspace.flush();
    expect(await missingLinks()).toContain(
      'Planera sommarens bemanning tillsammans med grannenheten – skriv återrapporteringen',
    );
    await write(
      await summer.findByRole('textbox', { name: /^Återrapportering/ }),
      'Planen är klar och gäller från midsommar.',
    );
    await summer.findByText(/^Sparat/);
    await sent(manager);
    const reports = manager.workspace.rows().by(assignmentReports, 'unit', 'enhet-a');
    expect(reports.filter((one) => one.period === period)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ assignment: 'digital-bokning', status: 'ongoing' }),
        expect.objectContaining({ assignment: 'sommarens-bemanning', status: 'done', readyToClose: true }),
      ]),
    );
  });

  it('confirms the work that goes as planned, and moves the end of another with the reason', async () => {
    await manager.look(form('activities'));
    await screen.findByRole('heading', { level: 1, name: 'Aktiviteter' });
    const asked = manager.workspace
      .rows()
      .by(activities, 'unit', 'enhet-a')
      .filter(({ year, state, startDay }) => year === 2026 && state === 'ongoing' && startDay < '2026-05-01');
    const [work] = asked;
    if (work === undefined) throw new Error('Enhet A has no work that goes on');
    const row = await rowOf(work.title);
    press(row.getByRole('button', { name: `Enligt plan: ${work.title}` }));
    await row.findByText(/^(Klart|Sparat)/);
    press(row.getByRole('button', { name: `Ändra ${work.title}` }));
    const day = row.getByLabelText(/^Nytt slut/);
    fireEvent.change(day, { target: { value: '2026-12-20' } });
    fireEvent.blur(day);
    await manager.workspace.flush();
    await write(
      await row.findByRole('textbox', { name: /^Varför flyttas slutet/ }),
      'Leveransen dröjer till hösten.',
    );
    await write(row.getByRole('textbox', { name: /^Procent klart/ }), '55');
    await sent(manager);
    expect(manager.workspace.rows().get(activities, work.key)).toMatchObject({
      followedUp: period,
      endDay: work.endDay,
      newEndDay: '2026-12-20',
      newEndReason: 'Leveransen dröjer till hösten.',
      progress: 55,
    });
  });

  it('reckons the deviation as the forecast is typed, wants measures below the limit, and proposes a deviation', async () => {
    await manager.look(form('economy'));
    const budget =
      manager.workspace.rows().get(budgetOutcomes, key<'budgetOutcomes'>(`${period}.enhet-a`))?.budgetTkr ??
      0;
    const forecast = await field(/^Prognos helår/);
    fireEvent.change(forecast, { target: { value: String(budget * 1_000) } });
    expect(await screen.findByText(/^Stämmer enheten\? Siffran är flera hundra gånger större/)).toBeDefined();
    fireEvent.change(forecast, { target: { value: String(budget + 620) } });
    expect(await screen.findByText(/^−620\stkr \(−/)).toBeDefined();
    fireEvent.blur(forecast);
    await manager.workspace.flush();
    expect(await missingLinks()).toEqual(
      expect.arrayContaining([
        'Åtgärder – skriv vad ni gör åt det',
        'Ekonomi – rapportera avvikelse eller skriv varför det inte är någon',
      ]),
    );
    await write(await field(/^Vad beror det på/), 'Vi hyr in personal på två vakanta tjänster.');
    await write(await field(/^Vad gör ni åt det/), 'Tjänsterna tillsätts i augusti.');
    await manager.workspace.flush();
    await manager.look(form('deviations'));
    const row = await rowOf('Ekonomi');
    press(row.getByRole('button', { name: 'Rapportera avvikelse: Ekonomi' }));
    await waitFor(() => expect(window.location.hash).toContain('#/avvikelser/visa/'));
    await sent(manager);
    const raised = manager.workspace
      .rows()
      .get(deviations, key<'deviations'>(`enhet-a.${period}.budget.forecast`));
    expect(raised).toMatchObject({ type: 'budget', amountTkr: -620, state: 'draft', unit: 'enhet-a' });
  });

  it('answers the cross-cutting perspectives where the model has any, and hides the step where it has none', async () => {
    await manager.look(form('analysis'));
    await screen.findByRole('heading', { level: 1, name: 'Resultatanalys' });
    const step = screen.queryByRole('link', { name: /^Genomgående perspektiv/ });
    if (sketch.preset === 'sundsvall-2017') {
      expect(step).toBeNull();
      return;
    }
    await manager.look(form('perspectives'));
    const rows = await screen.findAllByRole('listitem');
    expect(rows.length).toBeGreaterThan(1);
    expect((await screen.findAllByText('I planen står')).length).toBeGreaterThan(0);
    const [same] = screen.getAllByRole('button', { name: /^Samma svar som förra gången/ });
    const [, outside] = screen.getAllByRole('checkbox', { name: /^Berör oss inte den här gången/ });
    if (same === undefined || outside === undefined) throw new Error('there is nothing to answer');
    press(same);
    press(outside);
    await write(await field(/^Varför berör .* er inte/), 'Vi möter inga barn.');
    await sent(manager);
    const answered = manager.workspace
      .rows()
      .by(perspectiveAnswers, 'unit', 'enhet-a')
      .filter((one) => one.period === period);
    expect(answered.map(({ text, notApplicable }) => [text !== null, notApplicable])).toEqual([
      [true, null],
      [false, 'Vi möter inga barn.'],
    ]);
  });

  it('writes down the talk, with text from Word that has hidden characters in it', async () => {
    await manager.look(form('analysis'));
    const day = await screen.findByLabelText('Datum');
    fireEvent.change(day, { target: { value: '2026-05-05' } });
    fireEvent.blur(day);
    press(screen.getByRole('checkbox', { name: 'Medarbetarna' }));
    const notes = await field('Anteckningar');
    await write(notes, 'Alla är \u00adöver\u00adens.\u000b\uf0b7\tMer tid\u200b för samtal');
    await sent(manager);
    expect(manager.workspace.rows().get(followUps, key<'followUps'>(`${period}.enhet-a`))).toMatchObject({
      dialogueDay: '2026-05-05',
      dialogueRoles: ['employees'],
      dialogueNotes: 'Alla är överens.\n•\tMer tid för samtal',
    });
    expect(await field('Anteckningar')).toHaveProperty('value', 'Alla är överens.\n•\tMer tid för samtal');
  });

  it('S27: shows what was decided before; how it goes is reported on its page, and its effect in the form', async () => {
    await manager.look(form('earlier'));
    const title = 'Samtal inom två veckor vid upprepad frånvaro';
    const row = await rowOf(title);
    expect(row.getByText(/^Pågår · klar senast/)).toBeDefined();
    press(row.getByRole('link', { name: `Rapportera hur det går: ${title}` }));
    await manager.look('#/avvikelser/visa/enhet-a.enhet-a~helger');
    press(await screen.findByRole('button', { name: `Genomförd: ${title}` }));
    await sent(manager);

    await manager.look(form('earlier'));
    const done = await rowOf(title);
    press(done.getByRole('button', { name: `Spara utvärderingen av ${title}` }));
    expect(await done.findByText('Fyll i ”Vad blev effekten?”.')).toBeDefined();
    choose(done.getByRole('combobox', { name: 'Effekt' }), 'partialEffect');
    fireEvent.change(done.getByRole('textbox', { name: /^Vad blev effekten/ }), {
      target: { value: 'Frånvaron har sjunkit något.' },
    });
    press(done.getByRole('button', { name: `Spara utvärderingen av ${title}` }));
    expect(await done.findByText('Hjälpte delvis')).toBeDefined();
    await sent(manager);
    expect(manager.workspace.rows().get(measures, key<'measures'>('enhet-a.enhet-a~samtal'))).toMatchObject({
      effectResult: 'partialEffect',
      effectText: 'Frånvaron har sjunkit något.',
    });
  });

  it('is read by others as it was answered', async () => {
    const reader = await atDesk(tenant, { site, person: 'medarbetare-1' });
    await reader.look(form('economy'));
    expect(await screen.findByText('Tjänsterna tillsätts i augusti.')).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
    await reader.look(form('assignments'));
    expect(await screen.findByText('Planen är klar och gäller från midsommar.')).toBeDefined();
    await reader.look(form('analysis'));
    expect(await screen.findByText('5 maj 2026')).toBeDefined();
  });

  it('says what had been written when the period was locked under the hand, so that it can be copied', async () => {
    await manager.look(form('analysis'));
    fireEvent.change(await field(/^Vad har blivit bra/), { target: { value: 'Mitt i en men' } });
    const owner = await atDesk(tenant, { site, person: 'forvaltningsledare' });
    const row = owner.workspace.rows().get(periods, key<'periods'>(period));
    if (row === null) throw new Error('no period');
    const locked = {
      act: 'alter',
      list: 'periods',
      year: null,
      key: row.key,
      values: { state: 'locked' },
    } as const;
    expect(await owner.workspace.commit([locked])).toMatchObject({ ok: true });
    await sent(owner);
    await manager.workspace.refresh();
    expect(await screen.findByText(/är stängd\. Du kan läsa svaren/)).toBeDefined();
    expect(await screen.findByText('Det här hann inte sparas.')).toBeDefined();
    expect(screen.getByText('Mitt i en men')).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
