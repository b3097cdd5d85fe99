// A matrix as one stop for the tab key: the arrows move about among its cells, Home and End along a row.
import { type KeyboardEvent, useRef, useState } from 'react';

interface At {
  readonly row: number;
  readonly column: number;
}

/** @returns cell: what the button of a cell must bear. at: the cell that the tab key comes to */
export function useGridKeys(rows: number, columns: number) {
  const grid = useRef<HTMLTableElement>(null);
  const [last, setAt] = useState<At>({ row: 0, column: 0 });
  // Rows may have been left out since.
  const at = within(last, rows, columns);
  const steps: Readonly<Record<string, At>> = {
    ArrowDown: { row: at.row + 1, column: at.column },
    ArrowUp: { row: at.row - 1, column: at.column },
    ArrowRight: { row: at.row, column: at.column + 1 },
    ArrowLeft: { row: at.row, column: at.column - 1 },
    Home: { row: at.row, column: 0 },
    End: { row: at.row, column: columns - 1 },
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    // What has been opened beside a cell has arrows of its own.
    if (step === undefined || !(event.target as HTMLElement).matches('[data-cell]')) return;
    event.preventDefault();
    const to = within(step, rows, columns);
    setAt(to);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${to.row}/${to.column}"]`)?.focus();
  };
  const cell = (row: number, column: number) => ({
    'data-cell': `${row}/${column}`,
    tabIndex: row === at.row && column === at.column ? 0 : -1,
    onFocus: () => setAt({ row, column }),
  });
  return { grid, onKeyDown, cell };
}

const within = ({ row, column }: At, rows: number, columns: number): At => ({
  row: Math.min(Math.max(row, 0), Math.max(rows - 1, 0)),
  column: Math.min(Math.max(column, 0), Math.max(columns - 1, 0)),
});
