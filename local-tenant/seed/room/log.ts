// A body's log of decisions as a seed writes in it: row by row with the app's own prints, and verified after each; nobody is asked to sign.
import { placed } from '../../../src/app/room/placing.ts';
import { canonical, textPrint } from '../../../src/core/log/canonical.ts';
import { entryOf, valuesOf } from '../../../src/core/log/logRow.ts';
import { mayWriteBy, recordersOf } from '../../../src/core/log/recorders.ts';
import { type Verified, verify } from '../../../src/core/log/verify.ts';
import type { Connection } from '../../../src/m365/connection.ts';
import { adoptedFiles } from '../../../src/m365/decisions/adoptedVersions.ts';
import { decisionStore } from '../../../src/m365/decisions/decisionStore.ts';
import type { Result } from '../../../src/schema/fault.ts';
import type { Instant } from '../../../src/schema/field.ts';
import type { Rows } from '../../../src/schema/list.ts';
import type { RoomOwner } from '../../../src/schema/ofBody.ts';
import type { Wanted } from '../../../src/ui/decisionLog.ts';

/** A log that cannot be written is no example. */
export function mustBe<T>(found: Result<T>): T {
  if (!found.ok) throw new Error(JSON.stringify(found.faults));
  return found.value;
}

export interface SeedLog {
  /** The time by SharePoint's clock, to which readers hold a row. */
  now(): Promise<Instant>;
  read(): Promise<Verified>;
  append(rows: readonly Wanted[]): Promise<Verified>;
  freeze(adopted: unknown): Promise<void>;
}

/**
 * The app's own port brings a worker along, which only its build can make.
 * @param rows with the roles that say who may write in the log
 */
export function seedLog(connection: Connection, owner: RoomOwner, by: string, rows: () => Rows): SeedLog {
  const store = decisionStore(connection, owner);
  const files = adoptedFiles(connection);
  async function read(): Promise<Verified> {
    const seen = mustBe(await store.read()).rows.map(({ key, row, author, created, edited }) => ({
      ...{ key, author, created, edited, proof: 'missing' as const },
      ...entryOf(row),
    }));
    const mayWrite = mayWriteBy(recordersOf(rows(), owner.key));
    return verify(seen, { body: owner.key, anchors: [], mayWrite });
  }
  return {
    now: async () => mustBe(await store.now()),
    read,
    async append(wanted) {
      const stamp = { body: owner.key, by, at: mustBe(await store.now()) };
      for (const entry of mustBe(placed(await read(), wanted, stamp, () => ''))) {
        const added = mustBe(await store.add(valuesOf(entry)));
        if (added.kind === 'taken') throw new Error(`Row ${entry.number} of ${owner.key} is taken`);
      }
      return read();
    },
    async freeze(adopted) {
      const text = canonical(adopted);
      if (text === null) throw new Error('What is adopted has no canonical form');
      mustBe(await files.put(owner.key, textPrint(text), text));
    },
  };
}
