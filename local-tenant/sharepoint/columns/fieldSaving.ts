// Puts a column in its list, with what follows: indexes, the lock it may exclude, the default view and the log.

import { type Call, demand } from '../odata/call.ts';
import { refuse } from '../odata/fault.ts';
import type { List } from '../store/list.ts';
import { changeType } from '../store/log.ts';
import { right } from '../store/rights.ts';
import { demandFormula } from './calculated.ts';
import type { Field } from './kinds.ts';
import { demandRule } from './validation.ts';

/** A new or changed column; refuses what the list cannot bear. */
export function save(list: List, before: Field | undefined, after: Field, call: Call): void {
  demand(call, right.manageLists, list.scope);
  call.turn.claim(`columns ${list.num}`);
  const { site, rules } = call;
  if (after.kind === 17) demandFormula(list, String(after.settings.Formula ?? ''), after);
  demandRule(after);
  if (!before && list.fields.some((field) => field.id === after.id)) throw refuse.nameInUse(after.title);
  const others = list.fields.filter((field) => field.indexed && field.id !== after.id);
  if (after.indexed && others.length >= rules.limits.indexesPerList)
    throw refuse.invalid('The list has reached its maximum number of indexes.');
  if (before && before.title !== after.title && site.lists.tally(list).count > rules.threshold)
    throw refuse.threshold();
  const fresh = after.indexed && !before?.indexed;
  // Adding an index is refused on very large lists, today from about four thresholds (sharepoint.md 2.3).
  if (fresh && site.lists.tally(list).count > 4 * rules.threshold) throw refuse.threshold();
  if (after.unique && !before?.unique) demandOneLock(list, call);
  site.lists.saveField(list, after);
  if (after.indexed !== (before?.indexed ?? false) || after.unique !== (before?.unique ?? false))
    site.rows.entries.reindex(list, after, site.rows.page(list, 0, Number.MAX_SAFE_INTEGER, {}));
  note(list, after, before ? changeType.update : changeType.add, call);
}

/** A unique column excludes item-level permissions and "own items only" (sharepoint.md 2.3). */
function demandOneLock(list: List, call: Call): void {
  if (list.props.ReadSecurity === 2 || list.props.EnableModeration === true) throw refuse.uniqueScopes();
  const scopes = call.site.security.scopesOfList(list.num);
  const ownItems = scopes.filter((scope) => scope !== list.scope);
  const holders = ownItems.length > 0 ? call.site.rows.page(list, 0, 5000, { scopes: ownItems }) : [];
  if (holders.some((row) => row.folder === 0 && call.site.rows.ownsScope(row))) throw refuse.uniqueScopes();
}

export function note(list: List, field: Field, type: number, call: Call): void {
  call.site.log.write({
    list: list.num,
    item: 0,
    object: 'Field',
    type,
    guid: field.id,
    folder: 0,
    editor: call.user.id,
    title: field.title,
  });
}

/** Appends a column to the default view. */
export function show(list: List, field: Field, call: Call): void {
  const view = call.site.lists.byNum(list.num)?.views.find((one) => one.standard);
  if (view) call.site.lists.saveView(list, { ...view, fields: [...view.fields, field.name] });
}
