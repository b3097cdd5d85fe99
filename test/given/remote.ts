// A server for tests that behaves as the port promises: unique keys, etags, change tokens, and mishaps on demand.
import type { Change } from '../../src/schema/change.ts';
import { completeRow } from '../../src/schema/check.ts';
import { fault } from '../../src/schema/fault.ts';
import { sameValue } from '../../src/schema/inOrder.ts';
import type { AnyRow, List, Values } from '../../src/schema/list.ts';
import type { Away, ListPlace, Refused, Remote, StoredRow, WriteAnswer } from '../../src/sync/remote.ts';
import { placeName } from '../../src/sync/rows.ts';

/** What goes wrong with one request. In those that hang the answer never comes, as when the page dies meanwhile. */
export type Mishap =
  | 'neverArrives'
  | 'answerLost'
  | 'hangsBefore'
  | 'hangsAfter'
  | 'throws'
  | 'signIn'
  | 'refused'
  | { readonly waitSeconds: number };

/** One person's way to the server, from one device. */
export interface Connection {
  readonly remote: Remote;
  /** What has been asked of the server, in order, also what it never heard. */
  readonly requests: readonly string[];
  /** True when no network is there. */
  offline: boolean;
  /** Decides for each request whether something goes wrong; by default the mishaps of `next`, one after another. */
  mishap: (request: string) => Mishap | null;
  /** The next requests meet these, in order. */
  next(...mishaps: Mishap[]): void;
}

export interface GivenServer {
  connect(person: string): Connection;
  /** Somebody else's saved change, which cannot fail. */
  change(person: string, change: Change): void;
  remove(place: ListPlace, key: string): void;
  rows(list: string): readonly AnyRow[];
  row(list: string, key: string): AnyRow | null;
  /** How many times a row has been written. */
  versions(list: string, key: string): number;
  /** The row as it was after each write, the first one first. */
  history(list: string, key: string): readonly AnyRow[];
  /** Tokens given so far are too old. */
  forgetTokens(): void;
}

const refusal = (key: string): Refused => ({ kind: 'refused', fault: fault('ROW_REFUSED', key) });
const away = (waitSeconds: number | null = null, signIn = false): Away => ({
  kind: 'away',
  waitSeconds,
  signIn,
});
const never = <T>(): Promise<T> => new Promise(() => {});

/** SharePoint keeps no parts of seconds. */
const wholeSeconds = (list: List, values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) =>
      list.fields[name]?.kind === 'instant' && typeof value === 'string'
        ? [name, value.replace(/\.\d+Z$/, 'Z')]
        : [name, value],
    ),
  );

interface Happening extends ListPlace {
  readonly id: number;
}

/** @param clock milliseconds; the server's own */
export function givenServer(lists: readonly List[], clock: () => number): GivenServer {
  const rows = new Map<string, StoredRow & { readonly version: number }>();
  const log: Happening[] = [];
  const past: (ListPlace & { readonly row: AnyRow })[] = [];
  let oldestToken = 0;
  let lastId = 0;

  const nameOf = (place: ListPlace, key: string) => `${placeName(place)}/${key}`;
  const asStored = ({ version, ...stored }: StoredRow & { version: number }): StoredRow =>
    structuredClone(stored);
  const has = (row: AnyRow, values: Values) =>
    Object.keys(values).every((name) => sameValue(row[name], values[name]));
  const listOf = (name: string): List => {
    const list = lists.find((one) => one.name === name);
    if (!list) throw new Error(`The server has no list ${name}`);
    return list;
  };

  const store = (
    person: string,
    change: Change,
    old: (StoredRow & { version: number }) | undefined,
  ): StoredRow => {
    const list = listOf(change.list);
    const id = old?.id ?? ++lastId;
    const version = (old?.version ?? 0) + 1;
    const at = new Date(clock()).toISOString();
    const row = completeRow(
      list,
      change.key,
      wholeSeconds(list, structuredClone({ ...old?.row, ...change.values })),
    );
    const place = { list: change.list, year: change.year };
    const stored = { ...place, id, version, etag: `"${id},${version}"`, at, by: person, row };
    rows.set(nameOf(change, change.key), stored);
    log.push({ ...place, id });
    past.push({ ...place, row });
    return asStored(stored);
  };

  const write = (
    person: string,
    change: Change,
    base: StoredRow | null,
    afterUnknown: boolean,
  ): WriteAnswer => {
    const now = rows.get(nameOf(change, change.key));
    if (change.act === 'alter' && !now) return { kind: 'refused', fault: fault('ROW_GONE', change.key) };
    if (!now) return { kind: 'saved', stored: store(person, change, now) };
    const done = has(now.row, change.values);
    if (change.act === 'add')
      return done ? { kind: 'saved', stored: asStored(now) } : { kind: 'clash', theirs: asStored(now) };
    if (afterUnknown && done) return { kind: 'saved', stored: asStored(now) };
    if (base?.etag !== now.etag) return { kind: 'clash', theirs: asStored(now) };
    return { kind: 'saved', stored: store(person, change, now) };
  };

  const inPlaces = (places: readonly ListPlace[]) => {
    const names = new Set(places.map(placeName));
    return (one: ListPlace) => names.has(placeName(one));
  };
  const token = () => String(log.length);

  const connect = (person: string): Connection => {
    const requests: string[] = [];
    const planned: Mishap[] = [];

    const meet = async <T>(request: string, answer: () => T): Promise<T | Away | Refused> => {
      requests.push(request);
      await Promise.resolve();
      if (connection.offline) return away();
      const mishap = connection.mishap(request);
      if (mishap === 'answerLost' || mishap === 'hangsAfter') answer();
      if (mishap === 'hangsBefore' || mishap === 'hangsAfter') return never();
      if (mishap === 'neverArrives' || mishap === 'answerLost') return away();
      if (mishap === 'throws') throw new TypeError('Failed to fetch');
      if (mishap === 'signIn') return away(null, true);
      if (mishap === 'refused') return refusal(request);
      if (mishap !== null) return away(mishap.waitSeconds);
      const answered = answer();
      await Promise.resolve();
      return answered;
    };

    const connection: Connection = {
      requests,
      offline: false,
      mishap: () => planned.shift() ?? null,
      next: (...mishaps) => void planned.push(...mishaps),
      remote: {
        load: (places) =>
          meet('load', () => ({
            kind: 'loaded' as const,
            rows: [...rows.values()].filter(inPlaces(places)).map(asStored),
            faults: [],
            token: token(),
          })),
        changesSince: (since, places) =>
          meet('changes', () => {
            if (Number(since) < oldestToken) return { kind: 'stale' as const };
            const touched = log.slice(Number(since)).filter(inPlaces(places));
            const ids = new Set(touched.map(({ id }) => id));
            const there = [...rows.values()].filter(({ id }) => ids.has(id));
            const thereIds = new Set(there.map(({ id }) => id));
            const gone = touched.filter(({ id }) => !thereIds.has(id));
            return { kind: 'changed' as const, rows: there.map(asStored), gone, token: token() };
          }),
        write: (change, base, afterUnknown) =>
          meet(`${change.act} ${change.key}${afterUnknown ? ' again' : ''}`, () =>
            write(person, structuredClone(change), base, afterUnknown),
          ),
      },
    };
    return connection;
  };

  return {
    connect,
    change: (person, change) => void store(person, change, rows.get(nameOf(change, change.key))),
    remove(place, key) {
      const gone = rows.get(nameOf(place, key));
      if (!gone) throw new Error(`There is no ${key} to remove`);
      rows.delete(nameOf(place, key));
      log.push({ list: gone.list, year: gone.year, id: gone.id });
    },
    rows: (list) => [...rows.values()].filter((one) => one.list === list).map(({ row }) => row),
    row: (list, key) =>
      [...rows.values()].find((one) => one.list === list && one.row.key === key)?.row ?? null,
    versions: (list, key) =>
      [...rows.values()].find((one) => one.list === list && one.row.key === key)?.version ?? 0,
    history: (list, key) =>
      past.filter((one) => one.list === list && one.row.key === key).map(({ row }) => row),
    forgetTokens() {
      oldestToken = log.length + 1;
      log.push({ list: '', year: null, id: 0 });
    },
  };
}
