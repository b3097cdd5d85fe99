// Where the parts of the wheel lie: the year begins at the top and runs as a clock does.
import { daysBetween } from '../../core/calendar.ts';
import type { YearItem } from '../../core/year/yearItems.ts';
import type { Day } from '../../schema/field.ts';

/** Half the side of the picture, in its own units; all radii are measured in the same. */
export const half = 356;
export const outer = 300;
export const inner = 162;
export const radius = { followUp: 272, planning: 231, decision: 187 } as const;

const turn = 2 * Math.PI;
const daysIn = (year: number): number => daysBetween(`${year}-01-01`, `${year + 1}-01-01`);

/** How far round a day begins, 0-1; days outside the year stop at its ends. */
export function around(year: number, day: Day, daysLater = 0): number {
  const days = daysBetween(`${year}-01-01`, day) + daysLater;
  return Math.min(1, Math.max(0, days / daysIn(year)));
}

export const monthStart = (year: number, month: number): number =>
  month > 12 ? 1 : around(year, `${year}-${String(month).padStart(2, '0')}-01`);

export const pointAt = (part: number, r: number) => {
  const angle = part * turn - Math.PI / 2;
  return { x: Math.cos(angle) * r, y: Math.sin(angle) * r };
};

const point = (part: number, r: number) => {
  const { x, y } = pointAt(part, r);
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
};

/** A path along the ring; backwards, so that words upon it stand on their feet in the lower half. */
export function arc(from: number, to: number, r: number, backwards = false): string {
  const large = to - from > 0.5 ? 1 : 0;
  const [start, end] = backwards ? [to, from] : [from, to];
  return `M ${point(start, r)} A ${r} ${r} 0 ${large} ${backwards ? 0 : 1} ${point(end, r)}`;
}

/**
 * A part of a ring that is one thing: a period's whole follow-up, a plan, a decision.
 * @property label empty where it is too short to bear words
 */
export interface WheelArc {
  readonly id: string;
  readonly ring: YearItem['ring'];
  readonly from: number;
  readonly to: number;
  readonly when: YearItem['when'];
  readonly isLate: boolean;
  readonly label: string;
}

/** Shorter than this it would be a dot that hides in its line. */
const shortest = 4.5;
const kindsInArc: readonly YearItem['kind'][] = ['periodEnds', 'reportDue'];

const arcOf = ({ ring, kind, about, year, label, to }: YearItem): string => {
  if (ring === 'followUp' && kindsInArc.includes(kind)) return `${ring}/${about}/${year}`;
  return kind === 'planDue' && ring === 'planning' ? `${ring}/${to}` : `${ring}/${to}/${label}`;
};

export function arcsOf(
  items: readonly YearItem[],
  year: number,
  today: Day,
  labelOf: (item: YearItem) => string,
): readonly WheelArc[] {
  const ids = [...new Set(items.map(arcOf))];
  return ids.map((id) => {
    const all = items.filter((item) => arcOf(item) === id);
    const { ring = 'followUp' } = all[0] ?? {};
    const days = all.flatMap(daysOf).toSorted();
    const [from = `${year}-01-01`, to = from] = [days[0], days.at(-1)];
    const end = Math.max(around(year, to, 1), shortest / daysIn(year));
    const start = Math.min(around(year, from), end - shortest / daysIn(year));
    const isNow = (from <= today && today <= to) || all.some(({ dated, when }) => !dated && when === 'now');
    const label = ring === 'decision' || all.every(({ kind }) => kind === 'own') ? '' : all.map(labelOf)[0];
    return {
      id,
      ring,
      from: start,
      to: end,
      when: isNow ? 'now' : to < today ? 'past' : 'coming',
      isLate: all.some(({ isLate }) => isLate),
      label: label !== undefined && fits(label, end - start, ring) ? label : '',
    };
  });
}

/** What has no day is drawn in the middle of its month. */
const daysOf = ({ from, to, dated }: YearItem): readonly Day[] =>
  dated ? [from, to] : [`${from.slice(0, 8)}15`];

/** The width of a letter in the picture's own units, a little generously. */
const letter = 7.5;
/** Words lie this far within their arc. */
export const wordsWithin = 22;
const fits = (label: string, part: number, name: YearItem['ring']) =>
  label.length * letter <= part * turn * (radius[name] - wordsWithin);
