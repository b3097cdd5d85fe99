// Figures that are asked about, though they are not refused: with another sign than those beside them, or a thousand times as large.
import { type Fault, warning } from '../../schema/fault.ts';

/** How many times larger or smaller a figure may be before it is asked whether the unit is right. */
const farAway = 500;

/** @param beside what it was before, what it should be: figures of the same kind; zeros and gaps tell nothing */
export function oddIn(
  value: number | null,
  beside: readonly (number | null | undefined)[],
): 'sign' | 'large' | 'small' | null {
  const known = beside.filter((one): one is number => typeof one === 'number' && one !== 0);
  if (value === null || value === 0 || known.length === 0) return null;
  if (known.every((one) => one < 0 !== value < 0)) return 'sign';
  const sizes = known.map(Math.abs);
  if (Math.abs(value) > farAway * Math.max(...sizes)) return 'large';
  return Math.abs(value) * farAway < Math.min(...sizes) ? 'small' : null;
}

/** The question at the figure's place; none when nothing is odd about it. */
export function oddFault(
  place: string,
  label: string,
  value: number | null,
  beside: Parameters<typeof oddIn>[1],
): readonly Fault[] {
  const why = oddIn(value, beside);
  return why === null || value === null ? [] : [warning('FIGURE_ODD', place, { label, why, value })];
}
