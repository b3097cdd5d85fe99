// Next year's plan by the keyboard alone: begun from this year's, a goal added and linked, what is copied confirmed, and sent.
import { expect, test } from './given.ts';
import { keyboard } from './hands.ts';

test('a unit’s plan is begun, written and sent with the keyboard alone', async ({ open, page }) => {
  test.setTimeout(180_000);
  const { press, write } = keyboard(page);
  const app = await open({ org: 'rjh-2017', person: 'chef-enhet-a' });
  await press(app.getByRole('link', { name: 'Planera', exact: true }));
  await press(app.getByRole('link', { name: /^Börja planen 2027/ }));
  await press(app.getByRole('button', { name: 'Börja', exact: true }));
  await expect(app.getByRole('heading', { level: 1, name: 'Grund' })).toBeVisible();

  await press(app.getByRole('link', { name: /^\d+\s*Egna mål/ }));
  await write(app.getByRole('textbox', { name: 'Verksamhetsmål' }), 'Alla får en fast kontakt');
  await press(app.getByRole('button', { name: 'Lägg till: Lägg till verksamhetsmål' }));
  await expect(app.getByRole('link', { name: 'Stäng' })).toBeVisible();
  await press(app.getByRole('checkbox', { name: 'Arbetslivet är hållbart' }));
  await press(app.getByRole('checkbox', { name: 'Medarbetare' }));
  await write(app.getByRole('textbox', { name: /^Hur vet vi att vi nått målet/ }), 'Vi frågar i september.');
  await write(app.getByRole('textbox', { name: /^Ansvarig funktion/ }), 'Enhetschef');
  await expect(app.getByText('Alla får en fast kontakt', { exact: true }).first()).toBeVisible();

  await press(app.getByRole('link', { name: /^\d+\s*Granska och skicka/ }));
  await expect(app.getByRole('heading', { name: 'Planen är hel' })).toBeVisible();
  await press(app.getByRole('checkbox', { name: 'Vi har övervägt detta' }));
  await press(app.getByRole('button', { name: 'Skicka', exact: true }));
  await expect(app.getByText('Planen är skickad')).toBeVisible();
  await expect(app.getByRole('button', { name: 'Skicka', exact: true })).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the head of an administration goes through every step with the keyboard alone, and nothing runs outside', async ({
    open,
    page,
  }) => {
    test.setTimeout(180_000);
    const { press } = keyboard(page);
    const app = await open({ org: 'rjh-2017', person: 'forvaltningschef', sub: 'planera' });
    await expect(app.getByRole('heading', { level: 1, name: 'Planera' })).toBeAttached();
    await app.evaluate(() => {
      window.location.hash = '#/planera/ny/2027/enhet/forvaltning';
    });
    await press(app.getByRole('button', { name: 'Börja', exact: true }));
    const onward = app
      .getByRole('navigation', { name: 'Föregående och nästa steg' })
      .getByRole('link')
      .last();
    const heading = app.getByRole('heading', { level: 1 });
    const seen: string[] = [];
    for (const name of [
      ...['Grund', 'Förutsättningar', 'Styrdokument', 'Överordnade mål', 'Egna mål', 'Indikatorer'],
      ...['Aktiviteter', 'Resurser', 'Genomgående perspektiv', 'Risker', 'Granska och skicka'],
    ]) {
      await expect(heading).toHaveText(name);
      seen.push(name);
      const outside = await app.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(outside, name).toBeLessThanOrEqual(0);
      // Back and on stand beside one another, however long their names are.
      const tops = await onward.evaluate((link) =>
        [...(link.parentElement?.querySelectorAll('a') ?? [])].map((one) => one.offsetTop),
      );
      expect(new Set(tops).size, name).toBe(1);
      if (name !== 'Granska och skicka') await press(onward);
    }
    expect(seen).toHaveLength(11);
  });
});
