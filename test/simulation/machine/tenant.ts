// The stand-in with a site that is set up once and then put back to its beginning before every history.
import { issueToken } from '../../../local-tenant/entra/token.ts';
import { standIn } from '../../../local-tenant/standin.ts';
import { openWorld, type World } from '../../../local-tenant/world.ts';
import { connect } from '../../../src/m365/connection.ts';
import { fillGroups } from '../../../src/m365/people.ts';
import { provision } from '../../../src/m365/provision.ts';
import { sharePointRemote } from '../../../src/m365/sharePoint.ts';
import {
  addition,
  administrator,
  assignments,
  firstRows,
  listsOf,
  origin,
  people,
  sitePath,
  units,
  year,
} from './organisation.ts';
import { beginning } from './time.ts';

/** One version of a row on the server. */
export interface ServerRow {
  readonly list: string;
  readonly id: number;
  readonly version: number;
  /** The sign-in name of whoever wrote it. */
  readonly by: string;
  readonly columns: Readonly<Record<string, unknown>>;
}

export interface Tenant {
  readonly serve: (request: Request) => Promise<Response>;
  /** Puts everything back to its beginning, by that clock. */
  reset(clock: () => number): void;
  token(person: string, lifetimeSeconds?: number): string;
  /** Every row as it stands, read past all rights. */
  rows(): readonly ServerRow[];
  /** What the administrator does, which cannot fail. */
  administer(
    method: string,
    address: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<unknown>;
  /** The groups that somebody is in, by the site's own numbers. */
  groupsOf(account: string): readonly number[];
}

const tables = [
  'membership',
  'field',
  'item',
  'entry',
  'history',
  'change',
  'bin',
  'list',
  'principal',
  'view',
];

let made: Promise<Tenant> | null = null;
/** The one tenant of this process. */
export const theTenant = (): Promise<Tenant> => {
  made ??= makeTenant();
  return made;
};

function siteIn(world: World) {
  const site = world.siteAt(sitePath);
  if (!site) throw new Error('The site is not there');
  return site;
}

async function makeTenant(): Promise<Tenant> {
  let clock = () => beginning;
  const names = [administrator, ...people];
  const world = openWorld({
    sites: [sitePath],
    people: names.map((name) => ({ signInName: name, name, siteAdmin: name === administrator })),
    now: () => clock(),
  });
  const site = siteIn(world);
  const serve = standIn(world, { exposeHeaders: true });
  /** As an issuer's own cache: one token a person and a quarter of an hour. */
  const issued = new Map<string, string>();
  const token = (person: string, lifetimeSeconds = 7200) => {
    const name = `${person} ${lifetimeSeconds} ${Math.floor(clock() / 900_000)}`;
    const known = issued.get(name) ?? issueToken(world, person, origin, lifetimeSeconds);
    issued.set(name, known);
    return known;
  };
  const admin = connect({
    site: `${origin}${sitePath}`,
    token: async () => token(administrator),
    send: serve,
  });

  const plan = {
    lists: listsOf.new,
    libraries: [],
    bodies: [],
    years: [year],
    unitFolders: units.map((unit) => ({ year, unit })),
  };
  const done = await provision(admin, { ...plan, onProgress: () => undefined });
  if (done.kind !== 'provisioned') throw new Error(`Not provisioned: ${JSON.stringify(done)}`);
  await fillGroups(admin, assignments, []);
  const remote = sharePointRemote(admin, listsOf.new);
  for (const { list, key } of firstRows) {
    const answer = await remote.write(addition(list, key), null, false);
    if (answer.kind !== 'saved') throw new Error(`Not added: ${JSON.stringify(answer)}`);
  }
  for (const table of tables) site.db.run(`create table first_${table} as select * from ${table}`);

  return {
    serve,
    token,
    groupsOf: (account) => site.people.groupsOf(site.people.ensure(account).id).map(({ id }) => id),
    reset(now) {
      clock = now;
      site.write(() => {
        for (const table of tables) {
          site.db.run(`delete from ${table}`);
          site.db.run(`insert into ${table} select * from first_${table}`);
        }
      });
      site.people.forget();
      site.security.forget();
      site.lists.forget();
    },
    rows: () =>
      site.db
        .all<{ url: string; id: number; version: number; login: string; body: string }>(
          `select list.url, item.id, item.version, principal.login, item.body from item
           join list on list.num = item.list join principal on principal.id = item.editor
           where item.folder = 0 order by item.list, item.id`,
        )
        .map(({ url, id, version, login, body }) => ({
          list: url.endsWith('themes') ? 'themes' : 'reports',
          id,
          version,
          by: login.slice(login.lastIndexOf('|') + 1),
          columns: JSON.parse(body) as Record<string, unknown>,
        })),
    async administer(method, address, body, headers = {}) {
      const answer = await serve(
        new Request(`${origin}${sitePath}/_api/web/${address}`, {
          method,
          headers: {
            Authorization: `Bearer ${token(administrator)}`,
            Accept: 'application/json;odata=nometadata',
            'Content-Type': 'application/json;odata=nometadata',
            ...headers,
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      );
      const text = await answer.text();
      if (!answer.ok) throw new Error(`The administrator was refused ${address}: ${answer.status} ${text}`);
      return text === '' ? null : JSON.parse(text);
    },
  };
}
