// What others see of what is checked out, a draft or not approved: its last shared version, or nothing.
import { type Call, may } from '../odata/call.ts';
import type { List } from '../store/list.ts';
import { right } from '../store/rights.ts';
import type { Row } from '../store/row.ts';
import { minorOf } from '../versions/label.ts';
import { isApproved } from './approval.ts';

/** A row as the caller sees it; undefined when there is nothing of it for him yet ([R] sp-dev-docs #1687). */
export function asSeen(list: List, row: Row, call: Call): Row | undefined {
  const out = row.file?.out;
  if (out?.by === call.user.id) return row;
  if (!out) return shared(list, row, row, call);
  return out.kept ? shared(list, out.kept, row, call) : undefined;
}

/** The version itself where drafts are shown to the caller, otherwise the last published one (sharepoint.md 2.2). */
function shared(list: List, version: Row, present: Row, call: Call): Row | undefined {
  const seen =
    isShared(list, version) || maySeeDrafts(list, present, call)
      ? version
      : call.site.rows.history.of(list, present).find((one) => isShared(list, one));
  if (!seen || seen === present) return seen;
  const { dir, leaf, scope, version: etag } = present;
  const out = present.file?.out;
  const file = seen.file && { ...seen.file, ...(out ? { out } : {}) };
  return { ...seen, dir, leaf, scope, version: etag, ...(file ? { file } : {}) };
}

/** Published, and approved where that is asked for. */
function isShared(list: List, version: Row): boolean {
  return minorOf(version.label) === 0 && isApproved(list, version);
}

function maySeeDrafts(list: List, row: Row, call: Call): boolean {
  const { DraftVersionVisibility } = list.props;
  if (DraftVersionVisibility === 1) return may(call, right.edit, row.scope);
  return DraftVersionVisibility !== 2 || row.author === call.user.id || may(call, right.approve, row.scope);
}
