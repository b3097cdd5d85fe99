// What setting a site up costs, and what is asked on a row's behalf, by SharePoint's own reckoning of resource units: a read 1, a list of things or a write 2, permissions 5.
import type { Connection } from '../../src/m365/connection.ts';
import { lookAtSite, provision } from '../../src/m365/provision.ts';
import { catalogue } from '../../src/schema/catalogue.ts';
import { libraries } from '../../src/schema/libraries.ts';
import { listsOf } from '../../src/schema/ofBody.ts';
import { givenTenant } from '../m365/givenSite.ts';

/** @property requests on the wire; a batch is one. parts: what they ask, each part of a batch by itself. units: modelled */
interface SiteCost {
  readonly requests: number;
  readonly parts: number;
  readonly units: number;
}

const ofPermissions = /roleassignments|breakroleinheritance|roledefinitions|sitegroups|associatedownergroup/i;
/** Addresses that name one thing, or properties of one. */
const ofOneThing = /\/web\?|\/items\(\d+\)\?|currentuser|defaultview|listitemallfields|getlist\([^)]*\)\?/i;

function unitsOf(method: string, address: string): number {
  if (ofPermissions.test(decodeURIComponent(address))) return 5;
  return method === 'GET' && ofOneThing.test(address) ? 1 : 2;
}

/** The requests that a body of a batch carries. */
const partsIn = (body: string): readonly (readonly [string, string])[] =>
  [...body.matchAll(/^(GET|POST|MERGE|PATCH|DELETE) (\S+) HTTP\/1\.1/gm)].map(
    ([, method = '', address = '']) => [method, address],
  );

export function costCounter() {
  let cost: SiteCost = { requests: 0, parts: 0, units: 0 };
  return {
    cost: () => cost,
    async count(request: Request): Promise<void> {
      const body = request.method === 'POST' ? await request.clone().text() : '';
      const isBatch = /\$batch/i.test(request.url);
      const parts = isBatch ? partsIn(body) : [[request.method, request.url] as const];
      cost = {
        requests: cost.requests + 1,
        parts: cost.parts + parts.length,
        units: cost.units + parts.reduce((sum, [method, address]) => sum + unitsOf(method, address), 0),
      };
    },
  };
}

interface Asked {
  readonly units?: readonly string[];
  /** Each with lists and a log of its own. */
  readonly bodies?: readonly string[];
}

/** The whole catalogue on an empty site: the making, a look at what has been made, and the making once more. */
export async function setUpCosts({ units = [], bodies = [] }: Asked = {}) {
  const tenant = givenTenant();
  const unitFolders = units.flatMap((unit) => [2026, 2027].map((year) => ({ year, unit })));
  const plan = {
    lists: [...catalogue, ...bodies.flatMap((body) => listsOf({ key: body, name: body }))],
    libraries,
    bodies,
    years: [2026],
    unitFolders,
    onProgress: () => undefined,
  };
  const costOf = async (deed: (connection: Connection) => Promise<unknown>): Promise<SiteCost> => {
    const counter = costCounter();
    const admin = tenant.as('forvaltningsledare', async (request, through) => {
      await counter.count(request);
      return through(request);
    });
    await deed(admin);
    return counter.cost();
  };
  return {
    first: await costOf((admin) => provision(admin, plan)),
    look: await costOf((admin) => lookAtSite(admin, plan)),
    again: await costOf((admin) => provision(admin, plan)),
  };
}
