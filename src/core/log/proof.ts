// The proof of who: a sign-in that answers to the prints of the rows it was made for, as it is kept in each of them.

import { jsonIn } from '../../schema/jsonIn.ts';
import { canonical, textPrint } from './canonical.ts';
import { entryPrint, type SeenRow } from './logRow.ts';

/**
 * @property prints of all the rows that were signed together
 * @property token the id token, whose nonce answers to them
 */
export interface Proof {
  readonly prints: readonly string[];
  readonly token: string;
}

export const proofText = ({ prints, token }: Proof): string => JSON.stringify({ prints, token });

/** What a row's proof says; null for what is none. */
export function proofIn(text: string): Proof | null {
  const read = jsonIn(text) as Partial<Proof> | null;
  const { prints, token } = typeof read === 'object' && read !== null ? read : {};
  if (typeof token !== 'string' || !Array.isArray(prints)) return null;
  return prints.every((one) => typeof one === 'string') ? { prints, token } : null;
}

const bytesOf = (hex: string): string =>
  hex.replace(/../g, (two) => String.fromCharCode(Number.parseInt(two, 16)));
const base64Url = (bytes: string): string =>
  btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const fromBase64Url = (text: string): string => atob(text.replaceAll('-', '+').replaceAll('_', '/'));

/** What the sign-in is asked to repeat. Each print holds its row's own salt, so it says nothing of the row to who sees it. */
export const nonceFor = (prints: readonly string[]): string =>
  base64Url(bytesOf(textPrint(canonical(prints) ?? '')));

/** @property kid which of the tenant's keys it is signed with */
export interface Token {
  readonly kid: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** A token's parts; null for what is none, or is signed in another way than Entra signs. The signature is not looked at. */
export function tokenIn(text: string): Token | null {
  const [head = '', body = '', signature, ...more] = text.split('.');
  if (signature === undefined || more.length > 0) return null;
  try {
    const [header, claims] = [head, body].map((part) => {
      const bytes = Uint8Array.from(fromBase64Url(part), (sign) => sign.charCodeAt(0));
      return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    });
    if (header?.alg !== 'RS256' || typeof header.kid !== 'string' || typeof claims !== 'object') return null;
    return { kid: header.kid, claims };
  } catch {
    return null;
  }
}

const secondsApart = 600;

/**
 * Whether a token that is rightly signed was made for this row, in this app and tenant, when it was written.
 * @param clientId this app's registration
 * @param issuer the tenant's own, as its key is archived with
 */
export function isProofOf(
  row: Pick<SeenRow, 'entry' | 'created'>,
  { prints }: Proof,
  { claims }: Token,
  { clientId, issuer }: { readonly clientId: string; readonly issuer: string },
): boolean {
  const print = entryPrint(row.entry);
  const issued = typeof claims.iat === 'number' ? claims.iat : Number.NaN;
  return (
    row.entry.salt !== '' &&
    print !== null &&
    prints.includes(print) &&
    claims.nonce === nonceFor(prints) &&
    claims.aud === clientId &&
    claims.iss === issuer &&
    typeof claims.tid === 'string' &&
    issuer.split('/').includes(claims.tid) &&
    typeof claims.oid === 'string' &&
    claims.oid !== '' &&
    Math.abs(issued - Date.parse(row.created) / 1000) <= secondsApart
  );
}

/**
 * Whether it is the writer's own: by the name, and by the account's id where SharePoint tells it. A name can be given to another
 * account; the id cannot.
 */
export function isByWriter(
  { entry, account = '' }: Pick<SeenRow, 'entry' | 'account'>,
  { claims }: Token,
): boolean {
  const { preferred_username: name, oid } = claims;
  if (typeof name !== 'string' || typeof oid !== 'string' || name.toLowerCase() !== entry.by.toLowerCase())
    return false;
  return account === '' || account.toLowerCase() === oid.toLowerCase();
}
