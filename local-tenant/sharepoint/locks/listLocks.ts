// Lists as things with permissions of their own.

import { listPath } from '../items/naming.ts';
import type { Call } from '../odata/call.ts';
import { refuse } from '../odata/fault.ts';
import type { List } from '../store/list.ts';
import { type Securable, securable } from './securable.ts';

export function listLocks() {
  return securable<List>(lockOf);
}

function lockOf(list: List, call: Call): Securable {
  const { site } = call;
  return {
    path: listPath(list),
    scope: list.scope,
    own: list.scope !== site.scope,
    parent: site.scope,
    detach(copy, clear) {
      // Breaking a big list's inheritance runs into the threshold (sharepoint.md 2.6 h): break it while it is empty.
      if (site.lists.tally(list).count > call.rules.threshold) throw refuse.threshold();
      const scope = site.security.open(site.scope, list.num, null, copy);
      if (clear)
        for (const one of site.security.scopesOfList(list.num)) if (one !== scope) absorb(one, scope);
      site.rows.rescope(list, site.scope, scope);
      site.lists.setScope(list, scope);
      return scope;
    },
    attach() {
      site.lists.setScope(list, site.scope);
      absorb(list.scope, site.scope);
    },
    note: (type) =>
      site.log.write({
        list: list.num,
        item: 0,
        object: 'List',
        type,
        guid: list.id,
        folder: 0,
        editor: call.user.id,
        title: list.title,
      }),
  };

  function absorb(from: number, into: number): void {
    site.rows.rescope(list, from, into);
    site.security.close(from);
  }
}
