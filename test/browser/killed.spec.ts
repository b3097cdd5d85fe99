// Chromium is killed while a manager saves: once in each phase here, some hundreds of times by night (`npm run kills`).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Desk, save, sitDown } from '../kills/desk.ts';
import { killAgainAndAgain } from '../kills/killing.ts';
import { createLedger, fields } from '../kills/ledger.ts';
import { phases } from '../kills/phases.ts';
import { isBegunAnew, tear } from '../kills/tear.ts';
import { openTenant } from './given.ts';

const seed = 1;

test('the browser is killed ten times while a manager saves, and nothing that was said to be saved is lost, torn or there twice', async () => {
  test.setTimeout(300_000);
  const figures = await killAgainAndAgain({ times: 10, seed, say: (line) => console.log(line) });
  expect(figures.offences).toEqual([]);
  expect(figures.acknowledged).toBeGreaterThan(10);
  for (const phase of phases) expect(figures.byPhase[phase], phase).toBeGreaterThan(0);
});

test('a kill tears the browser’s own database, which it later begins anew with nothing, and what had not been sent is there all the same', async () => {
  test.setTimeout(300_000);
  const tenant = await openTenant();
  const profile = mkdtempSync(join(tmpdir(), 'roda-traden-torn-'));
  const ledger = createLedger();
  const live = async (act: (desk: Desk) => Promise<void>) => {
    const desk = await sitDown(tenant, profile, ledger);
    try {
      const shown = await desk.open();
      expect(fields.flatMap((field) => ledger.judgePage(field, shown[field]))).toEqual([]);
      await act(desk);
    } finally {
      await desk.browser.kill();
    }
  };
  try {
    await live((desk) => save(desk, ledger, 'causes', 1));
    tear(profile);
    await live(async (desk) => {
      await desk.browser.context.setOffline(true);
      await save(desk, ledger, 'causes', 2);
    });
    expect(isBegunAnew(profile)).toBe(false);
    await live(async () => expect(ledger.acknowledged()).toBe(2));
    expect(isBegunAnew(profile)).toBe(true);
  } finally {
    await tenant.remove();
    rmSync(profile, { recursive: true, force: true });
  }
});
