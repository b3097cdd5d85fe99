// How many requests a second the stand-in answers, in process and over http, and how long a filled organisation takes.
import { issueToken } from '../../local-tenant/entra/token.ts';
import { people } from '../../local-tenant/seed/people.ts';
import { seedTenant } from '../../local-tenant/seed/seed.ts';
import { sites } from '../../local-tenant/seed/sites.ts';
import { serveTenant } from '../../local-tenant/server.ts';
import { standIn } from '../../local-tenant/standin.ts';
import { openWorld, tenantHost } from '../../local-tenant/world.ts';

const lasting = 2_000;
/** As many as a browser keeps open to one host. */
const abreast = 6;
const person = 'controller-1';
const [site] = sites;
if (site === undefined) throw new Error('There is no example organisation');

const world = openWorld({ sites: sites.map(({ path }) => path), people });
const began = performance.now();
const filled: string[] = [];
await seedTenant(world, '2026-05-06', (line) => {
  filled.push(`${line}, after ${((performance.now() - began) / 1000).toFixed(1)} s`);
});

type Send = (address: string, init?: RequestInit) => Promise<Response>;

const through =
  (origin: string, answer: (request: Request) => Promise<Response>): Send =>
  (address, init = {}) =>
    answer(
      new Request(`${origin}${site.path}/_api/web/GetList('${site.path}/Lists/${address}`, {
        ...init,
        headers: {
          ...init.headers,
          Authorization: `Bearer ${issueToken(world, person, origin)}`,
          Accept: 'application/json;odata=nometadata',
          'Content-Type': 'application/json',
        },
      }),
    );

let key = 0;
/** In turn, since two who alter the same item at once are told of a conflict. */
let turn = 0;
const add = (send: Send) =>
  send(`targets')/items`, {
    method: 'POST',
    body: JSON.stringify({ Title: 'Prov', Key: `prov.${key++}`, Indicator: 'prov', Year: 2026, Value: 1 }),
  });

/** The deeds that are counted, each a request. */
const deeds: Readonly<Record<string, (send: Send) => Promise<Response>>> = {
  'one item read': (send) => send(`outcomes2026')/items(20)`),
  'a page of 100 items read': (send) => send(`outcomes2026')/items?$select=Id,Key,Value`),
  'an item found by its key': (send) => send(`targets')/items?$filter=Key eq 'prov.1'`),
  'an item altered': (send) =>
    send(`targets')/items(${(turn++ % 40) + 1})`, {
      method: 'PATCH',
      headers: { 'If-Match': '*' },
      body: '{"Value":2}',
    }),
  'an item added': add,
};

async function perSecond(deed: () => Promise<Response>): Promise<number> {
  const until = performance.now() + lasting;
  const start = performance.now();
  let count = 0;
  const one = async (): Promise<void> => {
    while (performance.now() < until) {
      const answer = await deed();
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`Answered ${answer.status}`);
      count++;
    }
  };
  await Promise.all(Array.from({ length: abreast }, one));
  return Math.round((count / (performance.now() - start)) * 1000);
}

const server = await serveTenant({ world, reset: async () => world, port: 0 });
const ways = {
  'in process': through(`https://${tenantHost}`, standIn(world)),
  'over http': through(server.url, (request) => fetch(request)),
};
const figures: Record<string, Record<string, number>> = {};
for (const [what, deed] of Object.entries(deeds)) {
  figures[what] = {};
  for (const [way, send] of Object.entries(ways)) figures[what][way] = await perSecond(() => deed(send));
}
await server.close();
world.close();

console.log('\nThe stand-in: organisations provisioned and filled');
for (const line of filled) console.log(`  ${line}`);
console.log(`The stand-in: requests a second, ${abreast} at a time`);
console.table(figures);
