// Keeps every write within what the test has made itself: what was on the site before is never touched.

import type { RealSite } from './asked.ts';
import type { Names } from './names.ts';

interface Call {
  /** the verb that is meant, `X-HTTP-Method` counted in */
  readonly verb: string;
  readonly url: string;
  readonly body: string;
}

export interface Guard {
  /** What a call is about to make gets the test's prefix; to be told before the call is put into the site's names. */
  claim(call: Call): void;
  /** The address that a call would alter though it is not the test's own; null when it may go. */
  trespass(call: Call): string | null;
  /** Remembers by id what a call has made. */
  made(call: Call, answer: string): void;
  /** Whether anything was made that has to be removed again. */
  readonly used: boolean;
}

const reads =
  /(^|\/)(getchanges|getitems|getlistitemchangessincetoken|renderlistdataasstream|contextinfo)(\(.*\))?$/i;
const collection = /^(?:web\/)?(lists|sitegroups|roledefinitions)(?:\/add)?$/i;
const entity = /^(?:web\/)?(?:lists|sitegroups|roledefinitions)(?:\(.*\)|\/get\w+\(.*\))$/i;
const byId = /^(?:web\/)?(sitegroups|roledefinitions)(?:\/(?:getbyid|removebyid))?\('?(\d+)'?\)/i;
const ensure = /^web\/ensureuser(\(.*\))?$/i;
const assignment =
  /^web\/roleassignments\/(?:(?:add|remove)roleassignment\(principalid='?(\d+)'?|getbyprincipalid\('?(\d+)'?\))/i;

export function guardOf(real: RealSite, prefix: string, names: Names): Guard {
  const ids = new Set<string>();
  let used = false;

  /** What comes after `_api/`, decoded and without its query; null for another site. */
  function addressOf(url: string): string | null {
    const base = `${real.origin}${real.path}/_api/`;
    if (!url.toLowerCase().startsWith(base.toLowerCase())) return null;
    return decoded(url.slice(base.length).replace(/\?.*$/, ''));
  }

  function isOurs(call: Call, address: string): boolean {
    if (decoded(call.url).toLowerCase().includes(prefix.toLowerCase())) return true;
    const numbered = byId.exec(address);
    if (numbered) return ids.has(`${numbered[1]?.toLowerCase()}:${numbered[2]}`);
    const assigned = assignment.exec(address);
    if (assigned) {
      const principal = assigned[1] ?? assigned[2];
      return ids.has(`sitegroups:${principal}`) || ids.has(`people:${principal}`);
    }
    const guid = /lists(?:\/getbyid)?\((?:guid)?'([0-9a-f-]{36})'\)/i.exec(address);
    return guid !== null && ids.has(`lists:${guid[1]?.toLowerCase()}`);
  }

  function trespass(call: Call): string | null {
    if (call.verb === 'GET' || call.verb === 'HEAD' || call.verb === 'OPTIONS') return null;
    const address = addressOf(call.url);
    if (address === null) return call.url;
    if (address.toLowerCase() === '$batch') {
      const parts = [...call.body.matchAll(/^([A-Z]+) (\S+) HTTP\/1\.1\r?$/gm)];
      const calls = parts.map(([, verb = '', url = '']) => ({ verb, url, body: '' }));
      // A part is not claimed: what it would make could not be found again.
      return calls.map(trespass).find((one) => one !== null) ?? null;
    }
    if (reads.test(address) || ensure.test(address)) return null;
    if (collection.test(address)) return call.body.includes(prefix) ? null : address;
    return isOurs(call, address) ? null : address;
  }

  return {
    claim(call) {
      if (call.verb === 'GET') return;
      const address = addressOf(names.outward(call.url)) ?? '';
      if (!collection.test(address) && !entity.test(address)) return;
      const name = nameIn(call.body);
      if (name !== undefined) names.claim(name);
    },
    trespass,
    made(call, answer) {
      const address = addressOf(call.url) ?? '';
      const kind = ensure.test(address) ? 'people' : collection.exec(address)?.[1]?.toLowerCase();
      if (kind === undefined || call.verb !== 'POST') return;
      used = true;
      const id = idIn(answer);
      const mayBeGiven = kind !== 'people' || guests(real).some((upn) => answer.toLowerCase().includes(upn));
      if (id !== undefined && mayBeGiven) ids.add(`${kind}:${id}`);
    },
    get used() {
      return used;
    },
  };
}

/** An address in plain text; as it stands when it is none, which some tests send on purpose. */
export function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** Everyone but the owner: those who came without any right, and may be given some and lose them again. */
export const guests = (real: RealSite): string[] =>
  Object.entries(real.people)
    .filter(([person]) => person !== 'admin')
    .map(([, { upn }]) => upn.toLowerCase());

function read(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function nameIn(body: string): string | undefined {
  const { Title, Name, parameters } = read(body);
  const inner = (parameters ?? {}) as Record<string, unknown>;
  return [Title, Name, inner.Title].find((one): one is string => typeof one === 'string');
}

function idIn(answer: string): string | undefined {
  const { Id, d } = read(answer);
  const id = Id ?? (d as Record<string, unknown> | undefined)?.Id;
  return typeof id === 'string' || typeof id === 'number' ? String(id).toLowerCase() : undefined;
}
