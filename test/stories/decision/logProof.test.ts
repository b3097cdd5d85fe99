// The secretary's own sign-in signs what is decided: nobody else's, no older one and none of another text is taken for it.
import { randomUUID } from 'node:crypto';
import '@pnp/sp/items/index.js';
import { describe, expect, it } from 'vitest';
import { idToken } from '../../../local-tenant/entra/idToken.ts';
import { examples } from '../../../local-tenant/seed/examples.ts';
import { tenantId, upn } from '../../../local-tenant/world.ts';
import type { Verified } from '../../../src/core/log/verify.ts';
import { nameIn } from '../../../src/schema/ofBody.ts';
import {
  clientId,
  type GivenDecisions,
  givenDecisions,
  type Sign,
  signsAs,
  wanted,
} from '../../given/decisions.ts';
import { ownTenant } from '../../given/ownTenant.ts';
import { merge, post } from '../../given/raw.ts';
import type { Tenant } from '../../given/tenant.ts';

const [example] = examples;
if (!example) throw new Error('There is no example');
const site = `/sites/${example.sketch.preset}`;
const body = example.sketch.committee;
const person = 'namndsekreterare-1';
const always = () => [];
const list = `/getList('${encodeURIComponent(`${site}/Lists/${nameIn(body, 'decisionLog')}`)}')`;

let tenant: Tenant;
ownTenant((its) => {
  tenant = its;
});

const rowsOf = async ({ log }: GivenDecisions): Promise<Verified['rows']> => {
  const found = await log.read(body);
  if (!found.ok) throw new Error(JSON.stringify(found.faults));
  return found.value.rows;
};
const asReader = async (tenantAnswers = true) =>
  rowsOf(await givenDecisions(tenant, 'revisor', site, { tenantAnswers }));
const decide = async (subject: string, sign: Sign) => {
  const by = await givenDecisions(tenant, person, site, { sign });
  return by.log.append(body, [wanted(subject)], always);
};
const codesOf = async (subject: string) =>
  (await asReader()).find(({ row }) => row.entry.subject === subject)?.codes;

describe('The proof of who', () => {
  it('makes a decision signed, for every reader, and several that are decided at once by one sign-in', async () => {
    let windows = 0;
    const own = signsAs(tenant, person);
    const sign: Sign = (nonce) => {
      windows += 1;
      return own(nonce);
    };
    const by = await givenDecisions(tenant, person, site, { sign });
    expect(await by.log.append(body, [wanted('ett'), wanted('två')], always)).toMatchObject({ ok: true });
    expect(windows).toBe(1);
    expect((await asReader()).map(({ row, codes }) => [row.proof, codes])).toEqual([
      ['valid', []],
      ['valid', []],
    ]);
  });

  it('stands when the tenant no longer answers for its keys, since they were archived', async () => {
    expect((await asReader(false)).map(({ row }) => row.proof)).toEqual(['valid', 'valid']);
  });

  it('is told to be missing where no window could be opened, and the decision rests on the right alone', async () => {
    expect(await decide('utan fönster', async () => ({ kind: 'failed' }))).toMatchObject({ ok: true });
    expect(await codesOf('utan fönster')).toEqual(['proofMissing']);
  });

  it('that is called off decides nothing', async () => {
    const before = await asReader();
    expect(await decide('ångrat', async () => ({ kind: 'cancelled' }))).toMatchObject({
      ok: false,
      faults: [{ code: 'LOG_NOT_SIGNED' }],
    });
    expect(await asReader()).toHaveLength(before.length);
  });

  const old = signedOnce();
  it('made with another account than the writer’s is told to be just that', async () => {
    expect(await decide('ordförandens inloggning', signsAs(tenant, 'ordforande'))).toMatchObject({
      ok: true,
    });
    expect(await codesOf('ordförandens inloggning')).toEqual(['anotherAccount']);
  });

  it('made with an account that has been given the writer’s name is found out by the account’s own id', async () => {
    const sign: Sign = async (nonce) => {
      const who = { oid: randomUUID(), tid: tenantId, upn: upn(person), name: 'Sekreteraren' };
      return { kind: 'signed', idToken: idToken(who, clientId, nonce, tenant.world.now()) };
    };
    expect(await decide('samma namn', sign)).toMatchObject({ ok: true });
    expect(await codesOf('samma namn')).toEqual(['anotherAccount']);
  });

  const falseSigns: Readonly<Record<string, () => Sign>> = {
    'one for another app': () => signsAs(tenant, person, 'another-app'),
    'one that was made for something else': () => () => signsAs(tenant, person)('another nonce'),
    'an earlier one used again': () => old,
    'one with another’s signature': () => async (nonce) => {
      const made = await signsAs(tenant, person)(nonce);
      const other = await signsAs(tenant, person)('x');
      if (made.kind !== 'signed' || other.kind !== 'signed') return made;
      const foreign = other.idToken.slice(other.idToken.lastIndexOf('.'));
      return { kind: 'signed', idToken: made.idToken.replace(/\.[^.]*$/, foreign) };
    },
    'one that says it needs no signature': () => async (nonce) => {
      const made = await signsAs(tenant, person)(nonce);
      if (made.kind !== 'signed') return made;
      const head = Buffer.from(JSON.stringify({ typ: 'JWT', alg: 'none' })).toString('base64url');
      return { kind: 'signed', idToken: made.idToken.replace(/^[^.]*/, head).replace(/\.[^.]*$/, '.') };
    },
    'no token at all': () => async () => ({ kind: 'signed', idToken: 'nothing' }),
  };
  it.each(Object.keys(falseSigns))('is not %s', async (name) => {
    const make = falseSigns[name];
    if (make === undefined) throw new Error(name);
    expect(await decide(name, make())).toMatchObject({ ok: true });
    expect(await codesOf(name)).toContain('falseProof');
  });

  it('that is taken away by an administrator is missed', async () => {
    const [first] = await tenant
      .lineOf(person, site)
      .connection.sp.web.getList(`${site}/Lists/${nameIn(body, 'decisionLog')}`)
      .items.select('Id')
      .filter("Subject eq 'ett'")<{ Id: number }[]>();
    const answer = await tenant.raw(
      'forvaltningsledare',
      site,
      `${list}/items(${first?.Id})`,
      post({ Proof: '' }, merge),
    );
    expect(answer.status).toBe(204);
    expect(await codesOf('ett')).toEqual(['edited', 'falseProof']);
  });
});

/** Signs for the first that asks, and gives the same to all who ask later. */
function signedOnce(): Sign {
  let made: ReturnType<Sign> | null = null;
  return (nonce) => {
    made ??= signsAs(tenant, person)(`${nonce}-before`);
    return made;
  };
}
