// Items and folders as things with permissions of their own.

import type { Call } from '../odata/call.ts';
import { refuse } from '../odata/fault.ts';
import type { List } from '../store/list.ts';
import { pathOf, type Row } from '../store/row.ts';
import { type Securable, securable } from './securable.ts';

export function rowLocks(list: List) {
  return securable<Row>((row, call) => lockOf(list, row, call));
}

function lockOf(list: List, row: Row, call: Call): Securable {
  const { rows, security, log } = call.site;
  const above = row.dir === '' ? list.scope : (rows.folder(list, row.dir)?.scope ?? list.scope);
  const own = row.scope !== above;
  return {
    path: `Web/Lists(guid'${list.id}')/Items(${row.id})`,
    scope: row.scope,
    own,
    parent: above,
    detach(copy, clear) {
      // A unique column and item-level permissions exclude each other (sharepoint.md 2.3). That this holds for
      // items and not for folders is our reading of the two reports; it is on the list of things to probe.
      if (row.folder === 0 && list.fields.some((field) => field.unique)) throw refuse.uniqueScopes();
      const others = security.scopesOfList(list.num).filter((scope) => scope !== list.scope);
      if (others.length >= call.rules.limits.scopesPerList)
        throw refuse.invalid(
          'You cannot break inheritance for this item because there are too many items with unique permissions in this list.',
        );
      const below = row.folder === 1 ? rows.below(list, pathOf(row)) : [];
      if (below.length > call.rules.threshold) throw refuse.threshold();
      const scope = security.open(above, list.num, row.id, copy);
      rows.rescope(list, above, scope, row);
      if (clear)
        for (const one of new Set(below.map((inner) => inner.scope)))
          if (one !== above && one !== scope) absorb(one, scope);
      return scope;
    },
    attach: () => absorb(row.scope, above),
    note: (type) =>
      log.write({
        list: list.num,
        item: row.id,
        object: 'Item',
        type,
        guid: row.guid,
        folder: row.folder,
        editor: call.user.id,
        title: '',
      }),
  };

  function absorb(from: number, into: number): void {
    rows.rescope(list, from, into);
    security.close(from);
  }
}
