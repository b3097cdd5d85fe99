// The faults that every check of a model gives: a key that is not there, one that is there twice, a part that is missing.
import { type Fault, fault } from '../../schema/fault.ts';
import type { SteeringModel } from '../model.ts';

export type Check = (model: SteeringModel) => readonly Fault[];

/** Things in the chain that are not goal types; a level may own them and a goal may have an assignment above it. */
export const besideGoals = ['activity', 'assignment'];

export const keysOf = (named: readonly { readonly key: string }[]): string[] => named.map((one) => one.key);

export function unknown(at: string, words: readonly string[], allowed: readonly string[]): Fault[] {
  return words.flatMap((word, i) =>
    allowed.includes(word)
      ? []
      : [fault('MODEL_UNKNOWN_REFERENCE', `${at}[${i}]`, { word, allowed: allowed.join(', ') })],
  );
}

/** As `unknown`, for a part that names one thing. */
export function unknownOne(at: string, word: string, allowed: readonly string[]): Fault[] {
  return allowed.includes(word)
    ? []
    : [fault('MODEL_UNKNOWN_REFERENCE', at, { word, allowed: allowed.join(', ') })];
}

/** @param property what the thing is known by in the file */
export function twice(at: string, keys: readonly string[], property = 'key'): Fault[] {
  return keys.flatMap((word, i) =>
    keys.indexOf(word) === i ? [] : [fault('MODEL_DUPLICATE_KEY', `${at}[${i}].${property}`, { word })],
  );
}

/** Of what a part must hold, what it does not. */
export function missing(at: string, keys: readonly string[], wanted: readonly string[]): Fault[] {
  return wanted
    .filter((word) => !keys.includes(word))
    .map((expected) => fault('MODEL_PART_MISSING', at, { expected }));
}

/** A month and day in a year with a leap day, so that 29 February is not refused. */
const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The days, by their place, that no year has. */
export function notInYear(days: readonly (readonly [at: string, monthDay: string])[]): Fault[] {
  return days
    .filter(([, day]) => Number(day.slice(3)) > (daysInMonth[Number(day.slice(0, 2)) - 1] ?? 0))
    .map(([at, found]) => fault('MODEL_WRONG_SHAPE', at, { found, expected: 'MM-DD' }));
}
