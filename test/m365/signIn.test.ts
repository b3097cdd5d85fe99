// @vitest-environment happy-dom
// How a token is had and what its absence means, with the real MSAL against a host's bridge that speaks its protocol.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SignInConfig } from '../../src/m365/signIn.ts';

const config: SignInConfig = {
  clientId: '00000000-0000-4000-8000-00000000c11e',
  authority: 'https://login.microsoftonline.com/8a1c2f60-3c5e-4d0b-9c5b-6f0e2d4b7a11',
  scope: 'https://contoso.sharepoint.com/.default',
  redirectUri: 'https://app.example/app/auth-redirect.html',
};
const tenantId = '8a1c2f60-3c5e-4d0b-9c5b-6f0e2d4b7a11';

interface Asked {
  readonly method: string;
  readonly requestId: string;
  readonly tokenParams?: { readonly scope: string; readonly forceRefresh?: boolean };
}
type Reply = object | null;

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function tokenFor(username: string, seconds = 3600): object {
  const claims = {
    oid: username,
    tid: tenantId,
    sub: username,
    preferred_username: username,
    name: username,
  };
  const token = {
    access_token: `for-${username}`,
    id_token: `${encode({ alg: 'none' })}.${encode(claims)}.x`,
  };
  const account = {
    environment: 'login.microsoftonline.com',
    username,
    homeAccountId: `${username}.${tenantId}`,
    localAccountId: username,
    tenantId,
  };
  return {
    success: true,
    token: { ...token, expires_in: seconds, scope: config.scope, properties: null },
    account,
  };
}
const fault = (status: string): object => ({ success: false, error: { status } });
const initiated = { success: true, initContext: { sdkName: 'test', sdkVersion: '1' } };

/** The bridge that teams-js lays in a frame; null leaves a question without an answer. */
function layBridge(answer: (asked: Asked) => Reply): Asked[] {
  const asked: Asked[] = [];
  const listeners = new Set<(reply: string) => void>();
  Reflect.set(window, 'nestedAppAuthBridge', {
    addEventListener: (_: string, listener: (reply: string) => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: (reply: string) => void) => listeners.delete(listener),
    postMessage(text: string) {
      const request: Asked = JSON.parse(text);
      asked.push(request);
      const reply = answer(request);
      if (reply === null) return;
      const { requestId } = request;
      const envelope = JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId, ...reply });
      queueMicrotask(() => {
        for (const listener of listeners) listener(envelope);
      });
    },
  });
  return asked;
}

const answers =
  (silent: Reply, popup: Reply = fault('PERSISTENT_ERROR')) =>
  ({ method }: Asked): Reply =>
    ({ GetInitContext: initiated, GetToken: silent, GetTokenPopup: popup })[method] ?? null;

async function open(naa: boolean, loginHint: string | null = null) {
  const { tokenSource } = await import('../../src/m365/signIn.ts');
  return tokenSource(config, { naa, place: naa ? 'personal' : 'browser', person: { loginHint } });
}

beforeEach(() => {
  vi.resetModules();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(() => {
  Reflect.deleteProperty(window, 'nestedAppAuthBridge');
  sessionStorage.clear();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('In a host that hands out tokens', () => {
  it('gets one silently, for SharePoint, without an account, and offers no sign-out', async () => {
    const asked = layBridge(answers(tokenFor('a@b.se')));
    const source = await open(true);
    expect(await source.getToken()).toEqual({ kind: 'token', token: 'for-a@b.se', account: 'a@b.se' });
    expect(asked.at(-1)?.tokenParams?.scope).toContain(config.scope);
    expect(source.canSignOut).toBe(false);
  });

  it('asks once and then remembers', async () => {
    const asked = layBridge(answers(tokenFor('a@b.se')));
    const source = await open(true);
    await source.getToken();
    await source.getToken();
    expect(asked.filter(({ method }) => method === 'GetToken')).toHaveLength(1);
  });

  it('asks again when the answer is another person’s than the one who sits there, once', async () => {
    const asked = layBridge(answers(tokenFor('before@b.se')));
    const source = await open(true, 'Now@b.se');
    await source.getToken();
    await source.getToken();
    expect(asked.filter(({ tokenParams }) => tokenParams?.forceRefresh === true)).toHaveLength(1);
  });

  it('calls for a click when the host must ask the person, and when it has no account', async () => {
    for (const status of ['USER_INTERACTION_REQUIRED', 'ACCOUNT_UNAVAILABLE']) {
      layBridge(answers(fault(status)));
      expect(await (await open(true)).getToken(), status).toEqual({ kind: 'interaction' });
    }
  });

  it('signs in at the click, and says so when the person turns it down', async () => {
    layBridge(answers(fault('USER_INTERACTION_REQUIRED'), tokenFor('a@b.se')));
    expect(await (await open(true)).signIn()).toBe('done');
    layBridge(answers(fault('USER_INTERACTION_REQUIRED'), fault('USER_CANCEL')));
    vi.resetModules();
    expect(await (await open(true)).signIn()).toBe('cancelled');
  });

  it('says that nobody could be asked when there is no network', async () => {
    layBridge(answers(fault('NO_NETWORK')));
    expect(await (await open(true)).getToken()).toEqual({ kind: 'away' });
  });

  it('takes no answer for signed out while the device is off the network', async () => {
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    for (const status of ['USER_INTERACTION_REQUIRED', 'ACCOUNT_UNAVAILABLE', 'TRANSIENT_ERROR']) {
      online.mockReturnValue(false);
      layBridge(answers(fault(status)));
      const source = await open(true);
      expect(await source.getToken(), status).toEqual({ kind: 'away' });
      layBridge(answers(tokenFor('a@b.se')));
      online.mockReturnValue(true);
      vi.resetModules();
    }
    online.mockReturnValue(false);
    expect(await (await open(false)).getToken()).toEqual({ kind: 'away' });
  });

  it('takes a fault of the host’s own for passing, asks again, and calls for a click when it does not pass', async () => {
    for (const status of ['TRANSIENT_ERROR', 'PERSISTENT_ERROR']) {
      layBridge(answers(fault(status)));
      const source = await open(true);
      const kinds: string[] = [];
      for (let turn = 0; turn < 3; turn++) kinds.push((await source.getToken()).kind);
      expect(kinds, status).toEqual(['away', 'away', 'interaction']);
      vi.resetModules();
    }
  });

  it('counts a host’s faults anew when it has answered in between', async () => {
    const transient = fault('TRANSIENT_ERROR');
    const told = [transient, transient, tokenFor('a@b.se', 1), transient, transient, tokenFor('a@b.se')];
    layBridge((asked) => answers(asked.method === 'GetToken' ? (told.shift() ?? null) : null)(asked));
    const source = await open(true);
    const kinds: string[] = [];
    for (let turn = 0; turn < 6; turn++) kinds.push((await source.getToken()).kind);
    expect(kinds).toEqual(['away', 'away', 'token', 'away', 'away', 'token']);
  });

  it('never hangs on a deaf host, and is heard when it wakes', async () => {
    let deaf = true;
    layBridge((asked) => (deaf ? null : answers(tokenFor('a@b.se'))(asked)));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const passed = async <T>(work: Promise<T>): Promise<T> => {
      const done = work.finally(() => vi.useRealTimers());
      while (vi.isFakeTimers()) {
        await vi.advanceTimersByTimeAsync(1_000);
        await new Promise((resolve) => setImmediate(resolve));
      }
      return done;
    };
    const source = await passed(open(true));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    expect(await passed(source.getToken())).toEqual({ kind: 'away' });
    deaf = false;
    expect((await source.getToken()).kind).toBe('token');
  });

  it('falls back to its own sign-in when the host has switched its own off', async () => {
    layBridge(answers(fault('DISABLED')));
    const source = await open(true);
    expect(await source.getToken()).toEqual({ kind: 'interaction' });
    // Now the standard client answers, which has no account.
    expect(await source.getToken()).toEqual({ kind: 'interaction' });
  });

  it('calls for a click when the bridge fails at the start, and finds it when it has come back', async () => {
    let failing = true;
    layBridge((asked) =>
      failing ? fault('NESTED_APP_AUTH_UNAVAILABLE') : answers(tokenFor('a@b.se'))(asked),
    );
    const source = await open(true);
    expect(await source.getToken()).toEqual({ kind: 'interaction' });
    failing = false;
    expect((await source.getToken()).kind).toBe('token');
  });
});

describe('Leave for one thing more', () => {
  const more = 'https://graph.microsoft.com/ChannelMessage.Send';

  it('is had without a word when it has been given before', async () => {
    const asked = layBridge(answers(tokenFor('A@b.se')));
    expect(await (await open(true)).allow(more)).toEqual({
      kind: 'token',
      token: 'for-A@b.se',
      account: 'a@b.se',
    });
    expect(asked.map(({ method }) => method)).not.toContain('GetTokenPopup');
    expect(asked.at(-1)?.tokenParams?.scope).toContain(more);
  });

  it('is asked for when it is needed, and each no is told apart', async () => {
    const cases: readonly (readonly [object, string])[] = [
      [tokenFor('a@b.se'), 'token'],
      [fault('USER_CANCEL'), 'declined'],
      [{ success: false, error: { status: 'PERSISTENT_ERROR', code: 'AADSTS90094' } }, 'blocked'],
      [fault('TRANSIENT_ERROR'), 'failed'],
    ];
    for (const [popup, kind] of cases) {
      layBridge(answers(fault('USER_INTERACTION_REQUIRED'), popup));
      expect((await (await open(true)).allow(more)).kind).toBe(kind);
      vi.resetModules();
    }
  });
});

describe('In a plain browser', () => {
  it('calls for a click when nobody is signed in, and can sign out', async () => {
    const source = await open(false);
    expect(await source.getToken()).toEqual({ kind: 'interaction' });
    expect(source.canSignOut).toBe(true);
  });

  it('starts although the browser refuses storage', async () => {
    const refuse = () => {
      throw new DOMException('Access is denied', 'SecurityError');
    };
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    vi.spyOn(Storage.prototype, 'removeItem').mockImplementation(refuse);
    expect(await (await open(false)).getToken()).toMatchObject({
      kind: expect.stringMatching(/interaction|away/),
    });
  });
});
