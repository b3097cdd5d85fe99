// Leave to do more than the sign-in gives, asked for when somebody uses what needs it, and not before.
import type { AccountInfo, IPublicClientApplication } from '@azure/msal-browser';
import { silentLimit, visibleLimit, within } from '../limit.ts';
import { wasCancelled } from '../signInFault.ts';

/** `declined` by the person; `blocked` by the directory, which wants its administrator to agree; `failed` without anybody's no. */
export type Allowed =
  | { readonly kind: 'token'; readonly token: string; readonly account: string }
  | { readonly kind: 'declined' }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'failed' };

interface Wish {
  readonly scope: string;
  readonly account: (msal: IPublicClientApplication) => AccountInfo | null;
  readonly loginHint: string | null;
}

/** Entra's codes for what only an administrator may allow, and for what the registration does not name. */
const blocking = /AADSTS(90093|90094|900941|65005|650052|650053|650057)\b/;

export async function allowed(client: () => Promise<IPublicClientApplication>, wish: Wish): Promise<Allowed> {
  try {
    const msal = await client();
    const known = wish.account(msal);
    const asked = { scopes: [wish.scope], ...(known === null ? {} : { account: known }) };
    // Whatever stands in the way of the silent answer, the window asks and tells.
    const silent = await within(msal.acquireTokenSilent(asked), silentLimit).catch(() => null);
    if (silent !== null) return tokenIn(silent);
    const hint = wish.loginHint ?? known?.username ?? null;
    const wanted = {
      ...asked,
      overrideInteractionInProgress: true,
      ...(hint === null ? {} : { loginHint: hint }),
    };
    return tokenIn(await within(msal.acquireTokenPopup(wanted), visibleLimit));
  } catch (error) {
    console.warn('Consent:', error);
    // Before the person's own no, which Entra also says when somebody has turned back at the administrator's door.
    if (blocking.test(String(error))) return { kind: 'blocked' };
    return { kind: wasCancelled(error) ? 'declined' : 'failed' };
  }
}

const tokenIn = (result: { readonly accessToken: string; readonly account: AccountInfo }): Allowed => ({
  kind: 'token',
  token: result.accessToken,
  account: result.account.username.toLowerCase(),
});
