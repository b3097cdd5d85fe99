// What a key does in a tree, as WAI-ARIA's tree pattern has it.
import type { TreeRow } from '../../core/chainTree.ts';

export type Move =
  | { readonly kind: 'go'; readonly at: number }
  | { readonly kind: 'open' | 'close'; readonly path: string }
  | { readonly kind: 'choose'; readonly id: string };

const go = (at: number): Move => ({ kind: 'go', at });

/** The row above that this one stands under. */
function parentOf(rows: readonly TreeRow[], at: number): number | null {
  const level = rows[at]?.level ?? 1;
  for (let above = at - 1; above >= 0; above -= 1) {
    if ((rows[above]?.level ?? 1) < level) return above;
  }
  return null;
}

/** The next row, from the one after this and round, whose title begins with the letter. */
function beginningWith(rows: readonly TreeRow[], at: number, letter: string): number | null {
  for (let step = 1; step <= rows.length; step += 1) {
    const next = (at + step) % rows.length;
    if (rows[next]?.element.title.toLocaleLowerCase('sv').startsWith(letter.toLocaleLowerCase('sv')))
      return next;
  }
  return null;
}

/** @returns null for a key that the tree leaves alone */
export function moveIn(rows: readonly TreeRow[], at: number, pressed: string): Move | null {
  const row = rows[at];
  if (!row) return null;
  const parent = parentOf(rows, at);
  const moves: Record<string, () => Move | null> = {
    ArrowDown: () => go(Math.min(at + 1, rows.length - 1)),
    ArrowUp: () => go(Math.max(at - 1, 0)),
    Home: () => go(0),
    End: () => go(rows.length - 1),
    ArrowRight: () => (!row.hasChildren ? go(at) : row.open ? go(at + 1) : { kind: 'open', path: row.path }),
    ArrowLeft: () => (row.open && row.hasChildren ? { kind: 'close', path: row.path } : go(parent ?? at)),
    Enter: () => ({ kind: 'choose', id: row.id }),
    ' ': () => ({ kind: 'choose', id: row.id }),
  };
  const move = moves[pressed];
  if (move) return move();
  if (!/^\p{L}$/u.test(pressed)) return null;
  const found = beginningWith(rows, at, pressed);
  return found === null ? null : go(found);
}
