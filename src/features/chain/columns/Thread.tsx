// The lines between the boxes, behind them: grey where something hangs together, red where it does so with the chosen one.
import type { ColumnsView, Line } from '../../../core/chainViews/columns.ts';
import css from './columns.module.css';

interface Props {
  readonly view: ColumnsView;
  /** The chosen one: another is drawn anew. */
  readonly of: string | null;
}

/** The picture is a hundred wide and as many rows high; it is stretched to where the boxes stand. */
const wide = 100;
/** What a box takes of its column; the rest is for the lines. */
const boxShare = 0.8;

function pathOf({ from, to }: Line, columns: number): string {
  const column = wide / columns;
  const [x1, x2] = [(from.column + boxShare) * column, to.column * column - 0.4];
  const middle = (x1 + x2) / 2;
  return `M${x1} ${from.at}C${middle} ${from.at} ${middle} ${to.at} ${x2} ${to.at}`;
}

export function Thread({ view, of }: Props) {
  const draw = (lit: boolean) =>
    view.lines
      .filter((line) => line.lit === lit)
      .map((line) => pathOf(line, view.columns.length))
      .join('');
  return (
    <svg
      className={css.thread}
      viewBox={`0 0 ${wide} ${view.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className={css.paleLine} d={draw(false)} />
      <path key={of} className={css.litLine} d={draw(true)} pathLength={1} />
    </svg>
  );
}
