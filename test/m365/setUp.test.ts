// A site is looked at before it is set up, and set up by whoever comes, in whatever way it is broken off, to the same end.
import '@pnp/sp/fields/list.js';
import '@pnp/sp/lists/web.js';
import '@pnp/sp/security/list.js';
import '@pnp/sp/security/web.js';
import '@pnp/sp/site-groups/web.js';
import '@pnp/sp/views/list.js';
import { describe, expect, test } from 'vitest';
import type { Connection } from '../../src/m365/connection.ts';
import { fillGroups } from '../../src/m365/people.ts';
import { lookAtSite, provision } from '../../src/m365/provision.ts';
import { yearsThere } from '../../src/m365/setup/lists.ts';
import { sharePointRemote } from '../../src/m365/sharePoint.ts';
import { catalogue } from '../../src/schema/catalogue.ts';
import { add } from '../../src/schema/change.ts';
import { key } from '../../src/schema/field.ts';
import { goals } from '../../src/schema/lists/goals.ts';
import type { SiteLook, SiteProgress } from '../../src/schema/siteLook.ts';
import { setUpCosts } from '../given/cost.ts';
import { assignment, givenSite, givenTenant, lists, type OnTheWay, plan, sitePath } from './givenSite.ts';

async function lookOf(connection: Connection, wanted = plan): Promise<SiteLook> {
  const looked = await lookAtSite(connection, wanted);
  if (looked.kind !== 'looked') throw new Error(JSON.stringify(looked));
  return looked.look;
}
const missingIn = (look: SiteLook) =>
  Object.fromEntries(look.parts.map(({ what, missing }) => [what, missing]));
const whole = {
  groups: 0,
  levels: 0,
  lists: 0,
  libraries: 0,
  columns: 0,
  views: 0,
  permissions: 0,
  unitFolders: 0,
  bodyFolders: 0,
  titles: 0,
};
const list = ({ sp }: Connection, leaf: string) => sp.web.getList(`${sitePath}/Lists/${leaf}`);

/** What is on the site, without the numbers that the site itself gives. */
async function everything(connection: Connection) {
  const { web } = connection.sp;
  const groups = await web.siteGroups.select('Title')<{ Title: string }[]>();
  const levels = await web.roleDefinitions.select('Name')<{ Name: string }[]>();
  const found = await web.lists.select('Title', 'RootFolder/ServerRelativeUrl').expand('RootFolder')();
  const ofLists = await Promise.all(
    ['samples2026', 'journal', 'roleAssignments'].map(async (leaf) => ({
      fields: await list(connection, leaf).fields.select('InternalName', 'SchemaXml')(),
      view: await list(connection, leaf).defaultView.fields(),
      grants: await list(connection, leaf).roleAssignments.expand('Member', 'RoleDefinitionBindings')(),
    })),
  );
  const plainly = JSON.stringify({ groups, levels, found, ofLists });
  const sorted = [...plainly.matchAll(/"(?:Title|Name|InternalName|ServerRelativeUrl)":"([^"]*)"/g)].map(
    ([, name]) => name,
  );
  return {
    names: sorted.toSorted((a = '', b = '') => a.localeCompare(b)),
    views: ofLists.map(({ view }) => view.Items),
  };
}

describe('the look beforehand', () => {
  test('tells of an empty site what would be made, and writes nothing', async () => {
    const deeds: string[] = [];
    const admin = givenTenant().as('forvaltningsledare', async (request, through) => {
      const text = await request.clone().text();
      if (
        /^(POST|MERGE|PATCH|DELETE) \S+ HTTP/m.test(text) ||
        !/GET|\$batch/.test(request.method + request.url)
      )
        deeds.push(text || request.url);
      return through(request);
    });
    const look = await lookOf(admin);
    expect(look).toMatchObject({ lacking: [], columns: [] });
    expect(missingIn(look)).toEqual({
      groups: 8,
      levels: 2,
      lists: 3,
      libraries: 1,
      columns: 28,
      views: 3,
      permissions: 5,
      unitFolders: 4,
      bodyFolders: 1,
      titles: 4,
    });
    expect(look.parts.every(({ of, missing }) => of === missing)).toBe(true);
    expect(deeds).toEqual([]);
  });

  test('finds nothing missing when all has been made', async () => {
    const { admin } = await givenSite();
    expect(missingIn(await lookOf(admin))).toEqual(whole);
  });

  test('says which rights somebody lacks', async () => {
    const { admin, as } = await givenSite();
    await fillGroups(admin, [assignment('medarbetare-1', 'employee', null)], []);
    await admin.sp.web.associatedMemberGroup.users.add(
      'i:0#.f|membership|controller-1@contoso.onmicrosoft.com',
    );
    expect((await lookOf(as('controller-1'))).lacking).toEqual([
      'createGroups',
      'managePermissions',
      'enumeratePermissions',
    ]);
    expect((await lookOf(as('medarbetare-1'))).lacking).toHaveLength(5);
    expect(await lookAtSite(as('gast'), plan)).toMatchObject({
      kind: 'refused',
      fault: { code: 'SITE_NO_ACCESS' },
    });
  });
});

test('set up once more it writes nothing', async () => {
  const { admin, as } = await givenSite();
  const deeds: string[] = [];
  const again = as('forvaltningsledare', async (request, through) => {
    deeds.push(...((await request.clone().text()).match(/^(POST|MERGE|PATCH|DELETE) \S+ HTTP.*$/gm) ?? []));
    return through(request);
  });
  expect(await provision(again, plan)).toEqual({ kind: 'provisioned' });
  expect(deeds).toEqual([]);
  expect(missingIn(await lookOf(admin))).toEqual(whole);
});

describe('broken off at any request', () => {
  const answers = {
    'a network that is gone': async () => Response.error(),
    'too many requests': async () =>
      new Response('429 TOO MANY REQUESTS', { status: 429, headers: { 'Retry-After': '7' } }),
    'an answer that is lost on its way back': async (
      request: Request,
      through: (request: Request) => Promise<Response>,
    ) => {
      await through(request);
      return new Response('', { status: 503 });
    },
  };
  test.each(Object.entries(answers))('by %s, it goes on from there', async (_, broken) => {
    const { admin: model } = await givenSite();
    const right = await everything(model);
    const tenant = givenTenant();
    let through = 0;
    for (let runs = 0; runs < 40; runs += 1) {
      let left = through;
      const tired = tenant.as('forvaltningsledare', async (request, on) => {
        left -= 1;
        return left < 0 ? broken(request, on) : on(request);
      });
      const end = await provision(tired, plan);
      if (end.kind === 'provisioned') break;
      expect(end.kind).toBe('away');
      through += 3;
    }
    const admin = tenant.as('forvaltningsledare');
    expect(missingIn(await lookOf(admin))).toEqual(whole);
    expect(await everything(admin)).toEqual(right);
  });
});

test('it stops between portions when it is told to, and tells how far it came', async () => {
  const tenant = givenTenant();
  const admin = tenant.as('forvaltningsledare');
  const told: SiteProgress[] = [];
  const end = await provision(admin, {
    ...plan,
    onProgress: (progress) => told.push(progress),
    isStopped: () => told.some(({ what, done }) => what === 'lists' && done === 3),
  });
  expect(end).toEqual({ kind: 'stopped' });
  expect(told.at(-1)).toEqual({ step: 4, steps: 10, what: 'libraries', done: 0, of: 1 });
  expect(missingIn(await lookOf(admin))).toMatchObject({ lists: 0, columns: 28 });
  expect(await provision(admin, plan)).toEqual({ kind: 'provisioned' });
});

test('two administrators at once end in the same state as one', async () => {
  const { admin: alone } = await givenSite();
  const tenant = givenTenant();
  // Each waits for the other between its requests, so that both have looked before either writes.
  const both = ['forvaltningsledare', 'forvaltningsledare'].map((name) =>
    provision(
      tenant.as(name, async (request, through) => {
        await new Promise((done) => setImmediate(done));
        return through(request);
      }),
      plan,
    ),
  );
  expect(await Promise.all(both)).toEqual([{ kind: 'provisioned' }, { kind: 'provisioned' }]);
  const admin = tenant.as('forvaltningsledare');
  expect(missingIn(await lookOf(admin))).toEqual(whole);
  expect(await everything(admin)).toEqual(await everything(alone));
});

const gate = () => {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
};

test('somebody whose look is old when the other has made the lists makes none of them again', async () => {
  const tenant = givenTenant();
  const bothHaveLooked = gate();
  const listsAreMade = gate();
  const beforeLists =
    (meanwhile: () => Promise<void>): OnTheWay =>
    async (request, through) => {
      if (/POST \S+\/lists HTTP/i.test(await request.clone().text())) await meanwhile();
      return through(request);
    };
  const first = provision(
    tenant.as(
      'forvaltningsledare',
      beforeLists(() => bothHaveLooked.opened),
    ),
    {
      ...plan,
      onProgress: ({ what }) => what === 'columns' && listsAreMade.open(),
    },
  );
  const late = tenant.as(
    'forvaltningsledare',
    beforeLists(() => {
      bothHaveLooked.open();
      return listsAreMade.opened;
    }),
  );
  expect(await provision(late, plan)).toEqual({ kind: 'provisioned' });
  expect(await first).toEqual({ kind: 'provisioned' });
  const found = await late.sp.web.lists.select('RootFolder/ServerRelativeUrl').expand('RootFolder')<
    { RootFolder: { ServerRelativeUrl: string } }[]
  >();
  const paths = found.map(({ RootFolder }) => RootFolder.ServerRelativeUrl);
  expect(paths.filter((path) => path.includes('/Lists/') && /[a-z]1$|\d{5}$/.test(path))).toEqual([]);
});

describe('an older site', () => {
  test('gets the lists and columns that have come since, and nothing of its own is touched', async () => {
    const older = { ...plan, lists: lists.filter(({ name }) => name !== 'journal') };
    const tenant = givenTenant();
    const admin = tenant.as('forvaltningsledare');
    await provision(admin, older);
    await list(admin, 'samples2026').fields.createFieldAsXml(
      '<Field Type="Text" Name="Eget" DisplayName="Eget"/>',
    );
    await list(admin, 'samples2026').fields.getByInternalNameOrTitle('Story').delete();
    await list(admin, 'samples2026').update({ Title: 'Våra prov' });
    const look = await lookOf(admin);
    expect(missingIn(look)).toEqual({ ...whole, lists: 1, titles: 1, columns: 4, views: 1, permissions: 1 });
    expect(look.columns).toEqual([{ list: 'Prov 2026', names: ['Story'] }]);
    expect(await provision(admin, plan)).toEqual({ kind: 'provisioned' });
    expect(missingIn(await lookOf(admin))).toEqual(whole);
    const fields = await list(admin, 'samples2026').fields.select('InternalName')<
      { InternalName: string }[]
    >();
    expect(fields.map(({ InternalName }) => InternalName)).toEqual(expect.arrayContaining(['Eget', 'Story']));
    expect(await list(admin, 'samples2026').select('Title')()).toMatchObject({ Title: 'Våra prov' });
  });

  test('gets a folder for a new unit, and the grants that somebody has taken away', async () => {
    const { admin } = await givenSite();
    const more = { ...plan, unitFolders: [...plan.unitFolders, { year: 2026, unit: 'enhet-c' }] };
    const grants = await list(admin, 'journal').roleAssignments.expand('Member')<
      { PrincipalId: number; Member: { Title: string } }[]
    >();
    const readers = grants.find(({ Member }) => Member.Title === 'RT Läsare')?.PrincipalId ?? 0;
    await list(admin, 'journal').roleAssignments.getById(readers).delete();
    expect(missingIn(await lookOf(admin, more))).toEqual({
      ...whole,
      groups: 1,
      permissions: 1,
      // One in the list, and one in the library.
      unitFolders: 2,
    });
    expect(await provision(admin, more)).toEqual({ kind: 'provisioned' });
    expect(missingIn(await lookOf(admin, more))).toEqual(whole);
  });

  test('is known by the years of its follow-ups', async () => {
    const { admin } = await givenSite();
    await provision(admin, { ...plan, years: [2024, 2026] });
    expect(await yearsThere(admin, lists)).toEqual([2024, 2026]);
  });

  test('a view that was broken off is finished, and one that somebody has arranged is left', async () => {
    const { admin } = await givenSite();
    const view = list(admin, 'samples2026').defaultView;
    await view.fields.remove('State');
    await provision(admin, plan);
    expect((await view.fields()).Items).toEqual(['LinkTitle', 'Unit', 'Amount', 'State']);
    await view.fields.remove('Unit');
    await provision(admin, plan);
    expect((await view.fields()).Items).toEqual(['LinkTitle', 'Amount', 'State']);
  });
});

test('what an empty site costs to set up, look at and set up again, for the whole catalogue', async () => {
  const costs = await setUpCosts();
  expect(costs.first.requests).toBeLessThanOrEqual(40);
  expect(costs.first.units).toBeLessThanOrEqual(3_700);
  expect(costs.look.requests).toBeLessThanOrEqual(17);
  expect(costs.again.units).toBeLessThanOrEqual(445);
  const { first } = await setUpCosts({ bodies: ['ks'] });
  expect(first.requests - costs.first.requests).toBeLessThanOrEqual(8);
  expect(first.units - costs.first.units).toBeLessThanOrEqual(930);
});

describe('after it has been set up, past the app,', () => {
  const goalAt = `/getList('${encodeURIComponent(`${sitePath}/Lists/goals`)}')`;
  const post = (body: object, headers: Record<string, string> = {}): RequestInit => ({
    method: 'POST',
    body: JSON.stringify(body),
    headers,
  });
  const deeds: readonly (readonly [string, string, RequestInit])[] = [
    ['alter', '/items(ID)', post({ RtTitle: 'Mitt mål' }, { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' })],
    [
      'alter by form',
      '/items(ID)/validateupdatelistitem',
      post({ formValues: [{ FieldName: 'State', FieldValue: 'ended' }] }),
    ],
    ['delete', '/items(ID)', post({}, { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' })],
    ['recycle', '/items(ID)/recycle', post({})],
    [
      'take over',
      '/items(ID)/breakroleinheritance(copyroleassignments=false, clearsubscopes=true)',
      post({}),
    ],
    ['open', '/resetroleinheritance', post({})],
    ['add beside', '/items', post({ Title: 'Mitt mål', Key: 'mitt-mal' })],
  ];
  test('a unit’s manager does nothing to a council’s goal', async () => {
    const tenant = givenTenant();
    const admin = tenant.as('forvaltningsledare');
    const unitFolders = [{ year: 2026, unit: 'enhet-a' }];
    await provision(admin, { ...plan, lists: catalogue, unitFolders });
    await fillGroups(admin, [assignment('chef-enhet-a', 'manager', 'enhet-a')], []);
    const goal = add(goals, {
      id: 'trygg',
      type: 'strategic',
      title: 'Alla är trygga',
      ownerBody: key<'bodies'>('kf'),
      parents: [],
      validFromYear: 2026,
      validToYear: 2029,
      state: 'active',
    });
    const made = await sharePointRemote(admin, catalogue).write(goal, null, false);
    if (made.kind !== 'saved') throw new Error(JSON.stringify(made));
    const id = String(made.stored.id);
    const read = await tenant.raw('chef-enhet-a', `${goalAt}/items(${id})`, { method: 'GET' });
    expect(read.status).toBe(200);
    for (const [deed, path, init] of deeds) {
      const answer = await tenant.raw('chef-enhet-a', `${goalAt}${path.replace('ID', id)}`, init);
      expect(answer.status, deed).toBe(403);
    }
  });
});
