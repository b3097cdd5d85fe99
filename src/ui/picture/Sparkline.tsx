// A small curve of the last measurements with the target dotted; the figures stand beside it, so it is hidden from screen readers.
import type { Status } from '../../schema/lists/assessments.ts';
import css from './Sparkline.module.css';

interface Props {
  /** Oldest first; null where nothing was measured. */
  readonly points: readonly (number | null)[];
  readonly target: number | null;
  /** The status of the last point, which gives its dot a colour. */
  readonly status: Status;
  /** Pixels. The same down a column. */
  readonly width?: number;
}

const height = 28;
const margin = 5;

export function Sparkline({ points, target, status, width = 104 }: Props) {
  const measured = points.flatMap((value, at) => (value === null ? [] : [{ at, value }]));
  const values = [...measured.map(({ value }) => value), ...(target === null ? [] : [target])];
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const x = (at: number) => margin + (at * (width - 2 * margin)) / Math.max(points.length - 1, 1);
  const y = (value: number) => height - margin - ((value - low) * (height - 2 * margin)) / span;
  const last = measured.at(-1);
  return (
    <svg
      className={css.sparkline}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      {target !== null && <path className={css.target} d={`M0 ${y(target)}H${width}`} />}
      <polyline
        className={css.curve}
        points={measured.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')}
      />
      {last && <circle className={css[status]} cx={x(last.at)} cy={y(last.value)} r="4" />}
    </svg>
  );
}
