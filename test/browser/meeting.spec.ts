// A meeting in Teams: two people at once, the secretary in the channel's tab and a member in the meeting's side panel.
import { today } from '../given/seededWorld.ts';
import { expect, test } from './given.ts';
import { meetingPages } from './meetingPages.ts';
import { goTo } from './pages.ts';

const org = 'rjh-2017';

test('a decision that the secretary fixes in the channel is seen in the meeting’s side panel, in step', async ({
  open,
  page,
  device,
}) => {
  test.setTimeout(120_000);
  const secretary = await open({ org, person: 'namndsekreterare-1', context: 'channel', sub: 'namnd/hsn' });
  for (const shown of meetingPages) await goTo(secretary, shown);
  const panel = await device();
  await panel.setViewportSize({ width: 320, height: 640 });
  const member = await open(
    { org, person: 'ledamot-a', context: 'meeting', sub: `namnd/hsn/sammantrade/${today}.1/1` },
    panel,
  );
  await expect(member.getByText('Beslutsför', { exact: true })).toBeVisible();
  await expect(member.getByRole('button', { name: 'Fastställ beslutet' })).toHaveCount(0);

  await secretary.getByRole('radio', { name: 'Bifall', exact: true }).check();
  await secretary.getByRole('button', { name: 'Fastställ beslutet' }).click();
  await expect(secretary.getByText(/Avgjort: § 1, bifall/)).toBeVisible();

  await panel.bringToFront();
  // As when one comes back to the window: it is asked at once, and not first when its turn comes.
  await member.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(member.getByText(/Avgjort: § 1, bifall/)).toBeVisible({ timeout: 60_000 });
  const wide = await member.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
  await page.bringToFront();

  // The window in which the secretary has signed is gone, and every reader can hold the rows to it.
  await secretary.evaluate(() => {
    window.location.hash = '#/namnd/hsn/logg';
  });
  await expect(secretary.getByText('Kedjan är hel.')).toBeVisible();
  await expect(secretary.getByText(/giltiga och signerade\.$/)).toBeVisible();
  await expect(secretary.getByText('Giltigt – signerat').first()).toBeVisible();
});
