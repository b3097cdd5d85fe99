// The picture of the year: three rings, what has been pale, what is now in colour, what comes thin and dark, and the thread at today.
import type { YearView } from '../../core/year/yearItems.ts';
import type { Day } from '../../schema/field.ts';
import { shortDayText } from '../../ui/format.ts';
import { useText } from '../../ui/text.ts';
import {
  arc,
  arcsOf,
  around,
  half,
  inner,
  monthStart,
  outer,
  pointAt,
  radius,
  type WheelArc,
  wordsWithin,
} from './geometry.ts';
import * as texts from './text.ts';
import css from './Wheel.module.css';
import { arcLabel, weekOf } from './wording.ts';

interface Props {
  readonly view: YearView;
  readonly today: Day;
}

const twelve = Array.from({ length: 12 }, (_, i) => i + 1);
/** July is empty in every model, so the names of the rings stand there. */
const namesOfRings = 6.5 / 12;

/** Hidden from those who listen: the list beside holds the same, and comes first for them. */
export function Wheel({ view, today }: Props) {
  const t = useText(texts);
  const { year, items, daysToNext } = view;
  const arcs = arcsOf(items, year, today, (item) => arcLabel(t, view, item));
  const isThisYear = today.startsWith(`${year}-`);
  return (
    <svg className={css.wheel} viewBox={`${-half} ${-half} ${2 * half} ${2 * half}`} aria-hidden="true">
      <circle r={outer} className={css.rim} />
      <circle r={inner} className={css.rim} />
      {twelve.map((month) => (
        <Month
          key={month}
          year={year}
          month={month}
          isNow={isThisYear && Number(today.slice(5, 7)) === month}
        />
      ))}
      {(['followUp', 'planning', 'decision'] as const).map((ring) => {
        const { x, y } = pointAt(namesOfRings, radius[ring]);
        return (
          <text key={ring} x={x} y={y} className={css.ring}>
            {t.ring[ring]}
          </text>
        );
      })}
      {arcs.map((one) => (
        <Arc key={one.id} part={one} />
      ))}
      {isThisYear && <Today part={around(year, today, 0.5)} />}
      <text y={isThisYear ? -16 : 10} className={css.day}>
        {isThisYear ? shortDayText(today) : t.year(year)}
      </text>
      {isThisYear && (
        <>
          <text y={14} className={css.week}>
            {t.week(weekOf(today))}
          </text>
          {daysToNext !== null && (
            <text y={46} className={css.left}>
              {t.daysLeft(daysToNext)}
            </text>
          )}
        </>
      )}
    </svg>
  );
}

function Month({
  year,
  month,
  isNow,
}: {
  readonly year: number;
  readonly month: number;
  readonly isNow: boolean;
}) {
  const t = useText(texts);
  const start = monthStart(year, month);
  const [near, far] = [pointAt(start, inner), pointAt(start, outer)];
  const name = pointAt((start + monthStart(year, month + 1)) / 2, outer + 28);
  return (
    <>
      <line x1={near.x} y1={near.y} x2={far.x} y2={far.y} className={css.spoke} />
      <text x={name.x} y={name.y} className={isNow ? css.monthNow : css.month}>
        {t.months[month - 1]}
      </text>
    </>
  );
}

const width = { past: 15, now: 15, coming: 6 } as const;

function Arc({ part: { id, ring, from, to, when, isLate, label } }: { readonly part: WheelArc }) {
  const r = radius[ring];
  // The round ends lie outside the line, so the line is as much shorter.
  const end = Math.min(width[when] / 2 / (2 * Math.PI * r), (to - from) / 2 - 0.0005);
  const upsideDown = (from + to) / 2 > 0.25 && (from + to) / 2 < 0.75;
  const words = `words-${id}`;
  const middle = pointAt((from + to) / 2, r);
  return (
    <g>
      <path d={arc(from + end, to - end, r)} className={css[when]} strokeWidth={width[when]} />
      {isLate && (
        <g className={css.late} transform={`translate(${middle.x.toFixed(1)} ${middle.y.toFixed(1)})`}>
          <circle r={10} />
          <text y={1}>!</text>
        </g>
      )}
      {label !== '' && (
        <>
          <path
            id={words}
            d={arc(from, to, r - wordsWithin + (upsideDown ? 0 : -4), upsideDown)}
            fill="none"
          />
          <text className={css.words}>
            <textPath href={`#${words}`} startOffset="50%">
              {label}
            </textPath>
          </text>
        </>
      )}
    </g>
  );
}

function Today({ part }: { readonly part: number }) {
  const [near, far] = [pointAt(part, inner - 38), pointAt(part, outer + 8)];
  return (
    <g className={css.today}>
      <line x1={near.x} y1={near.y} x2={far.x} y2={far.y} />
      <circle cx={near.x} cy={near.y} r={5} />
    </g>
  );
}
