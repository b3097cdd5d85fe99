// The host's half of nested app auth: a token for the person who sits at the page, silently or after asking (teams.md 3).
import type { HostState } from './state.ts';
import type { Call } from './wire.ts';

interface BridgeRequest {
  readonly method: string;
  readonly requestId: string;
  readonly tokenParams?: { readonly clientId?: string; readonly scope?: string };
}

interface TokenAnswer {
  readonly access_token: string;
  readonly id_token: string;
  readonly expires_in: number;
  readonly account: {
    readonly homeAccountId: string;
    readonly environment: string;
    readonly tenantId: string;
  };
}

/**
 * Asks the person in a dialog of the host's own; false when it is turned down.
 * @param wanted the scopes that nobody has agreed to yet; none when it is the sign-in as such
 */
export type Ask = (state: HostState, wanted: readonly string[]) => Promise<boolean>;

/** Answers `nestedAppAuth.execute` for as long as the page lives, so that a consent is remembered. */
export function nestedAuth(current: () => HostState, ask: Ask): (call: Call) => void {
  const consented = new Set<string>();

  async function outcome(request: BridgeRequest, state: HostState): Promise<object> {
    if (request.method === 'GetInitContext') {
      if (state.naa === 'init-fails') return refused('NESTED_APP_AUTH_UNAVAILABLE');
      const { oid, tid } = state.person;
      const accountContext = {
        homeAccountId: `${oid}.${tid}`,
        environment: 'login.microsoftonline.com',
        tenantId: tid,
      };
      const initContext = { sdkName: 'local-tenant', sdkVersion: '1.0.0', capabilities: {}, accountContext };
      return { success: true, initContext };
    }
    const popup = request.method === 'GetTokenPopup';
    if (!popup && request.method !== 'GetToken') return refused('PERSISTENT_ERROR', 'unknown_method');
    if (/^[A-Z_]+$/.test(state.naa)) return refused(state.naa);
    if (state.naa === 'interaction' && !consented.has(state.person.signInName)) {
      if (!popup) return refused('USER_INTERACTION_REQUIRED', 'AADSTS65001');
      if (!(await ask(state, []))) return refused('USER_CANCEL');
      consented.add(state.person.signInName);
    }
    const answer = await granted(request, state, false);
    if (!('missing' in answer)) return answer;
    if (!popup) return refused('USER_INTERACTION_REQUIRED', 'AADSTS65001');
    // The directory lets nobody but its administrator agree.
    if (state.naa === 'admin-consent') return refused('PERSISTENT_ERROR', 'AADSTS90094');
    return (await ask(state, answer.missing)) ? granted(request, state, true) : refused('USER_CANCEL');
  }

  return (call) => {
    const state = current();
    if (state.naa === 'deaf') return;
    const request: BridgeRequest = JSON.parse(call.data ?? '{}');
    const { requestId } = request;
    void outcome(request, state)
      .catch((error: unknown) => refused('TRANSIENT_ERROR', String(error)))
      .then((answer) => {
        const envelope = { messageType: 'NestedAppAuthResponse', requestId, ...answer };
        call.reply(null, JSON.stringify(envelope));
      });
  };
}

const refused = (status: string, code?: string): object => ({
  success: false,
  error: { status, ...(code === undefined ? {} : { code }) },
});

/** A token, or the scopes that have to be agreed to first. */
async function granted(
  request: BridgeRequest,
  state: HostState,
  consent: boolean,
): Promise<object | { readonly missing: readonly string[] }> {
  const { clientId = '', scope = '' } = request.tokenParams ?? {};
  const answer = await fetch('/_tenant/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ user: state.person.signInName, scope, clientId, consent }),
  }).catch(() => null);
  if (answer === null) return refused('NO_NETWORK');
  if (!answer.ok) return refused('PERSISTENT_ERROR', String(answer.status));
  const told: TokenAnswer | { readonly missing: readonly string[] } = await answer.json();
  if ('missing' in told) return told;
  const { access_token, id_token, expires_in, account } = told;
  return {
    success: true,
    token: { access_token, id_token, expires_in, scope, properties: null },
    account,
  };
}
