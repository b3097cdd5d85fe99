// A tenant with a list of plans behind a line on which faults can be planned, in virtual time.
import { openFaults } from '../../local-tenant/faults/faults.ts';
import type { FaultKind } from '../../local-tenant/faults/kinds.ts';
import { type FaultPlan, readPlan } from '../../local-tenant/faults/plan.ts';
import { givenPlans, givenTenant, host, site } from './given.ts';

/** A request by a person, below the site's `_api/web`. */
export interface Wish {
  readonly as?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
}

export const plans = `getlist('${site}/Lists/Plans')`;

export function planOf(wish: object): FaultPlan {
  const plan = readPlan(wish);
  if (plan === null || typeof plan === 'string') throw new Error(String(plan));
  return plan;
}

export async function givenFaults() {
  const tenant = givenTenant();
  await givenPlans(tenant);
  const waits: { readonly milliseconds: number; readonly end: () => void }[] = [];
  let patient = false;
  const faults = openFaults({
    now: tenant.world.now,
    wait: (milliseconds) =>
      new Promise((resolve) => {
        waits.push({ milliseconds, end: resolve });
        if (!patient) resolve();
      }),
  });
  const line = faults.around(tenant.answer);

  const ask = (address: string, { as = 'admin', method = 'GET', headers = {}, body, signal }: Wish = {}) =>
    line(
      new Request(`${host}${site}/_api/${address}`, {
        method,
        headers: {
          Accept: 'application/json;odata=nometadata',
          'Content-Type': 'application/json',
          Authorization: `Bearer ${tenant.token(as)}`,
          ...headers,
        },
        ...(body === undefined ? {} : { body }),
        ...(signal === undefined ? {} : { signal }),
      }),
    );

  return {
    tenant,
    faults,
    ask,
    add: (key: string) =>
      ask(`web/${plans}/items`, { method: 'POST', body: JSON.stringify({ Title: key, Key: key }) }),
    /** The keys in the list as they truly are. */
    keys: async (): Promise<string[]> => {
      const { json } = await tenant.raw(`web/${plans}/items?$select=Key&$orderby=Id`);
      return json.value.map((row: { Key: string }) => row.Key);
    },
    /** From now on what is waited for takes until its `end` is called. */
    waiting: () => {
      patient = true;
      return waits;
    },
    plan: (wish: object) => faults.set(planOf(wish)),
    metOf: (kind: FaultKind) => faults.counts().met[kind],
  };
}

/** A batch of parts `[method, address below _api, body]`, in one change set a write. */
export function batchOf(parts: readonly (readonly [string, string, object?])[]): Wish {
  const text = parts.map(([method, address, body]) =>
    [
      '--b',
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      '',
      `${method} ${host}${site}/_api/${address} HTTP/1.1`,
      'Accept: application/json;odata=nometadata',
      'Content-Type: application/json',
      '',
      body === undefined ? '' : JSON.stringify(body),
      '',
    ].join('\r\n'),
  );
  return {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
    body: `${text.join('')}--b--\r\n`,
  };
}

/** The status and body of each part of a batch's answer, read as PnPjs reads it. */
export const partsOf = (text: string): { status: number; body: string }[] =>
  [...text.matchAll(/HTTP\/1\.1 (\d{3}) [^\r]+\r\n(?:[A-Z-]+: [^\r]*\r\n)*\r\n([^\r]*)\r\n/g)].map(
    ([, status, body = '']) => ({ status: Number(status), body }),
  );
