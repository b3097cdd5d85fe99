// The workspace as the screens see it: the situation now, an act to carry out, how far the saving has come, and drafts.
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { withEarlierVersions } from '../core/period/versions.ts';
import { personNamed, type Situation } from '../core/situation.ts';
import type { Change } from '../schema/change.ts';
import type { Fault, Result } from '../schema/fault.ts';
import type { Value } from '../schema/field.ts';
import type { Rows, Values } from '../schema/list.ts';
import type { SyncStatus } from '../sync/status.ts';
import type { Workspace } from '../sync/workspace.ts';
import { swedishDay } from './format.ts';
import { createWriting, type Writing } from './writing.ts';

/** What is the same for every screen. */
interface Given {
  readonly workspace: Workspace;
  /** The person's user principal name. */
  readonly signInName: string;
  /** The time now; given from outside, so that a test can say which day it is. */
  readonly clock: () => Date;
}

interface Provided extends Given {
  readonly writing: Writing;
  readonly situation: (rows: Rows) => Situation;
}

const InUse = createContext<Provided | null>(null);

export function WorkspaceProvider({
  children,
  workspace,
  signInName,
  clock,
}: Given & { readonly children: ReactNode }) {
  const writing = useMemo(() => createWriting(workspace), [workspace]);
  const given = useMemo(
    () => ({
      workspace,
      signInName,
      clock,
      writing,
      situation: situations({ workspace, signInName, clock }),
    }),
    [workspace, signInName, clock, writing],
  );
  return <InUse value={given}>{children}</InUse>;
}

function useGiven() {
  const given = useContext(InUse);
  if (given === null) throw new Error('A screen that reads rows must stand inside a WorkspaceProvider');
  return given;
}

/** For what the screens cannot do by themselves: answering conflicts, refused changes, exporting what is not sent. */
export const useWorkspace = (): Workspace => useGiven().workspace;

function situationOf({ signInName, clock }: Given, rows: Rows): Situation {
  const now = clock();
  const today = swedishDay(now);
  return {
    rows,
    person: personNamed(rows, signInName, today),
    today,
    now: now.toISOString().replace(/\.\d+Z$/, 'Z'),
  };
}

/** The same for all parts of a page: a step of the wizard asks a dozen times, and who and when cost more than the asking. */
function situations(given: Given): (rows: Rows) => Situation {
  let last: Situation | null = null;
  let madeIn = 0;
  return (rows) => {
    const minute = Math.floor(given.clock().getTime() / 60_000);
    if (last === null || last.rows !== rows || madeIn !== minute) last = situationOf(given, rows);
    madeIn = minute;
    return last;
  };
}

/** All that a rule may know, anew whenever a row has changed. */
export function useSituation(): Situation {
  const given = useGiven();
  const rows = useSyncExternalStore(given.workspace.subscribe, given.workspace.rows);
  return useMemo(() => given.situation(rows), [given, rows]);
}

/** A rule: from a situation and what somebody wants, to wishes or to what stands in the way. */
export type Rule<I> = (situation: Situation, input: I) => Result<readonly Change[]>;
/** @param seen fields as they stood when the person began to write, where that was earlier than now */
export type Act = <I>(rule: Rule<I>, input: I, seen?: Values) => Promise<readonly Fault[]>;

/** The change with what the person saw of the fields that it names. */
function withSeen(change: Change, seen: Values): Change {
  const named = Object.entries(seen).filter(([field]) => field in change.values);
  return named.length === 0 ? change : { ...change, seen: Object.fromEntries(named) };
}

/** Runs a rule on the situation as it is then, and keeps what it wishes for; no faults means that it is durably kept. */
export function useAct(): Act {
  const given = useGiven();
  return useCallback(
    async (rule, input, seen = {}) => {
      const situation = situationOf(given, given.workspace.rows());
      const wishes = rule(situation, input);
      if (!wishes.ok) return wishes.faults;
      const changes = withEarlierVersions(situation, wishes.value);
      const kept = await given.workspace.commit(changes.map((change) => withSeen(change, seen)));
      return kept.ok ? [] : kept.faults;
    },
    [given],
  );
}

export function useSync(): SyncStatus {
  const { workspace } = useGiven();
  return useSyncExternalStore(workspace.subscribe, workspace.status);
}

/** Something that has been typed lies in a draft and is not saved. */
export function useHasUnsaved(): boolean {
  const { writing } = useGiven();
  return useSyncExternalStore(writing.subscribe, writing.hasUnsaved);
}

/** The page that is shown is one where the person writes. */
export function useIsWritten(): boolean {
  const { writing } = useGiven();
  return useSyncExternalStore(writing.subscribe, writing.isWritten);
}

/** @param places the drafts that belong to the page; null while one may only read it */
export function useWriting(places: readonly string[] | null): void {
  const { writing } = useGiven();
  const isWritten = places !== null;
  useEffect(() => (isWritten ? writing.begin() : undefined), [writing, isWritten]);
  useEffect(() => {
    if (places !== null) writing.typed(...places);
  }, [writing, places]);
}

/**
 * What is typed at a place and not yet saved, by field; kept at each keystroke.
 * @property keep `saved` is the field's saved value; the one at the first keystroke is what the writer saw
 * @property seen the saved value as the writer saw it, under the field's name; empty when nothing is typed
 * @property drop forgets a field's draft, unless something newer than `text` has been typed meanwhile; then what was saved,
 *   if it is given, is what the newer text was written upon
 */
export interface Draft {
  readonly values: Readonly<Record<string, string>>;
  keep(name: string, text: string, saved?: Value): void;
  seen(name: string): Values;
  drop(name: string, text: string, saved?: Value): void;
}

const textsIn = (values: Values | null): Draft['values'] =>
  Object.fromEntries(
    Object.entries(values ?? {}).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );

/** @param place names what is written on, such as a row's list and key; the same place shows the same draft */
export function useDraft(place: string): Draft {
  const { workspace, writing } = useGiven();
  // The workspace is the truth; the count only asks React to look again.
  const [, look] = useState(0);
  return useMemo(() => {
    // Beside the texts, so that what is typed can be counted without it.
    const seenPlace = `${place}#seen`;
    const typed = () => textsIn(workspace.draft(place));
    const seen = () => workspace.draft(seenPlace) ?? {};
    const store = (at: string, values: Values) => {
      if (Object.keys(values).length === 0) void workspace.dropDraft(at);
      else workspace.keepDraft(at, values);
    };
    const changed = () => {
      look((times) => times + 1);
      writing.typed(place);
    };
    return {
      get values() {
        return typed();
      },
      keep(name, text, saved) {
        if (saved !== undefined && !(name in typed())) store(seenPlace, { ...seen(), [name]: saved });
        store(place, { ...typed(), [name]: text });
        changed();
      },
      seen(name) {
        const value = seen()[name];
        return value === undefined ? {} : { [name]: value };
      },
      drop(name, text, saved) {
        const { [name]: held, ...others } = typed();
        if (held !== text) {
          if (held !== undefined && saved !== undefined) store(seenPlace, { ...seen(), [name]: saved });
          return;
        }
        const { [name]: _, ...othersSeen } = seen();
        store(place, others);
        store(seenPlace, othersSeen);
        changed();
      },
    };
  }, [workspace, writing, place]);
}
