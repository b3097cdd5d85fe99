// The files of cases: each in its body's folder, none laid over another, and nobody else's to put there.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseFiles } from '../../src/m365/files/caseFiles.ts';
import { givenTenant, type Tenant } from '../given/tenant.ts';

const site = '/sites/sundsvall-2017';
let tenant: Tenant;
beforeAll(async () => {
  tenant = await givenTenant();
}, 120_000);
afterAll(() => tenant.remove());

const contents = (text: string) => new Blob([text]);

test('a file of the same name gets a number, and is read by those elected only when it has been sent', async () => {
  const files = caseFiles(tenant.lineOf('handlaggare-1', site).connection);
  const name = "Karta 100% #1 o'hoj.pdf";
  const first = await files.put('von', name, contents('ett'));
  const second = await files.put('von', name, contents('två'));
  expect([first, second]).toEqual([
    { ok: true, value: `draftDocuments/Organ von/${name}` },
    { ok: true, value: "draftDocuments/Organ von/Karta 100% #1 o'hoj (2).pdf" },
  ]);
  if (!second.ok) return;
  expect(files.hrefOf(second.value)).toMatch(
    /\/draftDocuments\/Organ%20von\/Karta%20100%25%20%231%20o'hoj%20\(2\)\.pdf$/,
  );
  const reads = async (file: string) => {
    const there = `/getFileByServerRelativePath(decodedUrl='${encodeURIComponent(`${site}/${file}`.replaceAll("'", "''"))}')/$value`;
    const answer = await tenant.raw('ledamot-a', site, there);
    return answer.ok ? answer.text() : answer.status;
  };
  expect(await reads(second.value)).toBe(403);

  const sent = await files.send('von', second.value);
  const again = await files.send('von', second.value);
  expect([sent, again]).toEqual([
    { ok: true, value: "caseDocuments/Organ von/Karta 100% #1 o'hoj (2).pdf" },
    { ok: true, value: "caseDocuments/Organ von/Karta 100% #1 o'hoj (2) (2).pdf" },
  ]);
  expect(sent.ok && (await reads(sent.value))).toBe('två');
});

test('another body’s file is copied once, by whoever may read it there and write here, and only from its own folder', async () => {
  const files = caseFiles(tenant.lineOf('handlaggare-1', site).connection);
  const put = await files.put('von', 'Kalkyl.xlsx', contents('kalkyl'));
  const sent = await files.send('von', put.ok ? put.value : '');
  if (!sent.ok) throw new Error('Nothing to bring');
  const wanted = { from: 'von', file: sent.value, name: 'von 2026-05-05 Kalkyl.xlsx' };
  const there = { ok: true, value: 'caseDocuments/Organ ks/von 2026-05-05 Kalkyl.xlsx' };
  const outsider = caseFiles(tenant.lineOf('namndsekreterare-1', site).connection);
  const owner = caseFiles(tenant.lineOf('forvaltningsledare', site).connection);
  // What one may not see is answered as if it were not there.
  expect(await outsider.bring('ks', wanted)).toMatchObject({ faults: [{ code: 'CASE_FILE_GONE' }] });
  expect(await owner.bring('ks', wanted)).toEqual(there);
  expect(await owner.bring('ks', wanted)).toEqual(there);
  for (const file of [
    'caseDocuments/Organ von/borta.pdf',
    put.ok ? put.value : '',
    'caseDocuments/Organ von/../x.pdf',
  ])
    expect(await owner.bring('ks', { ...wanted, file, name: 'x' })).toMatchObject({
      faults: [{ code: 'CASE_FILE_GONE' }],
    });
});

test.each([
  ['medarbetare-1', 'NOT_ALLOWED'],
  ['ledamot-a', 'NOT_ALLOWED'],
  ['registrator-1', 'NOT_ALLOWED'],
])('%s may put nothing there', async (person, code) => {
  const files = caseFiles(tenant.lineOf(person, site).connection);
  expect(await files.put('von', 'x.txt', contents('x'))).toMatchObject({ ok: false, faults: [{ code }] });
});

test('a body without a folder, and a network that is away, are told of', async () => {
  const line = tenant.lineOf('handlaggare-1', site);
  const files = caseFiles(line.connection);
  expect(await files.put('nobody', 'x.txt', contents('x'))).toMatchObject({
    faults: [{ code: 'LIST_MISSING' }],
  });
  line.cut();
  expect(await files.put('von', 'x.txt', contents('x'))).toMatchObject({
    faults: [{ code: 'NETWORK_AWAY' }],
  });
});
