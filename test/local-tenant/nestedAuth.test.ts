// The host's half of nested app auth when the tenant cannot be reached, or answers with nonsense.
import { afterEach, expect, it, vi } from 'vitest';
import { nestedAuth } from '../../local-tenant/teams/nestedAuth.ts';
import type { HostState } from '../../local-tenant/teams/state.ts';

const state: HostState = {
  org: { id: 'a', name: 'A', url: 'https://contoso.sharepoint.com/sites/a' },
  person: { signInName: 'chef', name: 'Chef', title: 'chef', upn: 'chef@a.example', oid: 'o', tid: 't' },
  theme: 'default',
  context: 'personal',
  naa: 'ok',
  sub: null,
};

/** What the app hears when it asks for a token without showing anything. */
async function silentAnswer(answer: () => Promise<Response>): Promise<unknown> {
  vi.stubGlobal('fetch', answer);
  const hear = nestedAuth(
    () => state,
    async () => true,
  );
  const envelope = await new Promise<unknown>((resolve) => {
    const data = JSON.stringify({ method: 'GetToken', requestId: '1', tokenParams: { scope: 's' } });
    const call = { func: 'nestedAppAuth.execute', args: [], data };
    hear({ ...call, reply: (_: unknown, text: unknown) => resolve(text) });
  });
  return JSON.parse(String(envelope));
}

afterEach(() => vi.unstubAllGlobals());

it('says that there is no network when nobody answers', async () => {
  const answer = await silentAnswer(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(answer).toMatchObject({ requestId: '1', success: false, error: { status: 'NO_NETWORK' } });
});

it('has a passing fault when the answer cannot be read', async () => {
  const answer = await silentAnswer(async () => new Response('<html>'));
  expect(answer).toMatchObject({ success: false, error: { status: 'TRANSIENT_ERROR' } });
});

it('has a lasting fault when the tenant refuses', async () => {
  const answer = await silentAnswer(async () => new Response('{}', { status: 400 }));
  expect(answer).toMatchObject({ success: false, error: { status: 'PERSISTENT_ERROR', code: '400' } });
});
