// Finds the folder that a path means, in a list or of a web.
import type { Call } from '../odata/call.ts';
import { refuse } from '../odata/fault.ts';
import type { List } from '../store/list.ts';
import type { Place } from './write.ts';

/** The folder of a list at a path: server-relative, absolute, or relative to the list. */
export function folderPlace(list: List, path: string, call: Call): Place {
  const dir = pathWithin(list, path, call);
  if (dir === '') return { dir, scope: list.scope };
  const folder = call.site.rows.folder(list, dir);
  if (!folder) throw refuse.noFile(path);
  return { dir, scope: folder.scope };
}

/** A path's part below the list; one without a slash in front is relative to the web or to the list. */
export function pathWithin(list: List, path: string, call: Call): string {
  const bare = path.replace(/^https?:\/\/[^/]+/i, '').replace(/\/+$/, '');
  const inner = below(list.url, bare) ?? below(list.url, `${call.site.path}/${bare}`);
  if (inner !== undefined) return inner;
  if (bare.startsWith('/')) throw refuse.noFile(path);
  return bare;
}

function below(base: string, path: string): string | undefined {
  if (!`${path}/`.toLowerCase().startsWith(`${base}/`.toLowerCase())) return undefined;
  return path.slice(base.length + 1);
}
