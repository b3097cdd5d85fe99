// Where an arrow leads among the columns: up and down within one, left and right along the thread.
import type { Box, ColumnsView } from '../../../core/chainViews/columns.ts';

const isLit = ({ look }: Box): boolean => look === 'lit' || look === 'chosen';

/** The first that hangs together with the box, a lit one before others; else the one at its height in the next column. */
function along(view: ColumnsView, box: Box, side: 'left' | 'right'): Box | null {
  const linked = view.lines.flatMap(({ from, to }) => {
    if (side === 'left') return to === box ? [from] : [];
    return from === box ? [to] : [];
  });
  const beside = view.columns[box.column + (side === 'left' ? -1 : 1)]?.boxes ?? [];
  const nearest = beside.toSorted((a, b) => Math.abs(a.at - box.at) - Math.abs(b.at - box.at))[0];
  return linked.find(isLit) ?? linked[0] ?? nearest ?? null;
}

/** @returns null for a key that the picture leaves alone, or that leads nowhere */
export function boxAfter(view: ColumnsView, box: Box, pressed: string): Box | null {
  const column = view.columns[box.column]?.boxes ?? [];
  const place = column.indexOf(box);
  const moves: Record<string, () => Box | null> = {
    ArrowDown: () => column[place + 1] ?? null,
    ArrowUp: () => column[place - 1] ?? null,
    ArrowLeft: () => along(view, box, 'left'),
    ArrowRight: () => along(view, box, 'right'),
    Home: () => column[0] ?? null,
    End: () => column.at(-1) ?? null,
  };
  return moves[pressed]?.() ?? null;
}
