// A figure with its unit, as somebody has stored it: nothing is rounded away.
import { writeStored } from '../core/figure.ts';
import type { Indicator } from '../core/indicator.ts';
import { unitSuffix } from './format.ts';

/** `7,0 %`, `12 dagar`; that something is a number of things is said by what it is called. */
export function withUnit({ unit, decimals }: Pick<Indicator, 'unit' | 'decimals'>, value: number): string {
  const suffix = unit === 'number' ? '' : unitSuffix[unit];
  const figure = writeStored(value, decimals);
  return suffix === '' ? figure : `${figure}\u00a0${suffix}`;
}
