// A body's log of decisions as one person reaches it over the stand-in, without any screen; signed by Entra's stand-in where that is wished.
import { createHash } from 'node:crypto';
import { authority } from '../../local-tenant/entra/authority.ts';
import { openConsents } from '../../local-tenant/entra/consent.ts';
import { people } from '../../local-tenant/seed/people.ts';
import { tenantId, upn } from '../../local-tenant/world.ts';
import { decisionLogOver } from '../../src/app/room/decisions.ts';
import { adoptedFiles } from '../../src/m365/decisions/adoptedVersions.ts';
import { decisionStore } from '../../src/m365/decisions/decisionStore.ts';
import { publishedKeys } from '../../src/m365/decisions/entraKeys.ts';
import { sharePointRemote } from '../../src/m365/sharePoint.ts';
import type { TokenSource } from '../../src/m365/signIn.ts';
import { catalogue } from '../../src/schema/catalogue.ts';
import { bad, good } from '../../src/schema/fault.ts';
import { bodies } from '../../src/schema/lists/bodies.ts';
import { signingKeys } from '../../src/schema/lists/decision/signingKeys.ts';
import { roleAssignments } from '../../src/schema/lists/roleAssignments.ts';
import { rowsRead } from '../../src/schema/rows/rowsFrom.ts';
import { memoryStorage, type Storage } from '../../src/sync/storage.ts';
import type { DecisionLog, Wanted } from '../../src/ui/decisionLog.ts';
import { loadedFrom, placesOf } from './loaded.ts';
import type { Line, Tenant } from './tenant.ts';

export interface GivenDecisions {
  readonly log: DecisionLog;
  readonly line: Line;
}
export type Sign = TokenSource['sign'];

/**
 * @property storage the device, which remembers the last head it saw
 * @property sign what becomes of the window that asks the person to sign; nobody is asked when it is left out
 * @property tenantAnswers whether the tenant tells its keys
 */
interface Wish {
  readonly storage?: Storage;
  readonly sign?: Sign;
  readonly tenantAnswers?: boolean;
}

export const clientId = 'the-app';
const authorityAddress = `https://login.microsoftonline.com/${tenantId}`;
const redirectUri = 'https://app.example/app/auth-redirect.html';
const verifier = 'a-verifier-that-is-long-enough-to-be-taken-for-one';

const entraOf = ({ world }: Tenant) =>
  authority({ world: () => world, people, redirectUris: () => [redirectUri], consents: openConsents() });

/** The person signs in the window that opens: code with PKCE, as MSAL does it. */
export function signsAs(tenant: Tenant, person: string, app = clientId): Sign {
  const entra = entraOf(tenant);
  return async (nonce) => {
    const asked = new URLSearchParams({
      client_id: app,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: 'openid profile',
      nonce,
      login_hint: upn(person),
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    });
    const answer = await entra.request(`${authorityAddress}/oauth2/v2.0/authorize?${asked}`);
    const back = new URLSearchParams(new URL(answer.headers.get('Location') ?? '').hash.slice(1));
    const token = await entra.request(`${authorityAddress}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: app,
        redirect_uri: redirectUri,
        code: back.get('code') ?? '',
        code_verifier: verifier,
      }).toString(),
    });
    const { id_token: idToken } = (await token.json()) as { id_token: string };
    return { kind: 'signed', idToken };
  };
}

export async function givenDecisions(
  tenant: Tenant,
  person: string,
  site: string,
  { storage = memoryStorage(), sign, tenantAnswers = true }: Wish = {},
): Promise<GivenDecisions> {
  const line = tenant.lineOf(person, site);
  const lists = [bodies, roleAssignments, signingKeys];
  const remote = sharePointRemote(line.connection, catalogue);
  const loaded = await loadedFrom(remote, placesOf(lists));
  const rows = rowsRead(loaded.rows);
  const entra = entraOf(tenant);
  const log = decisionLogOver({
    storeOf: (owner) => decisionStore(line.connection, owner),
    files: adoptedFiles(line.connection),
    shared: {
      rows: () => rows,
      async commit(changes) {
        for (const change of changes) {
          const answer = await remote.write(change, null, false);
          if (answer.kind === 'refused') return bad(answer.fault);
        }
        return good('device');
      },
    },
    account: upn(person),
    heads: { storage: Promise.resolve(storage), site },
    entra: {
      clientId,
      sign: sign ?? (async () => ({ kind: 'failed' })),
      keys: async () =>
        tenantAnswers ? publishedKeys(authorityAddress, async (address) => entra.request(address)) : null,
    },
    random: () => `salt-${Math.random()}`,
  });
  return { log, line };
}

/** A decision on something, as a screen would ask for it. */
export const wanted = (subject: string, more: Partial<Wanted> = {}): Wanted => ({
  act: 'decide',
  kind: 'case',
  subject,
  note: 'Nämnden beslutar enligt förslaget.',
  corrects: null,
  held: { v: 1, subject, text: `Beslut om ${subject}.\nAndra stycket.` },
  ...more,
});
