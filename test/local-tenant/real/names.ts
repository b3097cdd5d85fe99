// Puts the names of the tests into those of a real site on the way out, and back on the way in.
import { tenantId } from '../../../local-tenant/world.ts';
import type { RealSite } from './asked.ts';

export interface Names {
  /** From now on this name means something that the test has made, and bears the prefix on the site. */
  claim(name: string): void;
  outward(text: string): string;
  inward(text: string): string;
}

/** What the tests believe that the site and its people are called. */
const told = {
  origin: 'https://contoso.sharepoint.com',
  path: '/sites/plan',
  mail: '@contoso.onmicrosoft.com',
  names: {
    admin: 'Administratör 1',
    chef: 'Chef Enhet A',
    controller: 'Controller 1',
    gäst: 'Gäst 1',
  } as Readonly<Record<string, string>>,
};

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

const withPlus = (text: string): string => encodeURIComponent(text).replace(/%20/g, '+');
const withQuote = (text: string): string => text.replaceAll("'", '%27');

/** A text as clients spell it in an address or a body. */
const spellings: readonly ((text: string) => string)[] = [
  (text) => text,
  encodeURI,
  encodeURIComponent,
  withPlus,
  (text) => withQuote(encodeURIComponent(text)),
  (text) => withQuote(withPlus(text)),
];

/** Replaces in each spelling; a longer spelling first, so that no part of it is taken for a shorter one. */
function swap(text: string, from: string, to: string, after = ''): string {
  const done = new Set<string>();
  let swapped = text;
  for (const spell of [...spellings].reverse()) {
    const found = spell(from);
    if (done.has(found)) continue;
    done.add(found);
    swapped = swapped.replace(new RegExp(literal(found) + after, 'gi'), () => spell(to));
  }
  return swapped;
}

const before = `(?<=^|['"/]|%27|%22|%2F|Data\\.)`;
const behind = `(?=$|['"/?&]|%27|%22|%2F|(?:List)?Item)`;

export function namesOf(real: RealSite, prefix: string): Names {
  const own = new Set<string>();
  const people = Object.entries(real.people);

  function withPrefix(text: string): string {
    let prefixed = text;
    const done = new Set<string>();
    for (const name of own) {
      for (const spell of spellings) {
        for (const quoted of [name, name.replaceAll("'", "''")]) {
          const found = spell(quoted);
          if (done.has(found)) continue;
          done.add(found);
          const whole = new RegExp(`${before}${literal(found)}${behind}`, 'gi');
          prefixed = prefixed.replace(whole, (seen) => prefix + seen);
        }
      }
    }
    return prefixed;
  }

  return {
    claim(name) {
      // The same name in another case is the same name to SharePoint, and to the search for it.
      if (![...own].some((one) => one.toLowerCase() === name.toLowerCase())) own.add(name);
    },
    outward(text) {
      let out = swap(text, told.origin, real.origin);
      out = swap(out, told.path, real.path, '(?![\\w-])');
      for (const [person, { upn, name }] of people) {
        out = swap(out, `${person}${told.mail}`, upn);
        out = swap(out, `'${told.names[person] ?? person}'`, `'${name.replaceAll("'", "''")}'`);
      }
      const tenant = tenantOf(real);
      if (tenant !== undefined) out = swap(out, tenantId, tenant);
      return withPrefix(out);
    },
    inward(text) {
      let back = text.replace(new RegExp(literal(prefix), 'gi'), '');
      back = swap(back, real.origin, told.origin);
      back = swap(back, real.path, told.path, '(?![\\w-])');
      for (const [person, { upn, name }] of people) {
        back = swap(back, upn, `${person}${told.mail}`);
        back = back.replaceAll(`"${name}"`, `"${told.names[person] ?? person}"`);
      }
      return back;
    },
  };
}

/** The directory's id, which stands in the claim for everyone but guests. */
function tenantOf(real: RealSite): string | undefined {
  const claims: { tid?: string } = claimsOf(real.people.admin?.token ?? '');
  return claims.tid;
}

/** What a token says; nothing when it cannot be read. The site judges it, not we. */
export function claimsOf(token: string): Readonly<Record<string, string | undefined>> {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  } catch {
    return {};
  }
}
