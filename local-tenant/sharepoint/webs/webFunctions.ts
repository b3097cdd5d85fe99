// The functions that hang off `_api` beside `web` and `site` and answer for any address on the tenant.
import type { Args } from '../odata/address.ts';
import { type Call, demandSite } from '../odata/call.ts';
import { type Node, value } from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';

/** Found by PnPjs and others under the name of their class (sharepoint.md 1.1). */
export const webFunctions: Readonly<Record<string, (call: Call, args: Args | null) => Node>> = {
  'SP.Web.GetWebUrlFromPageUrl': (call, args) => {
    const page = textOf(call, args, 'pageFullUrl');
    if (!URL.canParse(page) || new URL(page).origin !== call.origin) throw refuse.range();
    const path = decodedPath(page);
    const found = call.site.around
      .all()
      .filter((site) => `${path}/`.toLowerCase().startsWith(`${site.path.toLowerCase()}/`))
      .sort((a, b) => b.path.length - a.path.length)[0];
    if (!found) throw refuse.noFile(page);
    // Whoever asks is known by this site collection; of another one he learns the address and no more.
    if (found.root === call.site.root) demandSite({ ...call, site: found });
    return value('GetWebUrlFromPageUrl', 'Edm.String', call.origin + found.path);
  },
};

function decodedPath(page: string): string {
  try {
    return decodeURIComponent(new URL(page).pathname);
  } catch {
    throw refuse.range();
  }
}

function textOf(call: Call, args: Args | null, name: string): string {
  const given = args?.positional[0] ?? args?.named.get(name.toLowerCase()) ?? call.body[name];
  if (typeof given !== 'string') throw refuse.range();
  return given;
}
