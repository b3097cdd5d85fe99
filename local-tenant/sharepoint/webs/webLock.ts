// Webs as things with permissions of their own.
import type { Securable } from '../locks/securable.ts';
import type { Call } from '../odata/call.ts';
import type { Site } from '../store/site.ts';
import { noteWeb } from './webs.ts';

export function webLock(site: Site, call: Call): Securable {
  const above = site.parent?.scope ?? null;
  return {
    path: 'Web',
    scope: site.scope,
    own: site.scope !== above,
    parent: above,
    detach(copy) {
      const scope = site.security.open(above, null, null, copy);
      move(site, site.scope, scope);
      return scope;
    },
    attach() {
      if (above === null) return;
      const own = site.scope;
      move(site, own, above);
      site.security.close(own);
    },
    note: (type) => noteWeb(site, type, call),
  };
}

/** All in the web that was in one scope comes into another, the webs below it too. */
function move(site: Site, from: number, to: number): void {
  site.setScope(to);
  for (const list of site.lists.all()) {
    site.rows.rescope(list, from, to);
    if (list.scope === from) site.lists.setScope(list, to);
    site.security.reparent(list.num, from, to);
  }
  for (const child of site.children) if (child.scope === from) move(child, from, to);
}
