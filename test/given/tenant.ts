// A filled tenant that people reach in process: each with a token of their own, over a line that can be cut.
import { issueToken } from '../../local-tenant/entra/token.ts';
import { type StandInOptions, standIn } from '../../local-tenant/standin.ts';
import { tenantHost } from '../../local-tenant/world.ts';
import { type Connection, connect } from '../../src/m365/connection.ts';
import { seededWorld } from './seededWorld.ts';

const origin = `https://${tenantHost}`;

/** One device's way to the tenant. */
export interface Line {
  readonly connection: Connection;
  cut(): void;
  mend(): void;
}

export type Tenant = Awaited<ReturnType<typeof givenTenant>>;

export async function givenTenant(options: StandInOptions = {}) {
  const { world, remove } = await seededWorld();
  const answer = standIn(world, options);
  return {
    world,
    remove,
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
      return {
        connection: connect({
          site: `${origin}${site}`,
          token: async () => issueToken(world, person, origin),
          send: async (request) => {
            if (!whole) throw new TypeError('Failed to fetch');
            return answer(request);
          },
        }),
        cut() {
          whole = false;
        },
        mend() {
          whole = true;
        },
      };
    },
  };
}
