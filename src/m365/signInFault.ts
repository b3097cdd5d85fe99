// What a failed sign-in means for the person: click, or wait.
import { Late } from './limit.ts';

/** The code that every MSAL error carries. */
function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('errorCode' in error)) return null;
  return typeof error.errorCode === 'string' ? error.errorCode : null;
}

/** Faults that pass by themselves. */
const passing = new Set([
  'no_network_connectivity',
  'network_error',
  'post_request_failed',
  'get_request_failed',
  'endpoints_resolution_error',
  'openid_config_error',
  'server_error',
  'temporarily_unavailable',
]);

const noAccount = 'no_account_error';
const bridgeOff = 'nested_app_auth_bridge_disabled';

/** Beside what MSAL itself calls a required interaction: nobody is known, or the authority takes back what it gave. */
const asking = new Set([
  noAccount,
  'no_account_found',
  'no_account_in_silent_request',
  'user_canceled',
  'user_cancelled',
  'access_denied',
  'invalid_grant',
  'invalid_client',
  'invalid_scope',
  'unauthorized_client',
  bridgeOff,
]);

/**
 * What a silent question's fault calls for: a click, or waiting. A host's passing fault and its lasting one look alike
 * through MSAL (teams.md 3), so either of them is `unclear`.
 */
export function kindOf(error: unknown): 'interaction' | 'away' | 'unclear' {
  const code = codeOf(error);
  // No code: not from MSAL, so its file did not arrive, or the time ran out.
  if (error instanceof Late || code === null || passing.has(code)) return 'away';
  const required = error instanceof Error && error.name === 'InteractionRequiredAuthError';
  return required || asking.has(code) ? 'interaction' : 'unclear';
}

/** The person closed the window or said no. */
export function wasCancelled(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'user_cancelled' || code === 'user_canceled' || code === 'access_denied';
}

/** The host has nested app auth switched off although it offered it. */
export const bridgeIsOff = (error: unknown): boolean => codeOf(error) === bridgeOff;

/** In a host: its bridge failed at the start, so MSAL is its standard self and knows nobody (teams.md 3, pitfall 2). */
export const bridgeIsMissed = (error: unknown): boolean => codeOf(error) === noAccount;
