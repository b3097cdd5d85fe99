// What a failed sign-in means for the person: click, or wait.
import { Late } from './limit.ts';

/** The code that every MSAL error carries. */
function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('errorCode' in error)) return null;
  return typeof error.errorCode === 'string' ? error.errorCode : null;
}

/**
 * Faults that pass by themselves; for every other answer a click is the way on. A host's passing fault and its lasting
 * one look alike through MSAL, so both lead to the click: it tries again, and says so if it fails.
 */
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

/** Both a required interaction and a missing account, which MSAL does not count as one, lead to the same button. */
export function kindOf(error: unknown): 'interaction' | 'away' {
  const code = codeOf(error);
  // No code: not from MSAL, so its file did not arrive, or the time ran out.
  if (error instanceof Late || code === null) return 'away';
  return passing.has(code) ? 'away' : 'interaction';
}

/** The person closed the window or said no. */
export function wasCancelled(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'user_cancelled' || code === 'user_canceled' || code === 'access_denied';
}

/** The host has nested app auth switched off although it offered it. */
export const bridgeIsOff = (error: unknown): boolean => codeOf(error) === 'nested_app_auth_bridge_disabled';
