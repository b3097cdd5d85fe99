// What the person is told of how the work lies: how much waits, what was refused, where two have written the same field.
import type { Change } from '../schema/change.ts';
import type { Fault } from '../schema/fault.ts';
import type { Instant, Value } from '../schema/field.ts';
import { sameValue } from '../schema/inOrder.ts';
import { merge } from './merge.ts';
import type { Entry } from './sending/entry.ts';
import { changeOf, firstRun, joined, type Known, knownRow, type Lane, onceFor } from './sending/lane.ts';

/**
 * A field that both I and somebody else have changed. The row shows mine until the person has chosen.
 *
 * @property isRunningText it is prose, so both can stand in one text
 * @property theirsBy the other's sign-in name
 * @property mineSince when I changed it, in milliseconds by the device's clock
 */
export interface Conflict {
  readonly id: string;
  readonly list: string;
  readonly year: number | null;
  readonly key: string;
  readonly field: string;
  readonly mine: Value;
  readonly theirs: Value;
  readonly base: Value;
  /** Of a list of rows: what I wrote, without what they have put in beside it. */
  readonly own?: Value;
  readonly isRunningText: boolean;
  readonly theirsBy: string;
  readonly theirsAt: Instant;
  readonly mineSince: number;
  /** The id of the last change that the question is about. */
  readonly about: string;
}

/** A change that the server said no to. It stays until the person sends it again, edits the row, or drops it. */
export interface RefusedChange {
  readonly id: string;
  readonly change: Change;
  readonly fault: Fault;
}

/**
 * @property phase `starting` until the server has answered once since the page was opened; `refused` when it does not let
 *   the person read; the rest as the words say
 * @property waiting rows with changes that are not yet in SharePoint, those that wait for a choice among them
 * @property keeping something is on its way to the device, and not yet to be called saved
 * @property oldestWaiting when the oldest of them was made, in milliseconds by the device's clock
 * @property storage `memory` when something unsent would not outlive the page
 * @property freshAt when the server last told what had changed, in milliseconds by the device's clock
 * @property faults lists that could not be read as they should
 */
export interface SyncStatus {
  readonly phase: 'starting' | 'fresh' | 'sending' | 'away' | 'signIn' | 'refused';
  readonly waiting: number;
  readonly keeping: boolean;
  readonly oldestWaiting: number | null;
  readonly storage: 'device' | 'memory';
  readonly freshAt: number | null;
  readonly faults: readonly Fault[];
  readonly refused: readonly RefusedChange[];
  readonly conflicts: readonly Conflict[];
  /** Where the row was last saved; null when it is not saved here, or only in memory. */
  savedState(row: RowName): 'device' | 'server' | null;
}

/** A row by its list and key: another list may have the same key. */
export interface RowName {
  readonly list: string;
  readonly key: string;
}
export const rowName = ({ list, key }: RowName): string => `${list}/${key}`;

const isRefused = (lane: Lane): boolean => lane.entries.at(-1)?.phase === 'refused';

interface Standing extends Pick<SyncStatus, 'phase' | 'storage' | 'freshAt' | 'faults'> {
  readonly lanes: readonly Lane[];
  readonly knownOf: (lane: Lane) => Known;
  readonly kept: (entryId: string) => 'writing' | 'device' | 'memory';
  /** Whether the row has reached the server from here. */
  readonly savedHere: (row: RowName) => boolean;
}

export function statusOf({ lanes, knownOf, kept, savedHere, ...rest }: Standing): SyncStatus {
  const waiting = lanes.filter((lane) => !isRefused(lane));
  const places = new Map<string, ReturnType<typeof kept>>();
  for (const { entries } of lanes) for (const { id } of entries) places.set(id, kept(id));
  const where = new Set(places.values());
  let oldestWaiting = Number.POSITIVE_INFINITY;
  for (const { entries } of waiting)
    for (const { since } of entries) oldestWaiting = Math.min(oldestWaiting, since);
  return {
    ...rest,
    storage: where.has('memory') ? 'memory' : rest.storage,
    waiting: waiting.length,
    keeping: where.has('writing'),
    oldestWaiting: waiting.length > 0 ? oldestWaiting : null,
    refused: lanes.filter(isRefused).flatMap((lane) => refusedChange(lane, knownOf(lane))),
    conflicts: waiting.flatMap((lane) => conflictsIn(lane, knownOf(lane))),
    savedState({ list, key }) {
      const here = lanes.find((lane) => lane.key === key && lane.list === list);
      if (here) return here.entries.every(({ id }) => places.get(id) === 'device') ? 'device' : null;
      return savedHere({ list, key }) ? 'server' : null;
    },
  };
}

/** The entries of a lane that was refused, by the refused change's id. */
export const refusedEntries = (lanes: readonly Lane[], id: string): readonly Entry[] =>
  lanes.find((lane) => lane.name === id && isRefused(lane))?.entries ?? [];

/** Those of them that the person is shown as one change: what another tab has written blindly is shown when these are gone. */
export const shownRefused = (entries: readonly Entry[]): readonly Entry[] => firstRun(entries);

const refusedChange = onceFor((lane): readonly RefusedChange[] => {
  const fault = lane.entries.at(-1)?.fault;
  const change = changeOf({ ...lane, entries: shownRefused(lane.entries) });
  return fault ? [{ id: lane.name, change, fault }] : [];
});

const conflictId = (lane: Lane, field: string): string => `${lane.name}/${field}`;

const conflictsIn = onceFor((lane, known): readonly Conflict[] => {
  const stored = known.stored && knownRow(lane, known);
  if (!stored) return [];
  const run = firstRun(lane.entries);
  const { values, seen, first } = joined(run, stored.row);
  return merge(seen, values, stored.row, lane.declared.fields).clashes.map((clash) => {
    // When my other fields have been saved since, the row says that I was the last to change it.
    const clashed = first[clash.field]?.clashed;
    const other = clashed && sameValue(clashed.row[clash.field], clash.theirs) ? clashed : stored;
    return {
      ...clash,
      id: conflictId(lane, clash.field),
      list: lane.list,
      year: lane.year,
      key: lane.key,
      isRunningText: lane.declared.fields[clash.field]?.kind === 'note',
      theirsBy: other.by,
      theirsAt: other.at,
      mineSince: first[clash.field]?.since ?? 0,
      about: run.at(-1)?.id ?? '',
    };
  });
});
