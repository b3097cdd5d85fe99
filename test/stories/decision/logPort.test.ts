// The secretary's decisions reach the body's log once each, whoever writes at the same time and whatever becomes of the network.
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { examples } from '../../../local-tenant/seed/examples.ts';
import type { Verified } from '../../../src/core/log/verify.ts';
import { fault } from '../../../src/schema/fault.ts';
import { type GivenDecisions, givenDecisions, signsAs, wanted } from '../../given/decisions.ts';
import { beginning } from '../../given/seededWorld.ts';
import { givenTenant, type Tenant } from '../../given/tenant.ts';

const [example] = examples;
if (!example) throw new Error('There is no example');
const site = `/sites/${example.sketch.preset}`;
const body = example.sketch.committee;
const always = () => [];

const subjects = async ({ log }: GivenDecisions) => {
  const found = await log.read(body);
  if (!found.ok) throw new Error(JSON.stringify(found.faults));
  return found.value.rows.map(({ row, holds }) => (holds ? row.entry.subject : 'does not hold'));
};

let tenant: Tenant;
let secretary: GivenDecisions;
beforeAll(() => void vi.setSystemTime(beginning));
beforeEach(async () => {
  tenant = await givenTenant();
  secretary = await givenDecisions(tenant, 'namndsekreterare-1', site);
  return () => tenant.remove();
});
afterAll(() => void vi.useRealTimers());

describe('The log of decisions', () => {
  it('is added to in order, holds what was decided, and is read by an auditor', async () => {
    expect(await subjects(secretary)).toEqual([]);
    const first = await secretary.log.append(body, [wanted('ett'), wanted('två')], always);
    expect(first).toMatchObject({ ok: true });
    await secretary.log.append(body, [wanted('tre', { act: 'annul', corrects: 2, subject: 'två' })], always);
    const auditor = await givenDecisions(tenant, 'revisor', site);
    expect(await subjects(auditor)).toEqual(['ett', 'två', 'två']);
    expect(await auditor.log.append(body, [wanted('fyra')], always)).toMatchObject({
      ok: false,
      faults: [{ code: 'NOT_ALLOWED' }],
    });
  });

  it('gives two secretaries who write at once a row each, and asks the later again', async () => {
    const other = await givenDecisions(tenant, 'namndsekreterare-1', site);
    const asked: number[] = [];
    const both = await Promise.all(
      [secretary, other].map(({ log }, at) =>
        log.append(body, [wanted(`par-${at}`)], ({ rows }) => {
          asked.push(rows.length);
          return [];
        }),
      ),
    );
    expect(both.every(({ ok }) => ok)).toBe(true);
    expect((await subjects(secretary)).toSorted()).toEqual(['par-0', 'par-1']);
    expect(asked.toSorted((one, other) => one - other)).toEqual([0, 0, 1]);
  });

  it('adds nothing when what others have written makes it unwanted', async () => {
    const refused = [fault('ROW_GONE', 'x')];
    expect(await secretary.log.append(body, [wanted('ett')], () => refused)).toEqual({
      ok: false,
      faults: refused,
    });
    expect(await subjects(secretary)).toEqual([]);
  });

  it('keeps what is adopted under its print, and shows it to no reader when it is not that', async () => {
    const plan = { title: 'Verksamhetsplan', goals: ['ett', 'två'] };
    const print = await secretary.log.freeze(body, plan);
    expect(await secretary.log.freeze(body, plan)).toEqual(print);
    if (!print.ok) throw new Error(JSON.stringify(print.faults));
    const reader = await givenDecisions(tenant, 'revisor', site);
    expect(await reader.log.frozen(body, print.value)).toEqual({ ok: true, value: plan });
    expect(await reader.log.freeze(body, { title: 'x' })).toMatchObject({
      ok: false,
      faults: [{ code: 'NOT_ALLOWED' }],
    });
    const file = encodeURIComponent(`${site}/adoptedVersions/Organ ${body}/${print.value}.json`);
    const put = { method: 'PUT', body: '{"title":"Annan plan"}' };
    const value = `/getFileByServerRelativePath(decodedurl='${file}')/$value`;
    expect((await tenant.raw('namndsekreterare-1', site, value, put)).status).toBe(403);
    expect((await tenant.raw('forvaltningsledare', site, value, put)).status).toBe(204);
    expect(await reader.log.frozen(body, print.value)).toMatchObject({
      faults: [{ code: 'FROZEN_DIFFERS' }],
    });
  });

  it('says that nothing is decided when the network is gone', async () => {
    secretary.line.cut();
    expect(await secretary.log.append(body, [wanted('ett')], always)).toMatchObject({
      ok: false,
      faults: [{ code: 'NETWORK_AWAY' }],
    });
    secretary.line.mend();
    expect(await subjects(secretary)).toEqual([]);
  });

  it('asks for a row whose answer was lost, and writes it once', async () => {
    secretary.line.loseAnswer();
    expect(await secretary.log.append(body, [wanted('ett'), wanted('två')], always)).toMatchObject({
      ok: true,
    });
    expect(await subjects(secretary)).toEqual(['ett', 'två']);
  });

  it('does not decide anew what was stored when the network went, once it has been read', async () => {
    const once = ({ rows }: Verified) =>
      rows.some(({ row }) => row.entry.subject === 'ett') ? [fault('ROW_GONE', 'ett')] : [];
    secretary.line.loseAnswer('cut');
    expect(await secretary.log.append(body, [wanted('ett')], once)).toMatchObject({
      faults: [{ code: 'NETWORK_AWAY' }],
    });
    secretary.line.mend();
    expect(await secretary.log.append(body, [wanted('ett')], once)).toMatchObject({
      faults: [{ code: 'ROW_GONE' }],
    });
    expect(await subjects(secretary)).toEqual(['ett']);
  });

  it('is kept as a file that is verified by itself, and in which a changed word shows', async () => {
    const own = await givenDecisions(tenant, 'namndsekreterare-1', site, {
      sign: signsAs(tenant, 'namndsekreterare-1'),
    });
    await own.log.append(body, [wanted('ett'), wanted('två')], always);
    const file = await own.log.exported(body);
    if (!file.ok) throw new Error(JSON.stringify(file.faults));
    const reader = await givenDecisions(tenant, 'medarbetare-1', site);
    const judged = await reader.log.judgedFile(file.value);
    expect(judged).toMatchObject({ ok: true, value: { body, keysKnown: true, log: { findings: [] } } });
    const changed = await reader.log.judgedFile(file.value.replaceAll('Beslut om två', 'Beslut om tre'));
    expect(changed).toMatchObject({
      ok: true,
      value: { log: { findings: [{ code: 'contentDiffers', number: 2 }] } },
    });
    for (const other of ['', '[]', '{"v":1}', file.value.replace('"rows"', '"rader"')])
      expect(await reader.log.judgedFile(other)).toMatchObject({ faults: [{ code: 'LOG_FILE_UNREADABLE' }] });
  });
});
