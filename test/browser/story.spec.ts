// The manager files and the controller sees the sum move, in Chromium, in the Teams frame, with the production bundle and headers.
import type { Frame } from '@playwright/test';
import { examples } from '../../local-tenant/seed/examples.ts';
import { type Counts, tipping } from '../../local-tenant/seed/story.ts';
import type { Status } from '../../src/schema/lists/assessments.ts';
import { sv as words } from '../../src/ui/pieceText.ts';
import { expect, test } from './given.ts';
import { groupOf, type Hands, keyboard, mouse, rowOf } from './hands.ts';

const sum = 'folj-upp/sammanvagning';
const cause = 'Två medarbetare har slutat och rekryteringen har dragit ut på tiden.';
const order: readonly Status[] = ['fulfilled', 'partly', 'notFulfilled', 'notAssessed'];

const inWords = (counts: Counts): string => {
  const parts = order.filter((status) => counts[status] > 0);
  return words.distribution(parts.map((status) => words.statusCount[status](counts[status])));
};

async function giveFigure(app: Frame, { write }: Hands, title: string, figure: string): Promise<void> {
  const row = rowOf(app, title);
  await write(row.getByLabel(`Utfall för ${title}`), figure);
  const why = row.getByLabel(/^Vad beror det på\?/);
  if (await row.getByText(/^(Ej|Delvis) uppfylld$/).isVisible()) await write(why, cause);
  await expect(row.getByText(/^(Klart|Sparat)/).first()).toBeVisible();
}

/** What is red is said to be no deviation, where the form proposes one. */
async function answerProposals(app: Frame, hands: Hands): Promise<void> {
  const next = app.getByRole('link', { name: 'Nästa: Avvikelser' });
  if ((await next.count()) === 0) return;
  await hands.press(next);
  await expect(app.getByRole('heading', { level: 1, name: 'Avvikelser' })).toBeVisible();
  for (const row of await app.locator('li[id^="deviations/"]').all()) {
    const decline = row.getByRole('button', { name: /^Ingen avvikelse/ });
    // What is reported already speaks for what it makes red.
    if ((await decline.count()) === 0) continue;
    await hands.press(decline);
    await hands.write(row.getByRole('textbox'), 'Det är rättat redan i maj.');
    await expect(row.getByText(/^Ingen avvikelse/)).toBeVisible();
  }
}

/** Goes to the next step, and waits until it stands there. */
async function onward(app: Frame, hands: Hands, step: string): Promise<void> {
  await hands.press(app.getByRole('link', { name: `Nästa: ${step}` }));
  await expect(app.getByRole('heading', { level: 1, name: step })).toBeVisible();
}

/** What is between the judgements and the analysis: each in one click, where one click answers it. */
async function confirmTheRest(app: Frame, hands: Hands): Promise<void> {
  const pressEach = async (name: RegExp) => {
    const buttons = app.getByRole('button', { name });
    for (let left = await buttons.count(); left > 0; left -= 1) {
      await hands.press(buttons.first());
      await expect(buttons).toHaveCount(left - 1);
    }
  };
  await onward(app, hands, 'Uppdrag');
  await pressEach(/^Oförändrat/);
  await hands.choose(app.getByRole('combobox', { name: /^Läge för Planera/ }), 'Pågår enligt plan');
  await onward(app, hands, 'Aktiviteter');
  await pressEach(/^Enligt plan/);
  await onward(app, hands, 'Ekonomi');
  await pressEach(/^Prognosen är som budget/);
  await onward(app, hands, 'Genomgående perspektiv');
  await pressEach(/^Samma svar som förra gången/);
}

/** The whole form, from the first figure to the receipt. */
async function fileApril(app: Frame, hands: Hands, title: string, figure: string): Promise<void> {
  await hands.press(app.getByRole('button', { name: 'Börja' }));
  await giveFigure(app, hands, title, figure);
  await giveFigure(app, hands, tipping.indicatorTitle, tipping.figure);
  await hands.press(app.getByRole('button', { name: 'Bekräfta alla som oförändrade' }));
  await expect(app.getByText('Alla tre är bekräftade')).toBeVisible();

  await hands.press(app.getByRole('link', { name: /^Nästa: / }));
  await expect(app.getByRole('heading', { name: 'Att bedöma' })).toBeVisible();
  const judged = app.getByRole('listitem').filter({ has: app.getByRole('radiogroup') });
  for (const row of await judged.all()) {
    const accept = row.getByRole('button', { name: /^Förslaget stämmer för/ });
    await hands.press((await accept.count()) > 0 ? accept : row.getByRole('radio').first());
    await expect(row.getByText(/^(Klart|Sparat)/).first()).toBeVisible();
  }

  await confirmTheRest(app, hands);
  await onward(app, hands, 'Resultatanalys');
  for (const field of await app.getByRole('textbox', { name: /\?/ }).all())
    await hands.write(field, 'Vi har börjat med en ny rutin, och den hjälper.');
  await hands.press(app.getByRole('radio', { name: 'Nej' }));
  // A talk need not have been held.
  const discussed = app.locator('[id="analysis/discussed"]').getByRole('checkbox');
  for (const box of await discussed.all()) await hands.press(box);
  await answerProposals(app, hands);

  await hands.press(app.getByRole('button', { name: 'Klarmarkera' }));
  await expect(app.getByRole('heading', { name: /^Enhet A, .* är klar$/ })).toBeVisible();
}

for (const { sketch, story } of examples) {
  const org = sketch.preset;
  test(`${org}: a figure in Enhet A moves the sum before the controller, who asks why`, async ({
    open,
    page,
    device,
  }) => {
    const desk = await device();
    const before = await open({ org, person: 'controller-1', sub: sum }, desk);
    await expect(groupOf(before, story.group).getByRole('img').first()).toHaveAccessibleName(
      inWords(story.before),
    );

    const manager = await open({ org, person: 'chef-enhet-a', sub: 'folj-upp' });
    await giveFigure(manager, mouse(page), story.indicatorTitle, story.figure);
    await expect(
      rowOf(manager, story.indicatorTitle).getByText(words.status[story.statusAfter], { exact: true }),
    ).toBeVisible();
    await expect(manager.getByRole('banner').getByText('Sparat i SharePoint')).toBeVisible();

    const after = await open({ org, person: 'controller-1', sub: sum }, desk);
    const group = groupOf(after, story.group);
    await expect(group.getByRole('img').first()).toHaveAccessibleName(inWords(story.after));
    await group.getByRole('button', { name: /Varför\?/ }).click();
    await expect(group.getByRole('region').getByText(/^Regel: /)).toBeVisible();
    await expect(group.getByRole('region').getByRole('listitem').first()).toBeVisible();
  });
}

const wholly = [
  { org: 'rjh-2017', way: 'the mouse', hands: mouse },
  { org: 'norrtalje-2019', way: 'the keyboard alone', hands: keyboard },
];
for (const { org, way, hands } of wholly) {
  test(`${org}: the whole form is filled in with ${way}, and Enhet A has answered`, async ({
    open,
    page,
    device,
  }) => {
    const story = examples.find(({ sketch }) => sketch.preset === org)?.story;
    if (!story) throw new Error(`No story for ${org}`);
    const manager = await open({ org, person: 'chef-enhet-a' });
    await fileApril(manager, hands(page), story.indicatorTitle, story.figure);
    const desk = await device();
    // Whoever looks before it has been sent looks once more.
    await expect(async () => {
      const controller = await open({ org, person: 'controller-1', sub: sum }, desk);
      await expect(controller.getByText(/enheter har inte svarat/)).toBeVisible();
      await expect(controller.getByRole('link', { name: /^Enhet A/ })).toHaveCount(0, { timeout: 2_000 });
    }).toPass({ timeout: 30_000 });
  });
}
