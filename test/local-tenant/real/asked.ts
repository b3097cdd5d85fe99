// Which real site the promises are to be tried on, as the runner tells it to the process of the tests.
import type { PromiseProbe } from '../probe.ts';

/** What the tests call a person, and who that is on the real site. */
export interface RealPerson {
  readonly token: string;
  readonly upn: string;
  readonly name: string;
}

/**
 * @property origin `https://contoso.sharepoint.com`
 * @property path `/sites/prov`
 * @property prefix what everything that is made in this run is called by first: a capital and then letters and digits only,
 * so that it stands unaltered in titles, addresses and type names
 * @property title the web's own title
 * @property locale the web's LCID
 * @property people by the names that the tests use; `admin` is always there
 */
export interface RealSite {
  readonly origin: string;
  readonly path: string;
  readonly prefix: string;
  readonly title: string;
  readonly locale: number;
  readonly people: Readonly<Record<string, RealPerson>>;
}

/** The variable that carries it. Not an argument: those can be read by everyone on the machine. */
export const variable = 'RT_REAL_SITE';

export function askedSite(): RealSite | null {
  const text = process.env[variable];
  return text === undefined ? null : (JSON.parse(text) as RealSite);
}

/** A test that cannot be run on a real site, and why: no failure, and told by name at the end. */
export class NotRunHere extends Error {}

declare module 'vitest' {
  interface TaskMeta {
    /** why the test was not run on the real site */
    notRun?: string;
    probe?: PromiseProbe;
  }
}
