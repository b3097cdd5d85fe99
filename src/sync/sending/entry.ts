// One wish of the person's that waits, as it is kept until the server has it.
import type { Change } from '../../schema/change.ts';
import type { Fault } from '../../schema/fault.ts';
import type { Value } from '../../schema/field.ts';
import type { Values } from '../../schema/list.ts';
import type { StoredRow } from '../remote.ts';

/**
 * One wish of the person's. Tabs only add entries; only the tab that sends alters and removes them, so that none can
 * overwrite another's. Joining several for one row is therefore done when they are sent (lane.ts).
 *
 * @property id sorts in the order the wishes count: that in which they were made, save that a choice between two versions
 *   comes right after the wishes it was made about
 * @property seen the fields of the change as the person saw them when he made it
 * @property base the server's row at that time, for a place that is not loaded when the change is sent
 * @property since when it was made, in milliseconds by the device's clock
 * @property phase `sent` is written before the request goes out, so that after a crash the outcome is known to be unknown
 * @property settles my version, when the person has chosen between it and theirs: `seen` is theirs, and mine no longer counts
 * @property clashed the row whose fields clash with these, as the other person left it
 */
export interface Entry {
  readonly version: 1;
  readonly id: string;
  readonly change: Change;
  readonly seen: Values;
  readonly base: StoredRow | null;
  readonly since: number;
  readonly phase: 'waiting' | 'sent' | 'refused';
  readonly settles: { readonly mine: Value } | null;
  readonly fault: Fault | null;
  readonly clashed: StoredRow | null;
}

export type NewEntry = Pick<Entry, 'change' | 'seen' | 'base' | 'settles'>;
