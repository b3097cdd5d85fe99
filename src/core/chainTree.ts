// The chain laid out as the rows of a tree on screen: an element stands once under each of its parents.
import type { BrokenThread, Chain, Element } from './chain.ts';

/**
 * @property path the ids from the root, joined by ` > `: unique in the tree, also for an element with several parents
 * @property level 1 at the root; with setSize and posInSet as WAI-ARIA's tree wants them
 */
export interface TreeRow {
  readonly path: string;
  readonly id: string;
  readonly element: Element;
  readonly level: number;
  readonly setSize: number;
  readonly posInSet: number;
  readonly hasChildren: boolean;
  readonly open: boolean;
  readonly broken: readonly BrokenThread[];
}

const pathOf = (above: string, id: string): string => (above === '' ? id : `${above} > ${id}`);

/** The rows that are seen when these paths are open, from the top downwards. */
export function treeRows(chain: Chain, open: ReadonlySet<string>): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const lay = (ids: readonly string[], above: string, level: number): void => {
    ids.forEach((id, i) => {
      const element = chain.elements.get(id);
      if (!element) return;
      const path = pathOf(above, id);
      const isOpen = open.has(path) && element.children.length > 0;
      rows.push({
        path,
        id,
        element,
        level,
        setSize: ids.length,
        posInSet: i + 1,
        hasChildren: element.children.length > 0,
        open: isOpen,
        broken: brokenAt(chain, id),
      });
      if (isOpen) lay(element.children, path, level + 1);
    });
  };
  lay(chain.roots, '', 1);
  return rows;
}

/** Every path that has something below it: what is open when the whole tree is. */
export function branchPaths(chain: Chain): ReadonlySet<string> {
  const paths = new Set<string>();
  const visit = (id: string, above: string): void => {
    const children = chain.elements.get(id)?.children ?? [];
    if (children.length === 0) return;
    const path = pathOf(above, id);
    paths.add(path);
    for (const child of children) visit(child, path);
  };
  for (const root of chain.roots) visit(root, '');
  return paths;
}

const brokenById = new WeakMap<Chain, ReadonlyMap<string, readonly BrokenThread[]>>();

/** Where the thread is broken at an element; empty when it holds. */
export function brokenAt(chain: Chain, id: string): readonly BrokenThread[] {
  const known = brokenById.get(chain) ?? gatherById(chain.broken);
  brokenById.set(chain, known);
  return known.get(id) ?? [];
}

function gatherById(broken: readonly BrokenThread[]): ReadonlyMap<string, readonly BrokenThread[]> {
  const byId = new Map<string, BrokenThread[]>();
  for (const one of broken) byId.set(one.id, [...(byId.get(one.id) ?? []), one]);
  return byId;
}

/** The paths above the element at its first place, which must be open for it to be seen; then its own. For deep links and search. */
export function pathsTo(chain: Chain, id: string): readonly string[] {
  const ids = lineTo(chain, id).map((element) => element.id);
  return ids.map((_, i) => ids.slice(0, i + 1).join(' > '));
}

/** The elements from the top down to this one, each by its first parent; empty when there is no such element. */
export function lineTo(chain: Chain, id: string): readonly Element[] {
  const line: Element[] = [];
  for (let at = chain.elements.get(id); at; at = chain.elements.get(at.parents[0] ?? '')) line.unshift(at);
  return line;
}
