// The owners', members' and visitors' groups of a web: its own where they have been made, otherwise those above.
import { type Call, demand } from '../odata/call.ts';
import { refuse } from '../odata/fault.ts';
import { type Principal, principalKind } from '../store/people.ts';
import { level, right } from '../store/rights.ts';
import type { Site } from '../store/site.ts';

const kinds = {
  owners: { word: 'Owners', role: level.full },
  visitors: { word: 'Visitors', role: level.read },
  members: { word: 'Members', role: level.edit },
} as const;

export function associated(site: Site, kind: keyof typeof kinds, call: Call): Principal {
  const own = site.props[`associated:${kind}`];
  if (typeof own === 'number') return call.site.people.group(own);
  if (site.parent) return associated(site.parent, kind, call);
  const found = call.site.people.all().find((one) => one.props.associated === kind);
  if (!found) throw refuse.noGroup();
  return found;
}

/** Makes the three groups of a web that has permissions of its own, and gives them their levels there. */
export function makeAssociated(site: Site, seed: string, owner: string, call: Call): void {
  demand(call, right.managePermissions, site.scope);
  if (!site.parent || site.scope === site.parent.scope)
    throw refuse.invalid('The web has no permissions of its own, or has its groups already.');
  const holder = owner === '' ? call.user : call.site.people.ensure(owner);
  const props = { ...site.props };
  for (const [kind, { word, role }] of Object.entries(kinds)) {
    const name = `${seed} ${word}`;
    const known = call.site.people.byLogin(name);
    const group = known ?? call.site.people.add(principalKind.group, name, name, { owner: holder.id });
    if (kind === 'owners') call.site.people.join(group.id, holder.id);
    site.security.assign(site.scope, group.id, role);
    props[`associated:${kind}`] = group.id;
  }
  site.rename(site.title, props);
  site.security.forgetMasks();
}
