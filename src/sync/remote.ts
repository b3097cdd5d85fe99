// The port to wherever the rows live; the only thing that sync knows of the world outside.
import type { Change } from '../schema/change.ts';
import type { Fault } from '../schema/fault.ts';
import type { Instant } from '../schema/field.ts';
import type { AnyRow } from '../schema/list.ts';

/** One stored list: its name, and its year when there is a list per year. */
export interface ListPlace {
  readonly list: string;
  readonly year: number | null;
}

/**
 * A row as the server has it.
 * @property id the server's own number for the row
 * @property etag what an alteration must name to be let in, with the number of the version at its end (sharepoint.md 1.6); null
 *   when an answer did not carry it
 * @property at when it was last changed, by the server's clock
 * @property by the sign-in name of who last changed it
 */
export interface StoredRow extends ListPlace {
  readonly id: number;
  readonly etag: string | null;
  readonly at: Instant;
  readonly by: string;
  readonly row: AnyRow;
}

const versionIn = ({ etag }: StoredRow): number => Number(/(\d+)"?$/.exec(etag ?? '')?.[1]);

/** Whether the one is known to be a later version of the other. */
export const isLater = (one: StoredRow, other: StoredRow): boolean =>
  one.id === other.id && versionIn(one) > versionIn(other);

/** The answer did not come, or asked for patience. The outcome of a write is then unknown until it has been read back. */
export interface Away {
  readonly kind: 'away';
  /** Seconds that the server asked for; null when it said nothing that can be read. */
  readonly waitSeconds: number | null;
  /** True when the person must sign in before anything more can be sent. */
  readonly signIn: boolean;
}
/** The server said no, for good: no right, or a value it does not take. */
export interface Refused {
  readonly kind: 'refused';
  readonly fault: Fault;
}

export interface Loaded {
  readonly kind: 'loaded';
  readonly rows: readonly StoredRow[];
  /**
   * What could not be read: a row that does not fit or is not to be trusted is left out; a list that is missing or lacks a
   * required column gives no rows; one that lacks another column is read without it, and an alteration that leaves the column alone is still sent.
   */
  readonly faults: readonly Fault[];
  /** From here on `changesSince` tells what has changed. */
  readonly token: string;
}
export interface Changed {
  readonly kind: 'changed';
  readonly rows: readonly StoredRow[];
  readonly gone: readonly (ListPlace & { readonly id: number })[];
  readonly token: string;
}
/** The token is too old (60 days) or not known: everything must be read anew. */
export interface Stale {
  readonly kind: 'stale';
}

export type WriteAnswer =
  | { readonly kind: 'saved'; readonly stored: StoredRow }
  /** Somebody else has changed the row since `base`; this is how it stands now. */
  | { readonly kind: 'clash'; readonly theirs: StoredRow }
  | Refused
  | Away;

export interface Remote {
  /** Reads all rows of these lists that the person may see. */
  load(places: readonly ListPlace[]): Promise<Loaded | Refused | Away>;
  changesSince(token: string, places: readonly ListPlace[]): Promise<Changed | Stale | Refused | Away>;
  /**
   * Writes one row: the atomic unit. An addition whose key is there already is answered `saved` when the server's row
   * has the same values, else `clash`. An alteration always names the base's etag; without one the row is read first.
   * @param base the row as it was when the change was made; null for an addition
   * @param afterUnknown true when an earlier attempt went out and its outcome is not known: read back before writing
   */
  write(change: Change, base: StoredRow | null, afterUnknown: boolean): Promise<WriteAnswer>;
}
