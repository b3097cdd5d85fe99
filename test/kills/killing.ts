// Kills the browser of a manager who saves, again and again: in rounds, each with a new tenant and a new profile and every phase once.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueToken } from '../../local-tenant/entra/token.ts';
import { origins } from '../../local-tenant/mapped.ts';
import { columnName, listPath } from '../../src/m365/rows/address.ts';
import { openTenant, type Tenant } from '../browser/given.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { org, period, save, sitDown, there, unit, within } from './desk.ts';
import { createLedger, type Field, fields, type Ledger, type Offence } from './ledger.ts';
import { draw, type Found, type Hanging, judge, live } from './life.ts';
import { type Phase, phases } from './phases.ts';
import { createWire } from './wire.ts';

export interface Figures {
  readonly kills: number;
  readonly byPhase: Readonly<Record<Phase, number>>;
  /** Sentences that were typed, and those of them that the page has said are saved. */
  readonly sentences: number;
  readonly acknowledged: number;
  readonly offences: readonly Offence[];
  /** Of what was typed into one field up to a kill: so many keystrokes at most, the oldest so many milliseconds old. */
  readonly strokesLostAtMost: number;
  readonly oldestLostAtMost: number;
}

const textsOf = (text: (field: Field) => string): Record<Field, string> => ({
  goodResults: text('goodResults'),
  badResults: text('badResults'),
  causes: text('causes'),
});

/** The rows of the unit's follow-up, as the site's administrator reads them by REST. */
async function rowsInSharePoint({ tenancy }: Tenant): Promise<readonly Record<Field, string>[]> {
  const token = issueToken(tenancy.world(), 'forvaltningsledare', origins.sharePoint);
  const path = listPath(`/sites/${org}`, { list: 'followUps', year: 2026 });
  const filter = encodeURIComponent(`Unit eq '${unit}' and Period eq '${period}'`);
  const address = `${origins.sharePoint}/sites/${org}/_api/web/GetList('${path}')/items?$filter=${filter}`;
  const headers = { Authorization: `Bearer ${token}`, Accept: 'application/json;odata=nometadata' };
  const answer = await tenancy.sharePoint(new Request(address, { headers }));
  if (!answer.ok) throw new Error(`The administrator is answered ${answer.status}: ${await answer.text()}`);
  const { value } = (await answer.json()) as { value: readonly Record<string, string | null>[] };
  return value.map((row) => textsOf((field) => row[columnName(field)] ?? ''));
}

async function judgeSharePoint(tenant: Tenant, ledger: Ledger): Promise<readonly Offence[]> {
  const rows = await rowsInSharePoint(tenant);
  const [row = textsOf(() => '')] = rows;
  const offences: Offence[] = fields.flatMap((field) => [...ledger.judgeServer(field, row[field])]);
  if (rows.length > 1)
    offences.push({ kind: 'twice', field: 'causes', sentence: null, found: `${rows.length} rows` });
  return offences;
}

interface Round {
  readonly tenant: Tenant;
  readonly profile: string;
  readonly ledger: Ledger;
  readonly next: () => number;
}

/** The last start, with the network on: what is there is judged, one more sentence is written in each field, and all of it must arrive. */
async function settle({ tenant, profile, ledger, next }: Round, hanging: Hanging | null) {
  const desk = await sitDown(tenant, profile, ledger);
  try {
    const found = judge(ledger, await desk.open(), hanging);
    for (const field of fields) await save(desk, ledger, field, next());
    const arrived = () => {
      const badge = desk.told.findLast(({ kind }) => kind === 'badge');
      return badge?.kind === 'badge' && badge.words === there;
    };
    const allThere = new Promise<void>((resolve) => {
      if (arrived()) resolve();
      desk.hear(() => arrived() && resolve());
    });
    await within('all is in SharePoint', allThere);
    return found;
  } finally {
    await desk.browser.kill();
  }
}

interface Killing {
  readonly times: number;
  readonly seed: number;
  /** Told of each kill. */
  readonly say: (line: string) => void;
}

export async function killAgainAndAgain({ times, seed, say }: Killing): Promise<Figures> {
  const chance = chanceFrom(seed);
  const wire = createWire();
  const tenant = await openTenant(wire.between);
  const byPhase = Object.fromEntries(phases.map((phase) => [phase, 0])) as Record<Phase, number>;
  const sum = { kills: 0, sentences: 0, acknowledged: 0, strokesLostAtMost: 0, oldestLostAtMost: 0 };
  const offences: Offence[] = [];
  const accuse = (found: readonly Offence[]): void => {
    offences.push(...found);
    for (const offence of found) say(JSON.stringify(offence));
  };
  const note = (found: Found | null): void => {
    if (found === null) return;
    accuse(found.offences);
    sum.strokesLostAtMost = Math.max(sum.strokesLostAtMost, found.strokesLost);
    sum.oldestLostAtMost = Math.max(sum.oldestLostAtMost, found.oldestLost);
  };
  // A narrow phase may be over before the kill has fallen; then it is drawn again, within reason.
  const goesOn = () =>
    sum.kills < times || (sum.kills < 2 * times && phases.some((phase) => byPhase[phase] === 0));

  const round = async (profile: string): Promise<void> => {
    await tenant.renew();
    const ledger = createLedger();
    let number = 0;
    const next = () => (number += 1);
    let hanging: Hanging | null = null;
    for (const phase of deck(chance, byPhase)) {
      if (!goesOn()) break;
      const plan = draw(chance, phase);
      const lived = await live(plan, { tenant, wire, profile, ledger, hanging, next });
      sum.kills += 1;
      byPhase[lived.phase] += 1;
      hanging = lived.hanging;
      note(lived.found);
      accuse(await judgeSharePoint(tenant, ledger));
      say(`${sum.kills}: ${lived.phase}${lived.phase === phase ? '' : ` (meant: ${phase})`}`);
    }
    note(await settle({ tenant, profile, ledger, next }, hanging));
    accuse(await judgeSharePoint(tenant, ledger));
    sum.sentences += number;
    sum.acknowledged += ledger.acknowledged();
  };

  try {
    while (goesOn()) {
      const profile = mkdtempSync(join(tmpdir(), 'roda-traden-kills-'));
      await round(profile).finally(() => rmSync(profile, { recursive: true, force: true }));
    }
  } finally {
    await tenant.remove();
  }
  return { ...sum, byPhase, offences };
}

/** Every phase once; those that no kill has fallen in yet come first. */
function deck(chance: Chance, byPhase: Readonly<Record<Phase, number>>): readonly Phase[] {
  const all = chance.shuffled(phases);
  return [...all.filter((phase) => byPhase[phase] === 0), ...all.filter((phase) => byPhase[phase] > 0)];
}
