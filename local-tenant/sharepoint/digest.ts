// Form digests: proof, for a while, that a page of this web has read it and sends the request itself (sharepoint.md 1.5).
import { createHmac } from 'node:crypto';
import type { Call } from './odata/call.ts';

/** How long one holds on a real site. */
export const digestSeconds = 1800;

type Holder = Pick<Call, 'site' | 'user' | 'rules'>;

/** `0x<hex>,<date>`, bound to the web and the user. */
export function digestFor(holder: Holder, time: number): string {
  return written(holder, dateText(time));
}

/** Whether a request bears a digest of this web and user that still holds. */
export function isDigest(headers: Headers, holder: Holder, now: number): boolean {
  const given = headers.get('x-requestdigest') ?? '';
  const date = given.slice(given.indexOf(',') + 1).trim();
  const made = Date.parse(date);
  if (Number.isNaN(made) || now - made >= holder.rules.digestSeconds * 1000) return false;
  return given === written(holder, date);
}

function written({ site, user, rules }: Holder, date: string): string {
  const hex = createHmac('sha512', rules.secret).update(`${site.webId} ${user.login} ${date}`).digest('hex');
  return `0x${hex.toUpperCase()},${date}`;
}

function dateText(time: number): string {
  return new Date(time)
    .toUTCString()
    .replace(/^\w+, /, '')
    .replace('GMT', '-0000');
}
