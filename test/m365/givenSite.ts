// A site in the stand-in, reached in process by whoever signs in, with a hand on the wire where a test wants one.
import { issueToken } from '../../local-tenant/entra/token.ts';
import { standIn } from '../../local-tenant/standin.ts';
import { openWorld, upn } from '../../local-tenant/world.ts';
import { type Connection, connect } from '../../src/m365/connection.ts';
import { provision } from '../../src/m365/provision.ts';
import {
  choice,
  data,
  day,
  instant,
  note,
  number,
  person,
  text,
  toMany,
  toOne,
  words,
  yesNo,
} from '../../src/schema/field.ts';
import type { Library } from '../../src/schema/library.ts';
import { defineList, type List, type RowOf } from '../../src/schema/list.ts';
import { roleAssignments } from '../../src/schema/lists/roleAssignments.ts';

const host = 'https://contoso.sharepoint.com';
export const sitePath = '/sites/styrning';

/** One field of every kind, in a unit's folder. */
export const samples = defineList({
  name: 'samples',
  title: 'Prov',
  fields: {
    year: number('År', { required: true }),
    unit: toOne('Enhet', 'units', { indexed: true }),
    name: text('Namn', { required: true }),
    story: note('Berättelse', { max: 20_000 }),
    amount: number('Antal'),
    done: yesNo('Klar'),
    from: day('Från'),
    readyAt: instant('Klarmarkerad'),
    state: choice('Läge', ['påbörjad', 'klar & "avslutad"']),
    perspectives: words('Perspektiv'),
    goals: toMany('Mål', 'goals'),
    owner: person('Ansvarig'),
    body: toOne('Organ', 'bodies'),
    group: text('Grupp'),
    rule: data('Regel'),
  },
  keyFrom: ['year', 'unit', 'name'],
  yearly: true,
  inUnitFolder: true,
  alteredBy: ['systemManager', 'controller'],
  view: ['name', 'unit', 'amount', 'state'],
});
export const journal = defineList({
  name: 'journal',
  title: 'Journal',
  fields: { number: number('Nummer', { required: true }), text: note('Text', { required: true }) },
  keyFrom: ['number'],
  log: true,
  alteredBy: ['controller'],
  view: ['number', 'text'],
});
/** What the unit or body, or a controller, puts in stays as it is. */
export const papers: Library = {
  name: 'papers',
  title: 'Papper',
  about: 'Det som är beslutat.',
  log: true,
  foldersOf: ['unit', 'body'],
  alteredBy: ['controller'],
  officers: false,
  readBy: null,
};
export const lists: readonly List[] = [roleAssignments, journal, samples];
export const year = 2026;
export const sampleShelf = { list: 'samples', year };
export const places = [{ list: 'roleAssignments', year: null }, { list: 'journal', year: null }, sampleShelf];
const units = ['enhet-a', 'enhet-b'];

/** What happens to a request on its way; without it, it just goes through. */
export type OnTheWay = (
  request: Request,
  through: (request: Request) => Promise<Response>,
) => Promise<Response>;

export function givenTenant(locale = 1053) {
  const names = [
    'forvaltningsledare',
    'forvaltningsledare-2',
    'controller-1',
    'chef-enhet-a',
    'chef-enhet-b',
    'medarbetare-1',
    'gast',
  ];
  const world = openWorld({
    sites: [sitePath],
    people: names.map((name) => ({
      signInName: name,
      name,
      siteAdmin: name === 'forvaltningsledare',
      guest: name === 'gast',
    })),
    locale,
  });
  const through = standIn(world);
  return {
    /** The bare wire with somebody's token, for those who go past the app. */
    raw(signInName: string, path: string, init: RequestInit): Promise<Response> {
      const headers = {
        Authorization: `Bearer ${issueToken(world, signInName, host)}`,
        'Content-Type': 'application/json',
      };
      return through(
        new Request(`${host}${sitePath}/_api/web${path}`, {
          ...init,
          headers: { ...headers, ...init.headers },
        }),
      );
    },
    as(signInName: string, onTheWay: OnTheWay = (request, on) => on(request)): Connection {
      return connect({
        site: `${host}${sitePath}/`,
        token: async () => issueToken(world, signInName, host),
        send: (request) => onTheWay(request, through),
      });
    },
  };
}

export const assignment = (name: string, role: RowOf<typeof roleAssignments>['role'], unit: string | null) =>
  ({ key: `${name}.${role}`, person: upn(name), name, role, unit, body: null, inherit: null }) as RowOf<
    typeof roleAssignments
  >;
export const assignments = [
  assignment('forvaltningsledare', 'systemManager', null),
  // Unlike the first, who has set up the site, this one has only what the role's group gives.
  assignment('forvaltningsledare-2', 'systemManager', null),
  assignment('controller-1', 'controller', null),
  assignment('chef-enhet-a', 'manager', 'enhet-a'),
  assignment('chef-enhet-b', 'manager', 'enhet-b'),
  assignment('medarbetare-1', 'employee', null),
];

export const plan = {
  lists,
  libraries: [papers],
  bodies: ['namnd-1'],
  years: [year],
  unitFolders: units.map((unit) => ({ year, unit })),
  onProgress: () => undefined,
};

/** A tenant whose site is set up by its administrator, with everybody in their groups. */
export async function givenSite(locale = 1053) {
  const tenant = givenTenant(locale);
  const admin = tenant.as('forvaltningsledare');
  const done = await provision(admin, plan);
  if (done.kind !== 'provisioned') throw new Error(`Not provisioned: ${JSON.stringify(done)}`);
  return { ...tenant, admin };
}
