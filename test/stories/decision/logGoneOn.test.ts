// A long log is read once and gone on with: what it costs to add a row, and that whoever alters an old one is found out all the same.
import '@pnp/sp/items/index.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { examples } from '../../../local-tenant/seed/examples.ts';
import { upn } from '../../../local-tenant/world.ts';
import { canonical, textPrint } from '../../../src/core/log/canonical.ts';
import { entryPrint, keyOf, type LogEntry, valuesOf } from '../../../src/core/log/logRow.ts';
import type { Verified } from '../../../src/core/log/verify.ts';
import { written } from '../../../src/m365/columns.ts';
import { decisionLog } from '../../../src/schema/lists/decision/decisionLog.ts';
import { nameIn } from '../../../src/schema/ofBody.ts';
import { type GivenDecisions, givenDecisions, wanted } from '../../given/decisions.ts';
import { formValues, merge, post } from '../../given/raw.ts';
import { beginning } from '../../given/seededWorld.ts';
import { givenTenant, type Tenant } from '../../given/tenant.ts';

const [example] = examples;
if (!example) throw new Error('There is no example');
const site = `/sites/${example.sketch.preset}`;
const body = example.sketch.committee;
const person = 'namndsekreterare-1';
const list = `/getList('${encodeURIComponent(`${site}/Lists/${nameIn(body, 'decisionLog')}`)}')`;
const always = () => [];
const length = 1_000;

let tenant: Tenant;
let secretary: GivenDecisions;

/** Put there by plain REST, as the app would have written them: one at a time it would take a minute. */
async function fill(): Promise<void> {
  let before = '';
  for (let number = 1; number <= length; number++) {
    const held = canonical({ v: 1, text: `Beslut ${number}.` }) ?? '';
    const entry: LogEntry = {
      body,
      number,
      act: 'decide',
      kind: 'case',
      subject: `ärende-${number}`,
      content: textPrint(held),
      held,
      before,
      corrects: null,
      note: 'Nämnden beslutar enligt förslaget.',
      by: upn(person),
      at: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
      salt: '',
      proof: '',
    };
    const row = { Key: keyOf(entry), Title: 'x', ...written(decisionLog, { ...valuesOf(entry) }) };
    const answer = await tenant.raw(person, site, `${list}/items`, post(row));
    if (!answer.ok) throw new Error(await answer.text());
    before = entryPrint(entry) ?? '';
  }
}

const logOf = async ({ log }: GivenDecisions, how?: 'whole'): Promise<Verified> => {
  const found = await log.read(body, how);
  if (!found.ok) throw new Error(JSON.stringify(found.faults));
  return found.value;
};
/** What the deed gave and how many requests it took. */
const counted = async <T>({ line }: GivenDecisions, deed: () => Promise<T>) => {
  const before = line.connection.sent();
  return { value: await deed(), requests: line.connection.sent() - before };
};
/** A row that has been judged again is another object. */
const judgedAnew = (now: Verified, before: Verified): number =>
  now.rows.filter((row, at) => row !== before.rows[at]).length;
const deviating = ({ rows }: Verified) => rows.flatMap(({ row, holds }) => (holds ? [] : [row.entry.number]));

beforeAll(async () => {
  vi.setSystemTime(beginning);
  tenant = await givenTenant();
  await fill();
  secretary = await givenDecisions(tenant, person, site);
});
afterAll(() => {
  tenant.remove();
  vi.useRealTimers();
});

describe(`A log of ${length} rows`, () => {
  let known: Verified;

  it('is read whole once, and asked about with one request after that', async () => {
    const first = await counted(secretary, () => logOf(secretary));
    expect(first.value.rows).toHaveLength(length);
    expect(deviating(first.value)).toEqual([]);
    const again = await counted(secretary, () => logOf(secretary));
    expect(again.requests).toBe(1);
    expect(judgedAnew(again.value, first.value)).toBe(0);
    known = again.value;
  });

  it('takes a row more in four requests, and verifies that row alone', async () => {
    const added = await counted(secretary, () => secretary.log.append(body, [wanted('nytt')], always));
    if (!added.value.ok) throw new Error(JSON.stringify(added.value.faults));
    expect(added.value.value.rows).toHaveLength(length + 1);
    expect(judgedAnew(added.value.value, known)).toBe(1);
    // What has changed, SharePoint's clock, the row, and the row read back.
    expect(added.requests).toBe(4);
    const again = await counted(secretary, () => logOf(secretary));
    expect(again.requests).toBe(1);
    expect(judgedAnew(again.value, added.value.value)).toBe(0);
    known = again.value;
  });

  it('learns of another’s row in two requests, and verifies that row alone', async () => {
    const other = await givenDecisions(tenant, person, site);
    expect(await other.log.append(body, [wanted('den andras')], always)).toMatchObject({ ok: true });
    const now = await counted(secretary, () => logOf(secretary));
    expect(now.requests).toBe(2);
    expect(now.value.rows.at(-1)?.row.entry.subject).toBe('den andras');
    expect(judgedAnew(now.value, known)).toBe(1);
    known = now.value;
  });

  it.each([
    ['a change', 7],
    ['a form that makes no version', 8],
  ] as const)(
    'shows an old row that an administrator alters by %s, on a page that held it as it was',
    async (way, number) => {
      const [item] = await tenant
        .lineOf(person, site)
        .connection.sp.web.getList(`${site}/Lists/${nameIn(body, 'decisionLog')}`)
        .items.select('Id')
        .filter(`Subject eq 'ärende-${number}'`)<{ Id: number }[]>();
      const at = `${list}/items(${item?.Id})`;
      const answer =
        way === 'a change'
          ? await tenant.raw('forvaltningsledare', site, at, post({ Note: 'Annat.' }, merge))
          : await tenant.raw(
              'forvaltningsledare',
              site,
              `${at}/validateupdatelistitem`,
              post({ formValues: formValues({ Note: 'Annat.' }), bNewDocumentUpdate: true }),
            );
      expect(answer.ok).toBe(true);
      for (const now of [await logOf(secretary), await logOf(secretary, 'whole')])
        expect(deviating(now)).toContain(number);
      const auditor = await givenDecisions(tenant, 'revisor', site);
      expect(deviating(await logOf(auditor))).toContain(number);
    },
  );

  it('shows that a row is gone, and still takes a row more', async () => {
    const [item] = await tenant
      .lineOf(person, site)
      .connection.sp.web.getList(`${site}/Lists/${nameIn(body, 'decisionLog')}`)
      .items.select('Id')
      .filter(`Subject eq 'ärende-500'`)<{ Id: number }[]>();
    const gone = await tenant.raw('forvaltningsledare', site, `${list}/items(${item?.Id})/recycle`, post({}));
    expect(gone.ok).toBe(true);
    const now = await logOf(secretary);
    expect(now.findings).toContainEqual({ code: 'hole', number: 500, to: 500 });
    const added = await secretary.log.append(body, [wanted('efteråt')], always);
    if (!added.ok) throw new Error(JSON.stringify(added.faults));
    expect(added.value.rows.at(-1)).toMatchObject({ holds: true, row: { entry: { subject: 'efteråt' } } });
    expect(added.value.findings).toContainEqual({ code: 'hole', number: 500, to: 500 });
  });
});
