// A filled tenant that people reach in process: each with a token of their own, over a line that can be cut.
import { issueToken } from '../../local-tenant/entra/token.ts';
import { people } from '../../local-tenant/seed/people.ts';
import { type StandInOptions, standIn } from '../../local-tenant/standin.ts';
import { openWorld, tenantHost } from '../../local-tenant/world.ts';
import { type Connection, connect } from '../../src/m365/connection.ts';
import { beginning, type SeededWorld, seededWorld } from './seededWorld.ts';

const origin = `https://${tenantHost}`;

/** One device's way to the tenant. */
export interface Line {
  readonly connection: Connection;
  /** So many requests have been sent. */
  requests(): number;
  cut(): void;
  mend(): void;
  /** The next row that is added is stored, and its answer never heard; then the line is cut where `cut` says so. */
  loseAnswer(then?: 'cut'): void;
  /** The line is cut at so many rows that are added from now on: before that one goes out, or after it has been stored. */
  cutAtRow(count: number, when: 'before' | 'after'): void;
}

export type Tenant = Awaited<ReturnType<typeof givenTenant>>;

export const givenTenant = async (options: StandInOptions = {}) => tenantOver(await seededWorld(), options);

/** A tenant with the same people and one site that has nothing on it. */
export function givenEmptyTenant(site: string) {
  const wound = Date.now();
  const world = openWorld({ sites: [site], people, now: () => beginning + Date.now() - wound });
  return tenantOver({ world, remove: () => world.close() });
}

/** The same over a world that somebody else has opened, and puts away. */
export function tenantOver({ world, remove }: SeededWorld, options: StandInOptions = {}) {
  const answer = standIn(world, options);
  let there = true;
  return {
    world,
    /** What a page still asks for after that meets a network that is gone. */
    remove() {
      there = false;
      remove();
    },
    /** The wire itself with somebody's token, for those who go past the app; the address is below the site's web. */
    raw(person: string, site: string, address: string, init: RequestInit = {}): Promise<Response> {
      const headers = new Headers(init.headers);
      headers.set('Authorization', `Bearer ${issueToken(world, person, origin)}`);
      headers.set('Accept', 'application/json;odata=nometadata');
      if (init.body !== undefined) headers.set('Content-Type', 'application/json');
      return answer(new Request(`${origin}${site}/_api/web${address}`, { ...init, headers }));
    },
    lineOf(person: string, site: string): Line {
      let whole = true;
      let sent = 0;
      let losing: 'cut' | 'whole' | null = null;
      let cutting: { left: number; readonly when: 'before' | 'after' } | null = null;
      const isAddition = ({ method, url }: Request) => method === 'POST' && url.endsWith('/items');
      return {
        connection: connect({
          site: `${origin}${site}`,
          token: async () => (there ? issueToken(world, person, origin) : ''),
          send: async (request) => {
            sent += 1;
            const isLast = cutting !== null && isAddition(request) && --cutting.left === 0;
            if (isLast && cutting?.when === 'before') whole = false;
            if (!whole || !there) throw new TypeError('Failed to fetch');
            const heard = await answer(request);
            if (isLast) {
              whole = false;
              throw new TypeError('Failed to fetch');
            }
            if (losing === null || !isAddition(request)) return heard;
            whole = losing === 'whole';
            losing = null;
            throw new TypeError('Failed to fetch');
          },
        }),
        requests: () => sent,
        cut() {
          whole = false;
        },
        mend() {
          whole = true;
          cutting = null;
        },
        loseAnswer(then) {
          losing = then ?? 'whole';
        },
        cutAtRow(count, when) {
          cutting = { left: count, when };
        },
      };
    },
  };
}
