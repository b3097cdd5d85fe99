// A kill has fallen in the middle of a write to the device: Chromium throws the database away two starts later, with what it had promised.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Desk, save, sitDown } from '../kills/desk.ts';
import { createLedger, fields, sentence } from '../kills/ledger.ts';
import { tear } from '../kills/torn.ts';
import { createWire } from '../kills/wire.ts';
import { openTenant } from './given.ts';

test('what was said to be saved after a start on a torn database is there at the next one', async () => {
  test.setTimeout(180_000);
  const wire = createWire();
  const tenant = await openTenant(wire.between);
  const profile = mkdtempSync(join(tmpdir(), 'roda-traden-torn-'));
  const ledger = createLedger();
  /** One life of the page, which is killed at its end. */
  const life = async (act: (desk: Desk) => Promise<void>) => {
    const desk = await sitDown(tenant, profile, ledger);
    await act(desk).finally(async () => {
      const killed = desk.browser.kill();
      wire.dead();
      await killed;
    });
  };
  try {
    await life((desk) => desk.open().then(() => undefined));
    tear(profile, 0);
    await life(async (desk) => {
      await desk.open();
      wire.slow(false);
      await save(desk, ledger, 'causes', 1);
    });
    await life(async (desk) => {
      const shown = await desk.open();
      expect(shown.causes).toBe(sentence(1));
      expect(fields.flatMap((field) => ledger.judgePage(field, shown[field]))).toEqual([]);
    });
    expect(ledger.acknowledged()).toBe(1);
  } finally {
    rmSync(profile, { recursive: true, force: true });
    await tenant.remove();
  }
});
