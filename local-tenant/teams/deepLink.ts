// Links into the tab, in Teams' own form (teams.md 8), so that one that is shared opens the same page here.
import { tabId } from './context.ts';
import type { HostState, TenantView } from './state.ts';

/** A link to a sub-page. The organisation rides along, since the local tenant has one tab for all of them. */
export function linkFor(state: HostState, world: TenantView, sub: string, label: string): string {
  const link = new URL(`/l/entity/${world.appId}/${tabId}`, location.origin);
  link.searchParams.set('webUrl', world.appUrl);
  link.searchParams.set('label', label);
  link.searchParams.set('context', JSON.stringify({ subEntityId: sub }));
  link.searchParams.set('org', state.org.id);
  return link.href;
}

/** The sub-page that a link names; null for a link that does not lead into this app. */
export function linkTo(link: string, world: TenantView): { readonly sub: string | null } | null {
  if (!URL.canParse(link)) return null;
  const address = new URL(link);
  if (!address.pathname.startsWith(`/l/entity/${world.appId}/`)) return null;
  try {
    const context: unknown = JSON.parse(address.searchParams.get('context') ?? '{}');
    const sub: unknown =
      typeof context === 'object' && context !== null ? Reflect.get(context, 'subEntityId') : null;
    return { sub: typeof sub === 'string' ? sub : null };
  } catch {
    return { sub: null };
  }
}
