// A site is set up from the declarations, and setting it up again changes nothing.
import '@pnp/sp/fields/list.js';
import '@pnp/sp/lists/web.js';
import '@pnp/sp/security/list.js';
import '@pnp/sp/security/web.js';
import '@pnp/sp/site-groups/web.js';
import '@pnp/sp/views/list.js';
import { expect, test } from 'vitest';
import { upn } from '../../local-tenant/world.ts';
import type { Connection } from '../../src/m365/connection.ts';
import { fillGroups, groupsOf } from '../../src/m365/people.ts';
import { provision } from '../../src/m365/provision.ts';
import type { RowOf } from '../../src/schema/list.ts';
import type { units } from '../../src/schema/lists/units.ts';
import type { SiteProgress } from '../../src/schema/siteLook.ts';
import { assignments, givenSite, givenTenant, plan, sitePath } from './givenSite.ts';

interface FoundList {
  readonly Title: string;
  readonly EnableVersioning: boolean;
  readonly EnableAttachments: boolean;
  readonly NoCrawl: boolean;
  readonly RootFolder: { readonly ServerRelativeUrl: string };
}
interface FoundAssignment {
  readonly Member: { readonly Title: string };
  readonly RoleDefinitionBindings: readonly { readonly Name: string }[];
}

const samplesList = ({ sp }: Connection) => sp.web.getList(`${sitePath}/Lists/samples2026`);

/** All that setting up makes, as plain values. */
async function everything(connection: Connection) {
  const { web } = connection.sp;
  const lists = await web.lists
    .select('Title', 'EnableVersioning', 'EnableAttachments', 'NoCrawl', 'RootFolder/ServerRelativeUrl')
    .expand('RootFolder')<FoundList[]>();
  const fields = await samplesList(connection).fields.select('InternalName', 'SchemaXml')();
  const view = await samplesList(connection).defaultView.fields<{ Items: string[] }>();
  const groups = await web.siteGroups.select('Title')<{ Title: string }[]>();
  const levels = await web.roleDefinitions.select('Name', 'BasePermissions')();
  return { lists, fields, view: view.Items, groups, levels, grants: await grantsOf(connection) };
}

async function grantsOf(connection: Connection) {
  const found = await samplesList(connection).roleAssignments.expand('Member', 'RoleDefinitionBindings')<
    FoundAssignment[]
  >();
  return found.flatMap(({ Member, RoleDefinitionBindings }) =>
    // A grant in a folder gives Limited Access above it by itself (sharepoint.md 3.1).
    RoleDefinitionBindings.filter((one) => one.Name !== 'Limited Access').map(
      (one) => `${Member.Title}: ${one.Name}`,
    ),
  );
}

test('the lists have their address, title and settings', async () => {
  const { admin } = await givenSite();
  const { lists } = await everything(admin);
  const ours = lists.filter((list) =>
    /Lists\/(samples2026|journal|roleAssignments)$/.test(list.RootFolder.ServerRelativeUrl),
  );
  expect(ours.map((list) => list.Title).sort()).toEqual(['Journal', 'Prov 2026', 'Roller']);
  for (const list of ours)
    expect(list).toMatchObject({ EnableVersioning: true, EnableAttachments: false, NoCrawl: true });
});

test('a column keeps its name whatever its label, and the key is unique and indexed', async () => {
  const { admin } = await givenSite();
  const fields = await samplesList(admin).fields.select(
    'InternalName',
    'Title',
    'Indexed',
    'EnforceUniqueValues',
  )();
  const named = (name: string) => fields.find((field) => field.InternalName === name);
  expect(named('Key')).toMatchObject({ Title: 'Nyckel', Indexed: true, EnforceUniqueValues: true });
  expect(named('Unit')).toMatchObject({ Title: 'Enhet', Indexed: true, EnforceUniqueValues: false });
  expect(named('ReadyAt')).toMatchObject({ Title: 'Klarmarkerad', Indexed: false });
});

test('SharePoint’s own view shows what the declaration names, of all folders', async () => {
  const sent: string[] = [];
  const tenant = givenTenant();
  const admin = tenant.as('forvaltningsledare', async (request, through) => {
    sent.push(await request.clone().text());
    return through(request);
  });
  await provision(admin, plan);
  const { Items } = await samplesList(admin).defaultView.fields<{ Items: string[] }>();
  expect(Items).toEqual(['LinkTitle', 'Unit', 'Amount', 'State']);
  expect(sent.join('\n')).toMatch(/MERGE \S+samples2026'\)\/DefaultView HTTP\/1.1\n[^{]*\{"Scope":1\}/i);
});

test('inheritance is broken, and the list grants what the plan says', async () => {
  const { admin } = await givenSite();
  const grants = await grantsOf(admin);
  expect(grants).toContain('RT Läsare: Read');
  expect(grants).toContain('RT Controllers: RT Skriva');
  expect(grants.some((grant) => /Members|Visitors/.test(grant))).toBe(false);
});

test('setting up twice is the same as once', async () => {
  const { admin } = await givenSite();
  const once = await everything(admin);
  expect(await provision(admin, plan)).toEqual({ kind: 'provisioned' });
  expect(await everything(admin)).toEqual(once);
});

test('a run that was broken off is made whole by the next', async () => {
  const tenant = givenTenant();
  let left = 9;
  const tired = tenant.as('forvaltningsledare', async (request, on) => {
    left -= 1;
    return left < 0 ? new Response('', { status: 503 }) : on(request);
  });
  expect(await provision(tired, plan)).toMatchObject({ kind: 'away' });
  const admin = tenant.as('forvaltningsledare');
  expect(await provision(admin, plan)).toEqual({ kind: 'provisioned' });
  expect(await everything(admin)).toMatchObject({ view: ['LinkTitle', 'Unit', 'Amount', 'State'] });
});

test('a list that people have made under the same title is left alone', async () => {
  const tenant = givenTenant();
  const admin = tenant.as('forvaltningsledare');
  await admin.sp.web.lists.add('Våra prov');
  await admin.sp.web.lists.getByTitle('Våra prov').update({ Title: 'Prov 2026' });
  expect(await provision(admin, plan)).toEqual({ kind: 'provisioned' });
  const { lists } = await everything(admin);
  const titles = Object.fromEntries(lists.map((list) => [list.RootFolder.ServerRelativeUrl, list.Title]));
  expect(titles).toMatchObject({
    [`${sitePath}/Lists/Våra prov`]: 'Prov 2026',
    [`${sitePath}/Lists/samples2026`]: 'Prov 2026 (RT)',
  });
});

test('each step is told as it begins', async () => {
  const told: SiteProgress[] = [];
  await provision(givenTenant().as('forvaltningsledare'), {
    ...plan,
    onProgress: (progress) => told.push(progress),
  });
  const begun = told.filter(({ done }) => done === 0);
  expect(begun.map(({ step, what }) => `${step} ${what}`)).toEqual([
    '1 groups',
    '2 levels',
    '3 lists',
    '4 libraries',
    '5 columns',
    '6 views',
    '7 permissions',
    '8 unitFolders',
    '9 bodyFolders',
    '10 titles',
  ]);
  expect(new Set(told.map(({ steps }) => steps))).toEqual(new Set([10]));
});

test('somebody without the right to set up is told which he lacks, and nothing is written', async () => {
  const { admin, as } = await givenSite();
  await fillGroups(admin, assignments, []);
  const before = await everything(admin);
  const deeds: string[] = [];
  const reader = as('medarbetare-1', async (request, through) => {
    if (request.method !== 'GET') deeds.push(await request.clone().text());
    return through(request);
  });
  expect(await provision(reader, plan)).toMatchObject({
    kind: 'refused',
    fault: {
      code: 'SITE_RIGHT_MISSING',
      values: { rights: 'manageLists addItems createGroups managePermissions enumeratePermissions' },
    },
  });
  expect(deeds).toEqual([]);
  expect(await everything(admin)).toEqual(before);
  const stranger = await provision(givenTenant().as('medarbetare-1'), plan);
  expect(stranger).toMatchObject({ kind: 'refused', fault: { code: 'SITE_NO_ACCESS' } });
});

test('people are put into their groups once, and an unknown name is told', async () => {
  const { admin } = await givenSite();
  const stranger = {
    ...assignments[0],
    key: 'x',
    person: 'okand@contoso.com',
  } as (typeof assignments)[number];
  const all = [...assignments, stranger];
  expect(await fillGroups(admin, all, [])).toEqual({ kind: 'filled', unknown: ['okand@contoso.com'] });
  const before = admin.sent();
  expect(await fillGroups(admin, all, [])).toEqual({ kind: 'filled', unknown: ['okand@contoso.com'] });
  expect(admin.sent() - before).toBe(3);
  const members = async (group: string) => {
    const users = await admin.sp.web.siteGroups.getByName(group).users.select('LoginName')<
      { LoginName: string }[]
    >();
    return users.map((user) => user.LoginName.slice(user.LoginName.lastIndexOf('|') + 1));
  };
  expect(await members('RT enhet enhet-a')).toEqual([upn('chef-enhet-a')]);
  expect(await members('RT Controllers')).toEqual([upn('controller-1')]);
  expect((await members('RT Läsare')).length).toBe(assignments.length);
});

test('a manager from above writes in the folders below, where the role is inherited', () => {
  const unit = (name: string, parent: string | null) => ({ key: name, parent }) as RowOf<typeof units>;
  const tree = [
    unit('omrade', null),
    unit('enhet-a', 'omrade'),
    unit('lag-1', 'enhet-a'),
    unit('enhet-b', 'omrade'),
  ];
  const manager = { role: 'manager', unit: 'omrade', inherit: true } as (typeof assignments)[number];
  expect(groupsOf(manager, tree).slice(2)).toEqual([
    'RT enhet omrade',
    'RT enhet enhet-a',
    'RT enhet lag-1',
    'RT enhet enhet-b',
  ]);
  expect(groupsOf({ ...manager, inherit: false }, tree).slice(2)).toEqual(['RT enhet omrade']);
  expect(groupsOf({ ...manager, role: 'employee' }, tree)).toEqual(['RT Läsare', 'RT Medarbetare']);
});
