// From a red figure to its measure by the keyboard alone: what deviates, a file, the money, a comment for the line, and back to the row.
import { expect, test } from './given.ts';
import { keyboard, rowOf } from './hands.ts';

const title = 'Samtal som besvaras samma dag';
const cause = 'Två tjänster i växeln har varit vakanta sedan januari.';
const file = 'Schema vecka 18.txt';
const comment = 'Bara för oss som svarar för enheten.';

test('a red figure gets its deviation, a file, a paid measure and a comment for the line by the keyboard alone', async ({
  open,
  page,
}) => {
  const app = await open({ org: 'rjh-2017', person: 'chef-enhet-a', sub: 'folj-upp' });
  const { press, write, choose } = keyboard(page);
  const button = (name: string | RegExp) => app.getByRole('button', { name });

  const row = rowOf(app, title);
  await write(row.getByLabel(`Utfall för ${title}`), '50');
  await expect(row.getByText('Ej uppfylld')).toBeVisible();
  // Straight on from what is typed: nothing has been lost when the figure's own page is left.
  await write(row.getByLabel(/^Vad beror det på\?/), cause);
  await expect(button(`Lägg till åtgärd för ${title}`)).toBeFocused();
  await page.keyboard.press('Enter');

  // What the form knew is there, and the hand is where it was silent.
  const consequence = app.getByLabel('Konsekvens om inget görs');
  await expect(consequence).toBeFocused();
  await expect(app.getByLabel('Orsak')).toHaveValue(cause);
  await expect(app.getByLabel('Gäller')).toHaveValue(/^indicator\//);
  await write(consequence, 'Fler kommer hit utan tid.');
  await choose(app.getByLabel('Allvarlighet'), '2 av 4');
  await choose(app.getByLabel('Lyft till nivå'), 'Enheten');
  await choose(app.getByLabel('Kräver politiskt beslut'), 'Nej');
  const chooser = page.waitForEvent('filechooser');
  await press(button('Bifoga en fil'));
  await (await chooser).setFiles({ name: file, mimeType: 'text/plain', buffer: Buffer.from('Schema') });
  await expect(app.getByRole('link', { name: file })).toBeVisible();
  await press(button('Rapportera'));
  const tick = app.getByRole('checkbox', { name: /inga uppgifter om enskilda/ });
  await expect(tick).toBeFocused();
  await press(tick);
  await press(button('Rapportera'));

  const form = app.getByRole('form', { name: 'Lägg till åtgärd' });
  const measure = form.getByLabel(/^Åtgärd/);
  await expect(measure).toBeFocused();
  await press(button('Spara åtgärden'));
  await expect(measure).toBeFocused();
  await expect(form.getByText(/^Fyll i ”Åtgärd”/)).toBeVisible();
  await write(measure, 'Växeln bemannas av två');
  await write(form.getByLabel(/^Förväntad effekt/), 'Nio av tio får svar samma dag.');
  await write(form.getByLabel(/^Klar senast/), '09302026');
  await write(form.getByLabel(/^Kostnad/), '300');
  await press(button('Spara åtgärden'));
  await expect(app.getByRole('button', { name: 'Lägg till åtgärd', exact: true })).toBeFocused();
  await press(button('Lägg till källa'));
  const source = app.getByRole('group', { name: 'Källa 1' });
  await expect(source.getByRole('combobox')).toBeFocused();
  await write(source.getByLabel('Belopp'), '300');
  await press(button(/^Besluta/));
  // The button is gone with the decision; its place is not.
  await expect(app.getByRole('heading', { name: 'Växeln bemannas av två' })).toBeFocused();
  await expect(app.getByText('Egen ram, 300 tkr')).toBeVisible();

  await choose(app.getByLabel('Vem ska kunna läsa?'), 'Bara ledningen');
  await write(app.getByLabel('Skriv en kommentar'), comment);
  await press(button('Skicka'));
  await expect(app.getByRole('listitem').filter({ hasText: comment })).toContainText('Bara ledningen');
  await press(button(`Ändra kommentaren ”${comment}”`));
  await expect(app.getByRole('textbox', { name: 'Ändra' })).toBeFocused();
  await press(button('Ångra'));
  await expect(button(`Ändra kommentaren ”${comment}”`)).toBeFocused();

  await press(app.getByRole('link', { name: 'Tillbaka till siffran i uppföljningen' }));
  await expect(row.getByRole('link', { name: 'Växeln bemannas av två' })).toBeFocused();
  await expect(row.getByText('Beslutad · klar senast 30 september')).toBeVisible();
});
