// What another tab has sent and taken out of the outbox: its row stands beside the copy, and is taken in with it.
import type { Copy } from '../copy.ts';
import { isLater } from '../remote.ts';
import type { StoredRows } from '../rows.ts';
import type { Entry } from './entry.ts';
import { laneName } from './lane.ts';

/**
 * Else the field would for a moment show what stood there before, and what the person wrote upon that would look like a quarrel with
 * his own words.
 * @returns takes in the rows that came of these entries; answers with the names of the lists that changed
 */
export const takenOutOf =
  (copy: Pick<Copy, 'late' | 'note'>, stored: StoredRows) =>
  async (entries: readonly Entry[]): Promise<ReadonlySet<string>> => {
    const names = new Set(entries.map(({ change }) => laneName(change, change.key)));
    // A copy that cannot be read now is no worse than none: the next look at the server brings the row.
    const rows = (await copy.late().catch(() => [])).filter((row) => {
      const here = stored.get(row, row.row.key);
      return names.has(laneName(row, row.row.key)) && (here === null || isLater(row, here));
    });
    copy.note(rows, false);
    return stored.apply(rows);
  };
