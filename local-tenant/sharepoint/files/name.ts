// What files and folders may be called, and how long their addresses may be (sharepoint.md 2.11).
import { refuse } from '../odata/fault.ts';
import type { List } from '../store/list.ts';
import type { Rows } from '../store/rows.ts';

const longest = 400;

/** Refuses a name that SharePoint does not take, or that would make the address too long. */
export function demandName(list: List, dir: string, name: string): void {
  if (name.trim() === '' || name === '.' || name === '..' || /["*:<>?/\\|\p{Cc}]/u.test(name))
    throw refuse.badName();
  if (`${list.url}/${joined(dir, name)}`.length > longest) throw refuse.longPath();
}

export function joined(dir: string, name: string): string {
  return dir === '' ? name : `${dir}/${name}`;
}

/** The name, with a number before its ending where it is taken. */
export function freeName(rows: Rows, list: List, dir: string, name: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let n = 0; ; n++) {
    const tried = n === 0 ? name : `${stem}${n}${ending}`;
    if (!rows.at(list, joined(dir, tried))) return tried;
  }
}
