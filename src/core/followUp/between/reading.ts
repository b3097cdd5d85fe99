// A figure that was given between the periods: the day that it is of, and how it is kept.
import type { Day } from '../../../schema/field.ts';
import type { Outcome } from '../../measurement.ts';

export interface Reading {
  readonly day: Day;
  readonly value: number;
}

const kept = /^(\d{4}-\d\d-\d\d) (-?\d+(?:\.\d+)?)$/;

export const writtenReading = ({ day, value }: Reading): string => `${day} ${value}`;

/** The oldest first; what somebody has written past the app and is no reading is left out. */
export const readingsOf = (outcome: Pick<Outcome, 'readings'> | null): readonly Reading[] =>
  (outcome?.readings ?? [])
    .flatMap((word) => {
      const [, day, value] = kept.exec(word) ?? [];
      return day === undefined ? [] : [{ day, value: Number(value) }];
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
