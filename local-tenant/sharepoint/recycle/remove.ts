// Takes rows out of their list, into the recycle bin or for good.
import { forgetSaid } from '../comments/store.ts';
import { noteRow } from '../items/note.ts';
import { demandFree } from '../items/write.ts';
import { demandRow } from '../locks/access.ts';
import type { Call } from '../odata/call.ts';
import type { List } from '../store/list.ts';
import { changeType } from '../store/log.ts';
import { right } from '../store/rights.ts';
import { pathOf, type Row } from '../store/row.ts';
import { noteGone } from './gone.ts';
import { binRows } from './recycle.ts';

/** Recycles a row and gives the bin's id. A folder takes its contents with it. */
export function recycleRow(list: List, row: Row, call: Call): string {
  const below = takeAway(list, row, call);
  return binRows(list, [row, ...below], call);
}

/**
 * DELETE: gone for good. The documentation says that it recycles [D], experience that it does not [M]; the worse is
 * assumed, so that whoever wants to restore finds out that he has to recycle (sharepoint.md 2.7).
 */
export function removeRow(list: List, row: Row, call: Call): void {
  const below = takeAway(list, row, call);
  for (const one of [row, ...below]) forgetRow(list.num, one, call);
}

/** What is left of a row that nobody will restore: its versions, its permissions and what was said of it. */
export function forgetRow(list: number, row: Row, call: Call): void {
  call.site.rows.history.dropAll(list, row.id);
  forgetSaid(call.site.db, list, row.id);
  if (call.site.rows.ownsScope(row)) call.site.security.close(row.scope);
}

/** Takes a row and all below it out of its list; gives what lay below. */
function takeAway(list: List, row: Row, call: Call): Row[] {
  const { rows, now } = call.site;
  const below = row.folder === 1 ? rows.below(list, pathOf(row)) : [];
  for (const one of [row, ...below]) {
    demandRow(list, one, right.delete, call);
    if (one.file?.out) demandFree(list, one, call);
  }
  for (const one of [...below, row]) {
    rows.remove(list, one, now());
    noteGone(call.site.db, list, one);
    noteRow(list, one, changeType.delete, call);
  }
  return below;
}
