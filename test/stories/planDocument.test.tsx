// The plan is read as the document it becomes: the head of a unit finds what was just written, and a committee's plan shows the chain.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { examples } from '../../local-tenant/seed/examples.ts';
import { key } from '../../src/schema/field.ts';
import { plans } from '../../src/schema/lists/plans.ts';
import { atDesk, type Desk, press, type, write } from '../given/desk.tsx';
import { ownTenant } from '../given/ownTenant.ts';
import type { Tenant } from '../given/tenant.ts';
import { headerRowsIn, paragraphsIn, readWord } from '../given/wordFile.ts';

let tenant: Tenant;
ownTenant((its) => {
  tenant = its;
});

const ofUnit = '2027.operationalPlan.enhet-a';
const written = 'Vi är 3 < 5 & lagom 🙂';

/** Presses the button and takes what the browser is handed, with the name it is to be kept by. */
async function fetchedFile(): Promise<{ readonly name: string; readonly file: Blob }> {
  const files: Blob[] = [];
  const names: string[] = [];
  const handed = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    files.push(file as Blob);
    return 'blob:handed';
  });
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    names.push(this.download);
  });
  try {
    press(screen.getByRole('button', { name: 'Hämta som Word' }));
    await screen.findByText(/ligger bland dina hämtade filer/);
  } finally {
    handed.mockRestore();
    clicked.mockRestore();
  }
  const [file] = files;
  const [name] = names;
  if (file === undefined || name === undefined) throw new Error('No file was handed over');
  return { name, file };
}

const headingsOf = (level: number) => screen.getAllByRole('heading', { level }).map((one) => one.textContent);

describe.each(examples)('$sketch.preset', ({ sketch }) => {
  const site = `/sites/${sketch.preset}`;
  let manager: Desk;

  beforeAll(async () => {
    manager = await atDesk(tenant, { site, person: 'chef-enhet-a' });
    await manager.look('#/planera/ny/2027/enhet/enhet-a');
    await screen.findByRole('radio', { name: /^Förra årets plan: / });
    press(screen.getByRole('button', { name: 'Börja' }));
    await screen.findByRole('heading', { level: 1, name: 'Grund' });
  });

  it('shows the head of the unit what was just written in the plan', async () => {
    await manager.look(`#/planera/${ofUnit}/conditions`);
    await write(await screen.findByRole('textbox', { name: /^Vad är viktigt för er/ }), written);
    await manager.workspace.flush();
    press(await screen.findByRole('link', { name: 'Förhandsgranska planen' }));
    await manager.look(`#/planera/${ofUnit}/dokument`);
    const title = manager.workspace.rows().get(plans, key<'plans'>(ofUnit))?.title ?? '';
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeDefined();
    expect(screen.getByText('Utkast 6 maj 2026')).toBeDefined();
    expect(headingsOf(2)).toContain('2 Förutsättningar i om- och invärld');
    expect(screen.getByText(written)).toBeDefined();
  });

  it('has a table for the goals above and the thread, each with a caption and named columns', async () => {
    await manager.look(`#/planera/${ofUnit}/dokument`);
    const above = await screen.findByRole('table', { name: 'Målen ovanför planen' });
    expect(
      within(above)
        .getAllByRole('columnheader')
        .map((one) => one.textContent),
    ).toContain('Mål');
    for (const table of screen.getAllByRole('table')) {
      expect(table.querySelector('caption')?.textContent).not.toBe('');
      for (const head of table.querySelectorAll('th')) expect(head.getAttribute('scope')).toBe('col');
    }
  });

  it('hands over a Word file that says the same', async () => {
    await manager.look(`#/planera/${ofUnit}/dokument`);
    await screen.findByRole('heading', { level: 2, name: '2 Förutsättningar i om- och invärld' });
    const { name, file } = await fetchedFile();
    expect(name).toMatch(/^Verksamhetsplan 2027, .*\.docx$/);
    const { body } = await readWord(file);
    const inWord = paragraphsIn(body);
    const headings = (style: string) => inWord.filter((one) => one.style === style).map(({ text }) => text);
    expect(headings('Title')).toEqual(headingsOf(1));
    // What differs from the plan before is told beside the document, and is no part of it.
    const beside = /^Innehåll$|^Skillnad mot /;
    expect(headings('Heading1')).toEqual(headingsOf(2).filter((one) => !beside.test(one ?? '')));
    expect(headings('Heading2')).toEqual(
      screen.queryAllByRole('heading', { level: 3 }).map((one) => one.textContent),
    );
    expect(inWord.map(({ text }) => text)).toContain(written);
    const tables = screen.getAllByRole('table');
    expect(headerRowsIn(body)).toEqual(tables.map(() => 1));
    for (const cell of tables.flatMap((table) => [...table.querySelectorAll('td p, th')]))
      expect(inWord.map(({ text }) => text)).toContain(cell.textContent);
  });

  it('says what is typed and not saved, since that is not in it', async () => {
    await manager.look(`#/planera/${ofUnit}/conditions`);
    type(await screen.findByRole('textbox', { name: /^Vad är viktigt för er/ }), 'Mitt i en men');
    await manager.look(`#/planera/${ofUnit}/dokument`);
    expect(await screen.findByText(/^Det finns text som inte är sparad än/)).toBeDefined();
    expect(screen.getByText(written)).toBeDefined();
    await manager.look(`#/planera/${ofUnit}/conditions`);
    await write(await screen.findByRole('textbox', { name: /^Vad är viktigt för er/ }), written);
  });

  it('shows a committee’s plan with the chain, and leads from what is empty to its step', async () => {
    const controller = await atDesk(tenant, { site, person: 'controller-1' });
    const plan = `2027.operationalPlan..${sketch.committee}`;
    await controller.look(`#/planera/ny/2027/organ/${sketch.committee}`);
    await screen.findByRole('radio', { name: /^Förra årets plan: / });
    press(screen.getByRole('button', { name: 'Börja' }));
    await screen.findByRole('heading', { level: 1, name: 'Grund' });
    await controller.look(`#/planera/${plan}/dokument`);
    const above = await screen.findByRole('table', { name: 'Målen ovanför planen' });
    expect(within(above).getAllByRole('row').length).toBeGreaterThan(2);
    const own = sketch.goals.filter(({ owner }) => owner === sketch.committee).map(({ title }) => title);
    const tables = screen.getAllByRole('table', { name: /^(Den röda tråden|Grunduppdrag)/ });
    for (const title of own)
      expect(
        tables.some((table) => table.textContent?.includes(title)),
        title,
      ).toBe(true);
    expect(screen.getByRole('link', { name: 'Skriv i steget Risker' }).getAttribute('href')).toBe(
      `#/planera/${plan}/risks`,
    );
    // What it has been given to do stands in the giver's own words.
    const given = screen.getByRole('table', { name: 'Uppdrag som väntar på svar' });
    expect(within(given).getByText(/^Nämnden får i uppdrag att korta handläggningstiderna/)).toBeDefined();
    expect(screen.queryByText(/Word-filen|Inget steg i planen fyller/)).toBeNull();
  });
});

describe('Somebody who only reads', () => {
  it('is told where it is written, without being led there', async () => {
    const desk = await atDesk(tenant, { site: '/sites/rjh-2017', person: 'medarbetare-2' });
    await desk.look('#/planera/2026.operationalPlan..hsn/dokument');
    expect(await screen.findByRole('button', { name: 'Hämta som Word' })).toBeDefined();
    await waitFor(() => expect(screen.getByText(/Det skrivs i steget Risker\.$/)).toBeDefined());
    expect(screen.queryByRole('link', { name: /^Skriv i steget/ })).toBeNull();
  });

  it('is told when no file could be made, and can try again', async () => {
    const desk = await atDesk(tenant, { site: '/sites/rjh-2017', person: 'medarbetare-2' });
    await desk.look('#/planera/2026.operationalPlan..hsn/dokument');
    await screen.findByRole('button', { name: 'Hämta som Word' });
    const broken = vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
      throw new Error('the browser has no room for it');
    });
    press(screen.getByRole('button', { name: 'Hämta som Word' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Word-filen kunde inte skapas');
    broken.mockRestore();
    const { name } = await fetchedFile();
    expect(name).toMatch(/\.docx$/);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
