// The libraries' locks, tried past the app: each writes in the folder of his own unit or body, and what is decided stays.
import '@pnp/sp/lists/web.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { fillGroups, groupsOf } from '../../src/m365/people.ts';
import { provision } from '../../src/m365/provision.ts';
import { folderIn, libraryPath } from '../../src/m365/rows/address.ts';
import { libraries } from '../../src/schema/libraries.ts';
import type { FolderOwner, Library } from '../../src/schema/library.ts';
import type { RowOf } from '../../src/schema/list.ts';
import type { roleAssignments } from '../../src/schema/lists/roleAssignments.ts';
import type { units } from '../../src/schema/lists/units.ts';
import { assignment, assignments, givenTenant, plan, sitePath } from './givenSite.ts';

const secretary = {
  ...assignment('medarbetare-1', 'committeeSecretary', null),
  body: 'namnd-1',
} as RowOf<typeof roleAssignments>;
const people = [...assignments.filter(({ name }) => name !== 'medarbetare-1'), secretary];
const wanted = { ...plan, libraries, bodies: ['namnd-1', 'enhet-a'] };

let tenant: ReturnType<typeof givenTenant>;
beforeAll(async () => {
  tenant = givenTenant();
  const admin = tenant.as('forvaltningsledare');
  const done = await provision(admin, wanted);
  if (done.kind !== 'provisioned') throw new Error(JSON.stringify(done));
  await fillGroups(admin, people, []);
});

const named = (name: string): Library => {
  const library = libraries.find((one) => one.name === name);
  if (!library) throw new Error(`No library is called ${name}`);
  return library;
};
type Where = readonly [library: string, owner: FolderOwner, key: string];
const folderOf = ([name, owner, key]: Where) => folderIn(libraryPath(sitePath, named(name)), owner, key);
const quoted = (path: string) => `'${encodeURIComponent(path).replaceAll("'", "''")}'`;

const put = (who: string, folder: string, name = `${who}.txt`, overwrite = false) =>
  tenant.raw(
    who,
    `/getFolderByServerRelativePath(decodedUrl=${quoted(folder)})/files/addUsingPath(decodedUrl='${name}',overwrite=${overwrite})`,
    { method: 'POST', body: 'text' },
  );
const fileAt = (path: string) => `/getFileByServerRelativePath(decodedUrl=${quoted(path)})`;

const chief = 'chef-enhet-a';
const writer = 'medarbetare-1';
/** Who may, and who may not, add a file where. */
const table: readonly (readonly [who: string, where: Where, status: 200 | 403 | 404])[] = [
  [chief, ['adoptedVersions', 'unit', 'enhet-a'], 200],
  [chief, ['exports', 'unit', 'enhet-a'], 200],
  [chief, ['deviationDocuments', 'unit', 'enhet-a'], 200],
  [chief, ['deviationDocuments', 'unit', 'enhet-b'], 403],
  [writer, ['deviationDocuments', 'unit', 'enhet-a'], 403],
  ['gast', ['deviationDocuments', 'unit', 'enhet-a'], 403],
  [chief, ['adoptedVersions', 'unit', 'enhet-b'], 403],
  [chief, ['exports', 'unit', 'enhet-b'], 403],
  [chief, ['adoptedVersions', 'body', 'namnd-1'], 403],
  [chief, ['caseDocuments', 'body', 'namnd-1'], 403],
  // A body with the unit's own code is somebody else all the same.
  [chief, ['adoptedVersions', 'body', 'enhet-a'], 403],
  [writer, ['adoptedVersions', 'body', 'namnd-1'], 200],
  [writer, ['caseDocuments', 'body', 'namnd-1'], 200],
  // Whoever has a folder in a library that is not for everyone is told nothing of those beside it.
  [writer, ['caseDocuments', 'body', 'enhet-a'], 404],
  [writer, ['adoptedVersions', 'unit', 'enhet-a'], 403],
  ['controller-1', ['exports', 'body', 'namnd-1'], 200],
  ['controller-1', ['adoptedVersions', 'body', 'namnd-1'], 403],
  ['controller-1', ['caseDocuments', 'body', 'namnd-1'], 403],
  ['chef-enhet-b', ['adoptedVersions', 'unit', 'enhet-a'], 403],
  ['gast', ['exports', 'unit', 'enhet-a'], 403],
];
test.each(table)('%s adds to %j: %i', async (who, where, status) => {
  expect((await put(who, folderOf(where))).status).toBe(status);
});

test.each([chief, writer, 'controller-1', 'gast'])(
  '%s adds nothing beside the folders of what is decided',
  async (who) => {
    expect((await put(who, libraryPath(sitePath, named('adoptedVersions')))).status).toBe(403);
  },
);

describe('what has been put among the decided', () => {
  const folder = folderOf(['adoptedVersions', 'body', 'namnd-1']);
  const path = `${folder}/plan.txt`;
  const act = (method: string, body = '') => ({
    method: 'POST',
    body,
    headers: { 'X-HTTP-Method': method, 'If-Match': '*' },
  });
  const item = `${fileAt(path)}/listItemAllFields`;
  const deeds: readonly (readonly [string, string, RequestInit])[] = [
    ['write over', `${fileAt(path)}/$value`, act('PUT', 'annat')],
    ['delete', fileAt(path), act('DELETE')],
    ['recycle', `${fileAt(path)}/recycle`, { method: 'POST' }],
    ['rename', item, act('MERGE', JSON.stringify({ FileLeafRef: 'annan.txt' }))],
    [
      'rename by form',
      `${item}/validateupdatelistitem`,
      {
        method: 'POST',
        body: JSON.stringify({ formValues: [{ FieldName: 'FileLeafRef', FieldValue: 'annan.txt' }] }),
      },
    ],
    [
      'take over',
      `${item}/breakroleinheritance(copyroleassignments=true, clearsubscopes=true)`,
      { method: 'POST' },
    ],
  ];
  test.each([writer, chief, 'controller-1'])('stays as it is, whatever %s does', async (who) => {
    await put(writer, folder, 'plan.txt');
    for (const [deed, address, init] of deeds)
      expect((await tenant.raw(who, address, init)).status, deed).toBe(403);
    expect((await put(who, folder, 'plan.txt', true)).status, 'put over').toBe(403);
    const read = await tenant.raw(who, `${fileAt(path)}/$value`, { method: 'GET' });
    expect(await read.text()).toBe('text');
  });

  test('has its versions kept, and no drafts beside them', async () => {
    const admin = tenant.as('forvaltningsledare');
    const found = await admin.sp.web
      .getList(libraryPath(sitePath, named('adoptedVersions')))
      .select(
        'Title',
        'BaseTemplate',
        'EnableVersioning',
        'EnableMinorVersions',
        'HasUniqueRoleAssignments',
      )();
    expect(found).toMatchObject({
      Title: 'Fastställda versioner',
      BaseTemplate: 101,
      EnableVersioning: true,
      EnableMinorVersions: false,
      HasUniqueRoleAssignments: true,
    });
  });
});

test('only a body’s secretary is led to its group, and only those elected to it to theirs', () => {
  expect(groupsOf(secretary, [])).toEqual(['RT Läsare', 'RT Nämndsekreterare', 'RT organ namnd-1']);
  expect(groupsOf({ ...secretary, body: null }, [])).toEqual(['RT Läsare', 'RT Nämndsekreterare']);
  const chair = { ...secretary, role: 'chair' } as const;
  expect(groupsOf(chair, [])).toEqual(['RT Läsare', 'RT Ordförande', 'RT förtroendevalda namnd-1']);
  expect(groupsOf({ ...chair, body: null }, [])).toEqual(['RT Läsare', 'RT Ordförande']);
});

test('an officer is led to those of the body that is named, of the one that the unit answers to, or of all', () => {
  const officer = assignment('medarbetare-1', 'caseOfficer', null);
  const unit = { key: 'enhet-a', body: 'namnd-1' } as RowOf<typeof units>;
  const all = ['RT handläggare namnd-1', 'RT handläggare namnd-2'];
  const led = (more: object) => groupsOf({ ...officer, ...more }, [unit], all).slice(1);
  expect(led({ body: 'namnd-1' })).toEqual(['RT handläggare namnd-1']);
  expect(led({ unit: 'enhet-a' })).toEqual(['RT handläggare namnd-1']);
  expect(led({ unit: 'gone' })).toEqual([]);
  expect(led({})).toEqual(all);
});
