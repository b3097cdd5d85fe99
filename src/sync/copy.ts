// The local copy of the server's rows: one large record a place and a small one of what is newer, thrown away whole in doubt.
import type { Fault } from '../schema/fault.ts';
import type { ListPlace, StoredRow } from './remote.ts';
import { placeName } from './rows.ts';
import type { Storage } from './storage.ts';

/** How far the copy reaches: everything up to the token is in it, and perhaps something newer. */
export interface Reach {
  readonly token: string;
  /** When the server was last asked, in milliseconds by the device's clock. */
  readonly freshAt: number;
  readonly faults: readonly Fault[];
}

export interface Opened {
  readonly reach: Reach;
  readonly rows: readonly StoredRow[];
  /** Newer than `rows`, to be laid on top in order. */
  readonly late: readonly StoredRow[];
}

export interface Copy {
  /** The copy; null when there is none, or it was made for another schema or other places. */
  open(): Promise<Opened | null>;
  /** What this browser's tabs have last written of what is newer than the large records. */
  late(): Promise<readonly StoredRow[]>;
  /** Rows that have come since the large records were written; when some have gone, those must be written anew. */
  note(rows: readonly StoredRow[], gone: boolean): void;
  /** So much has come since the large records were written that the small ones are dear to write each time. */
  isLong(): boolean;
  /** The small records, to be written in one go with what they belong to. */
  small(reach: Reach | null): Readonly<Record<string, unknown>>;
  /**
   * Writes the copy after the server has been asked; the large records only when they must. Never rejects.
   * @param whole true when all have been read anew
   */
  keep(reach: Reach, whole: boolean, ofPlace: (place: ListPlace) => readonly StoredRow[]): Promise<void>;
  drop(): Promise<void>;
}

interface Head extends Reach {
  readonly fingerprint: string;
  readonly places: readonly string[];
}

interface Options {
  readonly storage: Storage;
  readonly who: string;
  readonly fingerprint: string;
  readonly places: readonly ListPlace[];
  /** False when other tabs may write the copy at the same time: it is then only written whole, or parts of two would mix. */
  readonly alone: boolean;
}

/** Above this the large records are written anew. */
const mostLate = 200;

export function createCopy({ storage, who, fingerprint, places, alone }: Options): Copy {
  const folder = `copy/${who}/`;
  // Each version of the program has records of its own: two that are open at once would otherwise lay their rows on one another's.
  const prefix = `${folder}${encodeURIComponent(fingerprint)}/`;
  const headName = `${prefix}head`;
  const lateName = `${prefix}late`;
  const recordName = (place: ListPlace): string => `${prefix}rows/${placeName(place)}`;
  const placeNames = places.map(placeName).sort();
  let late: readonly StoredRow[] = [];
  /** Whether the large records are there, so that the small ones have something to lie on. */
  let complete = false;

  const fits = (head: Head | undefined): head is Head =>
    head?.fingerprint === fingerprint && head.places.join() === placeNames.join();

  const head = (reach: Reach): Head => ({ ...reach, fingerprint, places: placeNames });

  const drop = async (): Promise<void> => {
    late = [];
    complete = false;
    await storage.change({}, await storage.names(folder));
  };

  const dropOthers = async (): Promise<void> => {
    const others = (await storage.names(folder)).filter((name) => !name.startsWith(prefix));
    if (others.length > 0) await storage.change({}, others);
  };

  return {
    drop,
    isLong: () => complete && alone && late.length > mostLate,
    small: (reach) => (reach && complete && alone ? { [headName]: head(reach), [lateName]: late } : {}),
    async open() {
      const found = (await storage.get(headName)) as Head | undefined;
      const records = await Promise.all(
        [lateName, ...places.map(recordName)].map((name) => storage.get(name)),
      );
      if (!fits(found) || records.includes(undefined)) {
        await drop();
        return null;
      }
      await dropOthers();
      const [newer = [], ...rows] = records as readonly (readonly StoredRow[])[];
      late = newer;
      complete = true;
      const { token, freshAt, faults } = found;
      return { reach: { token, freshAt, faults }, rows: rows.flat(), late };
    },
    late: async () => ((await storage.get(lateName)) ?? []) as readonly StoredRow[],
    note(rows, gone) {
      late = [...late, ...rows];
      if (gone) complete = false;
    },
    async keep(reach, whole, ofPlace) {
      const large = whole || !alone || !complete || late.length > mostLate;
      if (large) late = [];
      const records = large ? places.map((place) => [recordName(place), ofPlace(place)] as const) : [];
      try {
        await storage.change(
          { ...Object.fromEntries(records), [headName]: head(reach), [lateName]: late },
          [],
        );
        complete = true;
      } catch {
        // Done without: the copy only saves time, and a browser that refuses it keeps what was there.
        complete = false;
      }
    },
  };
}
