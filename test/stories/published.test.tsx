// What citizens see: nothing where the model does not publish, and once a period is locked what was decided and locked, to be taken out of the tenant.
import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { examples } from '../../local-tenant/seed/examples.ts';
import { upn } from '../../local-tenant/world.ts';
import { putModelInForce } from '../../src/core/model/putModelInForce.ts';
import { stepPeriod } from '../../src/core/period/lifeCycle.ts';
import { personNamed, type Situation } from '../../src/core/situation.ts';
import type { Change } from '../../src/schema/change.ts';
import type { Result } from '../../src/schema/fault.ts';
import { key } from '../../src/schema/field.ts';
import { goals } from '../../src/schema/lists/goals.ts';
import { alteredDocument, type Part } from '../given/alteredModel.ts';
import { allSent, atDesk, type Desk, press } from '../given/desk.tsx';
import { ownTenant } from '../given/ownTenant.ts';
import { beginning, today } from '../given/seededWorld.ts';
import type { Tenant } from '../given/tenant.ts';

let tenant: Tenant;
ownTenant((its) => {
  tenant = its;
});

const owner = 'forvaltningsledare';
const page = '#/resultat';

async function done<I>(
  desk: Desk,
  rule: (situation: Situation, input: I) => Result<readonly Change[]>,
  input: I,
): Promise<void> {
  const rows = desk.workspace.rows();
  const now = new Date(beginning).toISOString();
  const wished = rule({ rows, today, now, person: personNamed(rows, upn(owner), today) }, input);
  if (!wished.ok) throw new Error(JSON.stringify(wished.faults));
  await desk.workspace.commit(wished.value);
  await allSent(desk);
}

const told = () => (document.querySelector('main')?.textContent ?? '').replaceAll('\u00a0', ' ');

/** Presses the button and takes what the browser is handed. */
async function takenPage(): Promise<string> {
  const files: Blob[] = [];
  const handed = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    files.push(file as Blob);
    return 'blob:handed';
  });
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  try {
    press(screen.getByText('Ladda ned som webbsida'));
    await screen.findByText('Filen heter', { exact: false });
  } finally {
    handed.mockRestore();
    clicked.mockRestore();
  }
  return (await files[0]?.text()) ?? '';
}

describe.each(examples)('$sketch.preset', ({ sketch }) => {
  it('shows citizens nothing until its model says so, and then what was locked last', async () => {
    const { preset } = sketch;
    const site = `/sites/${preset}`;
    const april = preset === 'norrtalje-2019' ? '2026.D1' : '2026.T1';
    const manager = await atDesk(tenant, { site, person: owner });
    await manager.look(page);
    if (preset === 'rjh-2024') {
      // April is open, so the year before is what is shown.
      await screen.findByText(/den senaste uppföljningen \(hela\s2025\)/);
    } else {
      await screen.findByText('Styrmodellen visar inga resultat för invånarna');
      expect(screen.getByText('Till styrmodellen').getAttribute('href')).toBe('#/installningar/styrmodellen');
      await done(manager, putModelInForce, {
        document: alteredDocument(preset, (document) => {
          document.rules = { ...(document.rules as Part), publicResultView: true };
        }),
        validFromYear: 2026,
        alsoPast: false,
        considered: [],
      });
    }
    await done(manager, stepPeriod, { period: key<'periods'>(april), act: 'lock' as const });

    // Whoever has a role sees it; who only reads is tried once, since a desk takes its time.
    const reader = preset === 'rjh-2024' ? await atDesk(tenant, { site, person: 'medarbetare-1' }) : manager;
    await reader.look(page);
    await screen.findByText(
      /den senaste uppföljningen \(per april\s2026\)\. Senast uppdaterad 6\smaj\s2026\./,
    );
    const all = reader.workspace.rows().all(goals);
    const titlesOf = (owned: (goal: (typeof all)[number]) => boolean) =>
      new Set(all.filter((goal) => owned(goal) && goal.type !== 'vision').map(({ title }) => title));
    const decided = titlesOf(({ ownerBody }) => ownerBody !== null);
    const shown = [...document.querySelectorAll('main h3')].map((one) => one.textContent ?? '');
    expect(decided.size).toBeGreaterThan(0);
    for (const title of decided) expect(shown).toContain(title);
    for (const title of titlesOf(({ ownerUnit }) => ownerUnit !== null)) expect(shown).not.toContain(title);
    expect(told()).toMatch(/Beslutat av \S.* 20\d\d, § \d+/);
    // What is given out says the same.
    const html = await takenPage();
    for (const title of decided) expect(html).toContain(title);
    expect(html).toContain('(per april\u00a02026)');
    expect(html).not.toMatch(/<script|\w@\w|chef-enhet|Chef Enhet/);
  });
});
