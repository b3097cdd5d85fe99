// The pages of Inställningar and of the turning of the year, as the person who looks after the site sees them.
import { expect, type Frame } from '@playwright/test';
import type { Shown } from './pages.ts';

const settings = (
  name: string,
  file: string,
  path: string,
  heading: string,
  then?: (app: Frame) => Promise<void>,
): Shown => ({
  name,
  file,
  hash: `#/${path}`,
  ready: async (app) => {
    await expect(app.getByRole('heading', { name: heading, exact: true }).first()).toBeAttached();
    await then?.(app);
    // A link that is half scrolled out of view is no small target.
    await app.getByRole('main').evaluate((main) => main.scrollTo(0, 0));
  },
});

const table = [
  'Kod;Namn;Nivå;Svarar till organ;Antal anställda;Gäller från',
  'enhet-x;Enhet X;enhet;rs;24;2026-05-06',
  'enhet-y;Enhet Y;våning;rs;31;2026-05-06',
  'enhet-a;Enhet A;enhet;rs;27;2026-01-01',
].join('\n');

/** A table with a new line, one that would alter, and one with a fault. */
const pasted = async (app: Frame) => {
  const preview = app.getByRole('heading', { name: 'Så blir det' });
  if ((await preview.count()) > 0) return;
  await app.getByLabel('Eller klistra in från Excel').fill(table);
  await app.getByRole('button', { name: 'Visa det inklistrade' }).click();
  await expect(preview).toBeVisible();
};

const opened = async (app: Frame) => {
  const edit = app.getByRole('button', { name: /^Ändra / }).nth(3);
  if ((await app.getByRole('button', { name: /^Stäng / }).count()) === 0) await edit.click();
  await expect(app.getByRole('button', { name: /^Stäng / })).toBeVisible();
};

const looked = async (app: Frame) => {
  await expect(app.getByRole('table', { name: /Vad som finns på webbplatsen/ })).toBeVisible();
};

/** Two parts opened, a word altered and a day that is none. */
const rewritten = async (app: Frame) => {
  const [goals, periods] = [app.getByText(/^Måltyperna/), app.getByText(/^Uppföljningsperioderna/)];
  const word = app.getByRole('group', { name: 'Framgångsfaktor' }).getByLabel('Flertal', { exact: true });
  const day = app.getByRole('group', { name: 'Tertialrapport' }).getByLabel('Sista dag, område');
  await goals.click();
  await word.fill('nyckelfaktorer');
  await periods.click();
  await day.fill('snart');
  await day.blur();
  await expect(app.getByText(/^Skriv en dag som finns/)).toBeVisible();
};

/** For the system manager of rjh-2017. */
export const settingsPages: readonly Shown[] = [
  settings('Kort i kanaler', 'kort-i-kanaler', 'installningar/kort', 'Kort i kanaler'),
  settings('Webbplatsen', 'webbplatsen', 'installningar/webbplatsen', 'Webbplatsen', looked),
  settings(
    'Guiden, rättigheter',
    'guiden-rattigheter',
    'installningar/gor-i-ordning/rattigheter',
    'Det här görs på webbplatsen',
    looked,
  ),
  settings(
    'Guiden, styrmodell',
    'guiden-styrmodell',
    'installningar/gor-i-ordning/styrmodell',
    'Välj styrmodell',
    async (app) => {
      await app.getByRole('radio').first().check();
    },
  ),
  settings(
    'Guiden, organisation',
    'guiden-organisation',
    'installningar/gor-i-ordning/organisation',
    'Er organisation',
    async (app) => app.getByLabel('Organisationens namn').fill('Exempelby kommun'),
  ),
  settings('Guiden, körningen', 'guiden-i-ordning', 'installningar/gor-i-ordning/i-ordning', 'Gör i ordning'),
  settings('Guiden, klart', 'guiden-klart', 'installningar/gor-i-ordning/klart', 'Webbplatsen är i ordning'),
  settings('Styrmodellen', 'styrmodellen', 'installningar/styrmodellen', 'Styrmodellen'),
  settings(
    'Styrmodellen, ord och dagar',
    'styrmodellen-andra',
    'installningar/styrmodellen/andra',
    'Ändra ord och dagar',
    rewritten,
  ),
  settings('Enheter', 'enheter', 'installningar/organisation/enheter', 'Organisation och roller', opened),
  settings('Roller', 'roller', 'installningar/organisation/roller', 'Ge en roll'),
  settings('Mandat', 'mandat', 'installningar/organisation/mandat', 'Lägg till ett mandat'),
  settings(
    'Importera, med fel',
    'importera',
    'installningar/organisation/importera',
    'Vad ska läsas in?',
    pasted,
  ),
  settings(
    'Omorganisera',
    'omorganisera',
    'installningar/organisation/omorganisera/enhet-a',
    'Organisation och roller',
  ),
  settings('Perioder', 'perioder', 'installningar/perioder', 'Låset i SharePoint'),
  settings('Vänd året, se', 'vand-se', 'arshjulet/vand/2027/se', 'Se vad som händer'),
  settings('Vänd året, para', 'vand-para', 'arshjulet/vand/2027/para', 'Para ihop enheter'),
  settings('Vänd året, gå igenom', 'vand-granska', 'arshjulet/vand/2027/granska', 'Gå igenom'),
  settings('Vänd året, kör', 'vand-kor', 'arshjulet/vand/2027/kor', 'Vänd året'),
];
