// Figures over time as lines, with the target dotted and days that mattered marked; the table or text beside says the same in words.
import { useNarrow } from '../page/narrow.ts';
import css from './LineChart.module.css';

/** @property values one for each point in time, null where there is none */
export interface Line {
  readonly label: string;
  readonly look: 'main' | 'second' | 'third' | 'forecast';
  readonly values: readonly (number | null)[];
}

interface Props {
  /** Each point in time: where it stands (any unit that rises), and what it is called. */
  readonly times: readonly { readonly at: number; readonly name: string }[];
  readonly lines: readonly Line[];
  /** One for each point in time. */
  readonly targets: readonly (number | null)[];
  readonly targetName: (value: number) => string;
  readonly markers?: readonly { readonly key: string; readonly at: number; readonly name: string }[];
  readonly format: (value: number) => string;
}

const [height, marginTop, marginBottom] = [240, 32, 36];
/** On the phone the picture is as wide as it is shown, so that its words can be read. */
const wide = { width: 760, left: 76, right: 132, names: 8 };
const slim = { width: 360, left: 56, right: 124, names: 3 };

export function LineChart({ times, lines, targets, targetName, markers = [], format }: Props) {
  const { width, left, right, names } = useNarrow() ? slim : wide;
  const values = [...lines.flatMap((line) => line.values), ...targets].filter((value) => value !== null);
  const ticks = ticksFor(Math.min(...values), Math.max(...values));
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const first = times[0]?.at ?? 0;
  const length = (times.at(-1)?.at ?? 0) - first || 1;
  const x = (at: number) => left + ((at - first) * (width - left - right)) / length;
  const y = (value: number) =>
    marginTop + ((high - value) * (height - marginTop - marginBottom)) / (high - low || 1);
  const points = (of: readonly (number | null)[]) =>
    times.flatMap(({ at }, i) => {
      const value = of[i] ?? null;
      return value === null ? [] : [{ x: x(at), y: y(value), value }];
    });
  const aims = points(targets);
  const aim = aims.at(-1);
  // The target's word stands on the side where the lines do not end, so that none goes through it.
  const isUnder =
    aim !== undefined &&
    aim.y + lineHeight < height - marginBottom &&
    lines.every(({ values: of }) => (points(of).at(-1)?.y ?? 0) < aim.y);
  // A sign is some seven wide, and between two names there is air.
  const nameWidth = 7 * Math.max(...times.map(({ name }) => name.length)) + 10;
  const fitting = 1 + Math.floor((width - left - right) / nameWidth);
  const every = Math.ceil(times.length / Math.min(names, fitting));
  const ends = apart(
    lines.flatMap(({ label, values: of }) => {
      const end = points(of).at(-1);
      return end === undefined ? [] : [{ label, ...end }];
    }),
  );
  return (
    <svg className={css.chart} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {ticks.map((tick) => (
        <g key={tick}>
          <path className={css.grid} d={`M${left} ${y(tick)}H${width - right}`} />
          <text className={css.axis} x={left - 10} y={y(tick) + 4} textAnchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
      {markers.map(({ key, at, name }) => (
        <g key={key}>
          <path className={css.marker} d={`M${x(at)} ${marginTop - 8}V${height - marginBottom}`} />
          <text className={css.axis} x={x(at) - 6} y={marginTop - 14} textAnchor="end">
            {name}
          </text>
        </g>
      ))}
      {aim && (
        <>
          <path className={css.target} d={`M${aims.map((one) => `${one.x} ${one.y}`).join('L')}`} />
          <text className={css.axis} x={aim.x} y={isUnder ? aim.y + lineHeight : aim.y - 8} textAnchor="end">
            {targetName(aim.value)}
          </text>
        </>
      )}
      {lines.map(({ label, look, values: of }) => (
        <g key={label} className={css[look]}>
          <polyline
            points={points(of)
              .map((one) => `${one.x},${one.y}`)
              .join(' ')}
          />
          {points(of).map((one) => (
            <Mark key={one.x} look={look} x={one.x} y={one.y} />
          ))}
        </g>
      ))}
      {ends.map(({ label, x: end, y: at, value }) => (
        <text key={label} className={css.end} x={end + 10} y={at + 5}>
          {lines.length > 1 ? `${label} ` : ''}
          {format(value)}
        </text>
      ))}
      {times.map(({ at, name }, i) =>
        (times.length - 1 - i) % every === 0 ? (
          <text key={at} className={css.axis} x={x(at)} y={height - 10} textAnchor="middle">
            {name}
          </text>
        ) : null,
      )}
    </svg>
  );
}

/** Each line has a mark of its own shape, so that they can be told apart without colour. */
function Mark({ look, x, y }: { readonly look: Line['look']; readonly x: number; readonly y: number }) {
  if (look === 'second') return <rect x={x - 3.5} y={y - 3.5} width="7" height="7" />;
  if (look === 'third') return <path d={`M${x} ${y - 5}l5 8h-10z`} />;
  return <circle cx={x} cy={y} r={look === 'main' ? 4 : 3} />;
}

/** Round steps of 1, 2 or 5 that hold all values; three to six of them. */
function ticksFor(least: number, most: number): readonly number[] {
  const span = most - least || Math.abs(most) || 1;
  const rough = span / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((one) => one * power >= rough) ?? 10);
  const from = Math.floor(least / step);
  const to = Math.max(Math.ceil(most / step), from + 1);
  // Multiplied by a whole number, since a sum of tenths would gather their error.
  return Array.from({ length: to - from + 1 }, (_, i) => Number(((from + i) * step).toPrecision(12)));
}

const lineHeight = 16;

/** Labels that would lie upon one another are moved apart, downwards. */
function apart<L extends { readonly y: number }>(labels: readonly L[]): readonly L[] {
  let free = Number.NEGATIVE_INFINITY;
  return labels
    .toSorted((a, b) => a.y - b.y)
    .map((label) => {
      const y = Math.max(label.y, free);
      free = y + lineHeight;
      return { ...label, y };
    });
}
