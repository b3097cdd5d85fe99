// The person's tokens: through the host's nested app auth, or through MSAL's own sign-in, behind one small interface.
import type { AccountInfo, AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser';
import type { Allowed } from './channel/allow.ts';
import type { Host } from './host.ts';
import { silentLimit, visibleLimit, within } from './limit.ts';
import { bridgeIsMissed, bridgeIsOff, kindOf, wasCancelled } from './signInFault.ts';

/** `interaction` calls for *Logga in*; `away` means that nobody could be asked just now. */
export type TokenAnswer =
  | { readonly kind: 'token'; readonly token: string; readonly account: string }
  | { readonly kind: 'interaction' }
  | { readonly kind: 'away' };

export type Signed =
  | { readonly kind: 'signed'; readonly idToken: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed' };

export interface TokenSource {
  /** A token for SharePoint, without showing anything; answers within seconds and never fails. */
  getToken(): Promise<TokenAnswer>;
  /** Asks the person; to be called from a click, since it may open a window. Calling it again gives up the one before. */
  signIn(): Promise<'done' | 'cancelled' | 'failed'>;
  /**
   * Has the person sign in for what the nonce is made of; to be called from a click. `failed` where no window can be opened.
   */
  sign(nonce: string): Promise<Signed>;
  /** A token for more than the site; asks the person the first time, so it is to be called from a click. Never fails. */
  allow(scope: string): Promise<Allowed>;
  /** False wherever the host owns the sign-in. */
  readonly canSignOut: boolean;
  signOut(): Promise<void>;
}

/**
 * @property scope such as `https://contoso.sharepoint.com/.default`
 * @property redirectUri the address of the redirect page, exactly as it is registered
 */
export interface SignInConfig {
  readonly clientId: string;
  readonly authority: string;
  readonly scope: string;
  readonly redirectUri: string;
}

/** So many unclear faults in a row are taken for passing ones; then the person is asked, so that nobody waits in vain. */
const patience = 3;

type Visitor = Pick<Host, 'naa' | 'place' | 'person'>;

/** Opens the source of tokens and takes in a sign-in that has just come back to the page. Never fails. */
export async function tokenSource(config: SignInConfig, host: Visitor): Promise<TokenSource> {
  const framed = window.parent !== window;
  const scopes = [config.scope];
  let naa = host.naa;
  let opening: Promise<IPublicClientApplication> | null = null;
  let signing: Promise<IPublicClientApplication> | null = null;
  let signedIn: AccountInfo | null = null;
  let checkedPerson = false;
  let unclear = 0;

  /** The client; one that could not be made is tried anew at the next call. */
  function client(): Promise<IPublicClientApplication> {
    opening ??= within(openClient(config, naa, framed), silentLimit);
    opening.catch(() => {
      opening = null;
    });
    return opening;
  }

  const account = (msal: IPublicClientApplication): AccountInfo | null =>
    signedIn ?? (naa ? null : (msal.getAllAccounts()[0] ?? null));

  async function silently(forceRefresh: boolean): Promise<AuthenticationResult | null> {
    const { CacheLookupPolicy } = await import('@azure/msal-browser');
    const msal = await client();
    const known = account(msal);
    if (!naa && known === null) return null;
    // MSAL's last resort, a hidden frame, needs third-party cookies that browsers refuse; *Logga in* is quicker.
    const cacheLookupPolicy = CacheLookupPolicy.AccessTokenAndRefreshToken;
    return msal.acquireTokenSilent({
      scopes,
      forceRefresh,
      ...(naa ? {} : { cacheLookupPolicy }),
      ...(known === null ? {} : { account: known }),
    });
  }

  async function freshToken(): Promise<AuthenticationResult | null> {
    const result = await silently(false);
    // The host's account may have changed since the cache was filled; once per start it is asked again.
    const { loginHint } = host.person;
    const stranger = loginHint !== null && result?.account.username.toLowerCase() !== loginHint.toLowerCase();
    if (!naa || checkedPerson || !stranger) return result;
    const anew = await silently(true);
    checkedPerson = true;
    return anew;
  }

  async function getToken(): Promise<TokenAnswer> {
    try {
      const result = await within(freshToken(), silentLimit);
      unclear = 0;
      if (result !== null)
        return { kind: 'token', token: result.accessToken, account: result.account.username };
      return { kind: navigator.onLine ? 'interaction' : 'away' };
    } catch (error) {
      return { kind: kindNow(error) };
    }
  }

  function kindNow(error: unknown): 'interaction' | 'away' {
    if (bridgeIsOff(error)) naa = false;
    // Another client is made for the next question.
    if (bridgeIsOff(error) || (naa && bridgeIsMissed(error))) opening = null;
    // Without a network a click leads nowhere, whatever the host says.
    if (!navigator.onLine) return 'away';
    const kind = kindOf(error);
    if (kind !== 'unclear') return kind;
    unclear += 1;
    return unclear < patience ? 'away' : 'interaction';
  }

  async function signIn(): Promise<'done' | 'cancelled' | 'failed'> {
    try {
      const msal = await client();
      const { loginHint } = host.person;
      const hint = loginHint === null ? {} : { loginHint };
      if (naa || framed) {
        const wish = { scopes, ...hint, overrideInteractionInProgress: true };
        const result = await within(msal.acquireTokenPopup(wish), visibleLimit);
        signedIn = result.account;
      } else {
        await msal.acquireTokenRedirect({ scopes, ...hint });
        // The page is on its way elsewhere; an answer would only make the app flicker.
        await within(new Promise<never>(() => undefined), visibleLimit);
      }
      return 'done';
    } catch (error) {
      console.warn('Sign-in:', error);
      return wasCancelled(error) ? 'cancelled' : 'failed';
    }
  }

  async function sign(nonce: string): Promise<Signed> {
    try {
      // The bridge of a host's own sign-in carries no nonce, so a window is opened there too.
      signing ??= openClient(config, false, framed);
      const msal = await within(signing, silentLimit);
      const { loginHint } = host.person;
      const wish = { scopes: ['openid', 'profile'], nonce, overrideInteractionInProgress: true };
      const hint = loginHint ?? signedIn?.username ?? null;
      const asked = msal.acquireTokenPopup({ ...wish, ...(hint === null ? {} : { loginHint: hint }) });
      const { idToken } = await within(asked, visibleLimit);
      return { kind: 'signed', idToken };
    } catch (error) {
      console.warn('Signing:', error);
      return { kind: wasCancelled(error) ? 'cancelled' : 'failed' };
    }
  }

  async function allow(scope: string): Promise<Allowed> {
    const { allowed } = await import('./channel/allow.ts');
    return allowed(client, { scope, account, loginHint: host.person.loginHint });
  }

  async function signOut(): Promise<void> {
    const msal = await client();
    const postLogoutRedirectUri = new URL('./', config.redirectUri).href;
    await msal.logoutRedirect({ account: account(msal), postLogoutRedirectUri });
  }

  // A sign-in that comes back must be taken in before the first question; a failure shows at that question.
  await client().catch(() => null);
  return { getToken, signIn, sign, allow, signOut, canSignOut: host.place === 'browser' && !framed && !naa };
}

async function openClient(
  config: SignInConfig,
  naa: boolean,
  framed: boolean,
): Promise<IPublicClientApplication> {
  // Taken apart at once, or the bundler would keep all of MSAL.
  const {
    BrowserCacheLocation,
    createNestablePublicClientApplication,
    createStandardPublicClientApplication,
  } = await import('@azure/msal-browser');
  const settings = {
    auth: { clientId: config.clientId, authority: config.authority, redirectUri: config.redirectUri },
    cache: { cacheLocation: BrowserCacheLocation.SessionStorage },
    // In a foreign frame the window cannot send its answer back, since channels are parted by site; it is read instead.
    system: { enableLegacyPolling: framed, popupBridgeTimeout: visibleLimit },
  };
  if (naa) return createNestablePublicClientApplication(settings);
  const client = await createStandardPublicClientApplication(settings);
  if (!framed) await client.handleRedirectPromise();
  return client;
}
