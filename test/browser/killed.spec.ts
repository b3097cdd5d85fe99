// Chromium is killed while a manager saves: once in each phase here, some hundreds of times by night (`npm run kills`).
import { expect, test } from '@playwright/test';
import { killAgainAndAgain } from '../kills/killing.ts';
import { phases } from '../kills/phases.ts';

const seed = 1;

test('the browser is killed ten times while a manager saves, and nothing that was said to be saved is lost, torn or there twice', async () => {
  test.setTimeout(300_000);
  const figures = await killAgainAndAgain({ times: 10, seed, say: (line) => console.log(line) });
  expect(figures.offences).toEqual([]);
  expect(figures.acknowledged).toBeGreaterThan(10);
  for (const phase of phases) expect(figures.byPhase[phase], phase).toBeGreaterThan(0);
});
