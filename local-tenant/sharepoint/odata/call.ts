// One call on the service: who calls, where, with what, and the rights that his deeds are judged by.

import type { List } from '../store/list.ts';
import type { Principal } from '../store/people.ts';
import { type Mask, right } from '../store/rights.ts';
import type { Row } from '../store/row.ts';
import type { Site } from '../store/site.ts';
import { isObject, type Json, type JsonObject, type Query } from './address.ts';
import { type Fault, refuse } from './fault.ts';
import type { Turn } from './turn.ts';

/** How much metadata an answer carries; `atom` is what a caller without a JSON Accept header gets (sharepoint.md 1.3). */
export type Level = 'verbose' | 'minimal' | 'none' | 'v4' | 'atom';

/** How many there may be of what a tenant seldom has so many of (sharepoint.md 4). */
export interface Limits {
  readonly indexesPerList: number;
  readonly listsPerSite: number;
  readonly scopesPerList: number;
}

/** The switches of the stand-in that operations ask about. */
export interface Rules {
  readonly forging: boolean;
  readonly threshold: number;
  readonly limits: Limits;
  readonly digestSeconds: number;
  /** What digests are signed with. */
  readonly secret: string;
}

/** An entity (entity.ts), of which a call must not know more: entities are described by what they do with calls. */
export interface Shown {
  readonly kind: 'entity';
  readonly type: object;
  readonly it: never;
  readonly site?: Site;
}

/** How things are shown that lie above one another or are two sides of one; given along, since they may not import each other. */
export interface Shapes {
  web(site: Site): Shown;
  list(list: List): Shown;
  item(list: List, row: Row): Shown;
  file(list: List, row: Row): Shown;
  folder(list: List, row: Row): Shown;
}

export interface Call {
  readonly site: Site;
  readonly user: Principal;
  /** `https://contoso.sharepoint.com`: the origin in every link. */
  readonly origin: string;
  /** GET, POST, MERGE, PATCH, PUT or DELETE, the override applied. */
  readonly verb: string;
  readonly level: Level;
  readonly query: Query;
  readonly ifMatch: string | null;
  readonly contentType: string;
  /** The body as a JSON object; empty when it is none, for which `malformed` then holds the refusal. */
  readonly body: JsonObject;
  readonly malformed: Fault | undefined;
  /** The body as it came. */
  readonly bytes: Uint8Array;
  readonly rules: Rules;
  /** The request that it is, or is a part of. */
  readonly turn: Turn;
  readonly show: Shapes;
}

export function webUrl(call: Call): string {
  return call.origin + call.site.path;
}

export function may(call: Call, mask: Mask, scope = call.site.scope): boolean {
  return (call.site.security.maskOf(call.user.id, scope) & mask) === mask;
}

/** Refuses the call unless the caller has every bit of the mask in the scope. */
export function demand(call: Call, mask: Mask, scope = call.site.scope): void {
  if (!may(call, mask, scope)) throw refuse.accessDenied();
}

/** The gate of the whole site (sharepoint.md 1.5): opening the web, and by way of the remote API. */
export function demandSite(call: Call): void {
  if (!may(call, right.open | right.useRemoteApis)) throw refuse.noSiteAccess();
}

/** Refuses a body's If-Match that is not the object's ETag; absent counts as different (sharepoint.md 1.6). */
export function demandEtag(call: Call, etag: string, mayBeAbsent = false): void {
  if (call.ifMatch === '*' || call.ifMatch === etag || (mayBeAbsent && call.ifMatch === null)) return;
  throw refuse.etag(call.ifMatch ?? '', etag);
}

/** The body where it has to be JSON. */
export function jsonOf(call: Call): JsonObject {
  if (call.malformed) throw call.malformed;
  return call.body;
}

/** The arguments of one operation, whichever of the five ways they came (sharepoint.md 1.1). */
export class Arguments {
  readonly #values: ReadonlyMap<string, Json>;

  constructor(values: ReadonlyMap<string, Json>) {
    this.#values = values;
  }

  json(name: string): Json | undefined {
    return this.#values.get(name.toLowerCase());
  }
  /** Text, also when it came as a path object `{DecodedUrl}`. */
  text(name: string): string {
    const value = this.json(name);
    if (isObject(value) && typeof value.DecodedUrl === 'string') return value.DecodedUrl;
    if (value === undefined || value === null || isObject(value)) throw refuse.range();
    return String(value);
  }
  optionalText(name: string): string | undefined {
    const value = this.json(name);
    return value === undefined || value === null ? undefined : this.text(name);
  }
  /** A number, also quoted as other clients write it. */
  number(name: string): number {
    const value = Number(this.text(name));
    if (Number.isNaN(value)) throw refuse.range();
    return value;
  }
  flag(name: string): boolean {
    const value = this.json(name);
    return value === true || value === 1 || String(value).toLowerCase() === 'true';
  }
  object(name: string): JsonObject {
    const value = this.json(name);
    return isObject(value) ? value : {};
  }
}
