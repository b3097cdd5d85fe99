// What the host page shows and for whom; it lives in the page's address, so that a link or a test can set it.

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly url: string;
}
export interface Person {
  readonly signInName: string;
  readonly name: string;
  readonly title: string;
  readonly upn: string;
  readonly oid: string;
  readonly tid: string;
}
/** The answer of `GET /_tenant/world`. */
export interface TenantView {
  /** the tenant's own time, in milliseconds */
  readonly now: number;
  readonly appUrl: string;
  readonly appId: string;
  readonly sites: readonly Organisation[];
  readonly people: readonly Person[];
}

export const themes = { default: 'Ljust', dark: 'Mörkt', contrast: 'Hög kontrast' } as const;
export const places = {
  personal: 'Personlig flik',
  channel: 'Kanalflik',
  meeting: 'Sidopanel i möte',
  stage: 'Delat i möte',
  settings: 'Lägg till i kanal',
} as const;
export type Theme = keyof typeof themes;
export type Place = keyof typeof places;

/**
 * @property naa how nested app auth behaves: `ok`, `interaction`, `deaf`, `absent`, or an error status such as `NO_NETWORK`
 * @property sub the sub-page that a deep link asks for; null for none
 */
export interface HostState {
  readonly org: Organisation;
  readonly person: Person;
  readonly theme: Theme;
  readonly context: Place;
  readonly naa: string;
  readonly sub: string | null;
}

const isTheme = (value: string | null): value is Theme => value !== null && Object.hasOwn(themes, value);
const isPlace = (value: string | null): value is Place => value !== null && Object.hasOwn(places, value);

/** Reads the state from an address; what is missing or unknown becomes the first of its kind. */
export function stateFrom(search: string, world: TenantView): HostState {
  const asked = new URLSearchParams(search);
  const org = world.sites.find((site) => site.id === asked.get('org')) ?? world.sites[0];
  const person = world.people.find((one) => one.signInName === asked.get('person')) ?? world.people[0];
  if (org === undefined || person === undefined) throw new Error('the tenant has no site or nobody in it');
  const theme = asked.get('theme');
  const context = asked.get('context');
  return {
    org,
    person,
    theme: isTheme(theme) ? theme : 'default',
    context: isPlace(context) ? context : 'personal',
    naa: asked.get('naa') ?? 'ok',
    sub: asked.get('sub'),
  };
}

export function addressOf(state: HostState): string {
  const asked = new URLSearchParams({
    org: state.org.id,
    person: state.person.signInName,
    theme: state.theme,
    context: state.context,
  });
  if (state.naa !== 'ok') asked.set('naa', state.naa);
  if (state.sub !== null) asked.set('sub', state.sub);
  return `?${asked}`;
}
