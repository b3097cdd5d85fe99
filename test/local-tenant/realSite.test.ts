// The way to a real site, proved on the stand-in over http in a process of its own: what is made is called apart, removed, and never theirs.
import { spawn } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import { issueToken } from '../../local-tenant/entra/token.ts';
import { people } from '../../local-tenant/seed/people.ts';
import { emptySite } from '../../local-tenant/seed/sites.ts';
import { serveTenant, type TenantServer } from '../../local-tenant/server.ts';
import type { StandInOptions } from '../../local-tenant/standin.ts';
import { openWorld } from '../../local-tenant/world.ts';
import type { RealSite } from './real/asked.ts';
import { guardOf } from './real/guard.ts';
import { namesOf } from './real/names.ts';
import { politely } from './real/politely.ts';

const started: TenantServer[] = [];
afterEach(async () => {
  for (const server of started.splice(0)) {
    await server.close();
    server.tenancy.world().close();
  }
});

/** A site of somebody's, with a list of his that happens to be called as the tests call theirs. */
async function givenServer(standIn: StandInOptions = {}) {
  const world = openWorld({ sites: [emptySite], people });
  const server = await serveTenant({ world, reset: async () => world, standIn, port: 0 });
  started.push(server);
  const site = server.url + emptySite;
  const token = (person: string) => issueToken(world, person, server.url);
  const headers = {
    Accept: 'application/json;odata=nometadata',
    'Content-Type': 'application/json',
    Authorization: `Bearer ${token('forvaltningsledare')}`,
  };
  for (const [address, body] of [
    ['lists', { Title: 'Plans', BaseTemplate: 100 }],
    ["lists/getByTitle('Plans')/items", { Title: 'their row' }],
    ['sitegroups', { Title: 'Nämnden' }],
  ] as const)
    await fetch(`${site}/_api/web/${address}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const all = async (address: string): Promise<{ RoleDefinitionBindings?: { Name: string }[] }[]> =>
    (await (await fetch(`${site}/_api/web/${address}`, { headers })).json()).value;
  const standing = async () => ({
    lists: await all('lists?$select=Id,Title,ItemCount,LastItemModifiedDate&$filter=Hidden eq false'),
    rows: await all("lists/getByTitle('Plans')/items"),
    groups: await all('sitegroups'),
    levels: await all('roledefinitions'),
    // Limited Access is what SharePoint itself notes on the way to something shared, and leaves there. It gives nothing.
    rights: (await all('roleassignments?$expand=RoleDefinitionBindings')).filter((one) =>
      one.RoleDefinitionBindings?.some((level) => level.Name !== 'Limited Access'),
    ),
  });
  return { site, token, standing };
}

/** Runs `npm run test:tenant` with these arguments. */
function tried(...words: string[]): Promise<{ code: number | null; said: string }> {
  // The variables that tell a process that it is a worker of these very tests are not the child's.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
  const child = spawn(
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', 'tools/tenantPromises.ts', ...words],
    { env: { ...env, NO_COLOR: '1' } },
  );
  let said = '';
  child.stdout.on('data', (part) => (said += part));
  child.stderr.on('data', (part) => (said += part));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}

// Each starts a program that runs tests of its own.
describe('Promises on a real site', { timeout: 300_000 }, () => {
  it('are tried under names of their own, and nothing is left or altered', async () => {
    const { site, token, standing } = await givenServer();
    const before = await standing();
    const { code, said } = await tried(
      ...['--site', site, '--token', token('forvaltningsledare')],
      ...['--person-token', token('chef-enhet-a'), '--other-token', token('controller-1')],
      ...['peoplePromises', 'probes'],
    );
    expect(said).toContain('11 questions: 11 as assumed, 0 otherwise');
    expect(said).toMatch(/\n6 kept, 0 broken, 0 not run\n$/);
    expect(code).toBe(0);
    expect(await standing()).toEqual(before);
  });

  it('are named when they are broken or not run, with the reason, and cleaned up after all the same', async () => {
    const { site, token, standing } = await givenServer({ forging: false });
    const before = await standing();
    const { code, said } = await tried(
      ...['--site', site, '--token', token('forvaltningsledare'), '--person-token', token('chef-enhet-a')],
      ...['formPromises', 'peoplePromises'],
    );
    expect(said).toMatch(/BROKEN +form values .* with forging true let Author be set/);
    expect(said).toMatch(/not run +groups .* are changed by their owner, and by members .*\n.*--other-token/);
    expect(said).toMatch(/\n\d+ kept, 1 broken, \d+ not run\n$/);
    expect(code).toBe(1);
    expect(await standing()).toEqual(before);
  });

  it('take nobody who has rights already, since those would be lost', async () => {
    const { site, token } = await givenServer();
    const owner = token('forvaltningsledare');
    const { code, said } = await tried('--site', site, '--token', owner, '--person-token', owner);
    expect(said).toContain('already has rights on the site');
    expect(code).toBe(1);
  });
});

const real: RealSite = {
  ...{ origin: 'https://x.sharepoint.com', path: '/sites/prov', prefix: 'Rt1', title: 'Prov', locale: 1053 },
  people: {
    admin: { token: '', upn: 'owner@x.se', name: "Åsa O'Hara" },
    chef: { token: '', upn: 'per@x.se', name: 'Per' },
  },
};
const base = `${real.origin}${real.path}/_api/`;

describe('What may be written', () => {
  const names = namesOf(real, 'Rt1');
  const guard = guardOf(real, 'Rt1', names);
  const post = (address: string, body = '', verb = 'POST') =>
    guard.trespass({ verb, url: base + address, body });

  it.each([
    ["web/lists/getByTitle('Plans')/items", '{}'],
    ['web', '{"Title":"x"}'],
    ['web/sitegroups(3)/users', '{}'],
    ['web/associatedownergroup/users', '{}'],
    ['web/roleassignments/addroleassignment(principalid=3,roledefid=1)', ''],
    ['web/lists', '{"Title":"Plans"}'],
    ["web/getFolderByServerRelativePath(decodedUrl='/sites/prov/Shared Documents')/files/addUsingPath()", ''],
    ['$batch', `--b\r\n\r\nDELETE ${base}web/lists/getByTitle('Plans') HTTP/1.1\r\n\r\n--b--`],
  ])('is not %s, which was there before', (address, body) => {
    expect(post(address, body)).not.toBeNull();
  });

  it('is not on another site either', () => {
    const url = "https://x.sharepoint.com/sites/elsewhere/_api/web/lists/getByTitle('Rt1Plans')";
    expect(guard.trespass({ verb: 'POST', url, body: '' })).toBe(url);
  });

  it('is what the test has made, by name or by id', () => {
    expect(post("web/lists/getByTitle('Rt1Plans')/items", '{}')).toBeNull();
    expect(post('web/lists', '{"Title":"Rt1Plans"}')).toBeNull();
    expect(post('web/sitegroups(41)/users', '{}')).not.toBeNull();
    guard.made({ verb: 'POST', url: `${base}web/sitegroups`, body: '' }, '{"Id":41}');
    expect(post('web/sitegroups(41)/users', '{}')).toBeNull();
    expect(post('web/roleassignments/addroleassignment(principalid=41,roledefid=1)')).toBeNull();
  });
});

describe('Names', () => {
  it('go out as the site has them and come back as the tests have them', () => {
    const names = namesOf(real, 'Rt1');
    names.claim("Mål & 'medel'");
    names.claim('Plans');
    const plan = 'https://contoso.sharepoint.com/sites/plan/_api/web';
    expect(names.outward(`${plan}/lists/getByTitle('M%C3%A5l%20%26%20''medel''')`)).toBe(
      `${base}web/lists/getByTitle('Rt1M%C3%A5l%20%26%20''medel''')`,
    );
    expect(names.outward(`${plan}/items?$filter=Author%2FTitle+eq+%27Administrat%C3%B6r+1%27`)).toBe(
      `${base}web/items?$filter=Author%2FTitle+eq+%27%C3%85sa+O%27%27Hara%27`,
    );
    const body = '{"type":"SP.Data.PlansListItem","path":"/sites/plan/Lists/plans/Enhet A","x":"Plansch"}';
    const out = names.outward(body);
    expect(out).toBe(
      '{"type":"SP.Data.Rt1PlansListItem","path":"/sites/prov/Lists/Rt1plans/Enhet A","x":"Plansch"}',
    );
    expect(names.inward(out)).toBe(body);
    expect(names.inward('{"LoginName":"i:0#.f|membership|Per@x.se","Title":"Per"}')).toBe(
      '{"LoginName":"i:0#.f|membership|chef@contoso.onmicrosoft.com","Title":"Chef Enhet A"}',
    );
  });
});

describe('Politeness', () => {
  it('waits as long as the site asks, sends the same again, and one at a time', async () => {
    const waited: number[] = [];
    const order: string[] = [];
    const wait = async (milliseconds: number) => void waited.push(milliseconds);
    const answers = [
      new Response('', { status: 429, headers: { 'Retry-After': '7' } }),
      new Response('', { status: 503 }),
      new Response('', { status: 200 }),
    ];
    const first = politely(
      real.origin,
      async () => {
        order.push('first');
        return answers.shift() ?? new Response('', { status: 500 });
      },
      wait,
    );
    const second = politely(
      real.origin,
      async () => {
        order.push('second');
        return new Response('');
      },
      wait,
    );
    expect((await first).status).toBe(200);
    await second;
    expect(order).toEqual(['first', 'first', 'first', 'second']);
    expect(waited).toEqual([150, 7000, 10_000, 150]);
  });
});
