// A body's registry numbers: whether one looks as the model says, and which comes next (domain.md 5.8).
import { type Fault, fault } from '../../schema/fault.ts';
import type { RowOf, Rows } from '../../schema/list.ts';
import type { bodies } from '../../schema/lists/bodies.ts';
import { cases } from '../../schema/lists/room/cases.ts';
import { registryPatternOf } from '../../steering/documents/ofModel.ts';
import type { SteeringModel } from '../../steering/model.ts';

export type Body = RowOf<typeof bodies>;

/** A number of its making with the running part taken out; `width` is how many digits that has at least. */
interface Shape {
  readonly before: string;
  readonly after: string;
  readonly width: number;
}

const letters = /\[[^\]]*\](\{\d+(,\d*)?\}|\+)/;
const year4 = /\\d\{4\}/;
const running = /\\d(?:\{(\d+)(?:,\d*)?\}|\+)/;

/** Read from the pattern when it is of the everyday sort: letters, a year in four digits, a running number. Else null. */
function shapeOf(pattern: RegExp, body: Body, year: number): Shape | null {
  const filled = pattern.source
    .replace(/^\^|\$$/g, '')
    .replace(letters, body.abbreviation ?? '')
    .replace(year4, String(year));
  const found = running.exec(filled);
  if (!found) return null;
  const plain = (text: string) => text.replaceAll('\\', '');
  const shape = {
    before: plain(filled.slice(0, found.index)),
    after: plain(filled.slice(found.index + found[0].length)),
    width: Number(found[1] ?? 1),
  };
  return pattern.test(numberIn(shape, 1)) ? shape : null;
}

const numberIn = ({ before, after, width }: Shape, count: number): string =>
  `${before}${String(count).padStart(width, '0')}${after}`;

/**
 * The number after the highest of the year; '' where the pattern is of a sort that only a person can follow. The organisation's
 * own register has the last word, so it is a proposal and no promise.
 */
export function nextNumber(rows: Rows, model: SteeringModel, body: Body, year: number): string {
  const pattern = registryPatternOf(model, body.kind);
  const shape = shapeOf(pattern, body, year);
  if (shape === null) return '';
  const counts = rows.all(cases).flatMap(({ registryNumber: number }) => {
    if (!number.startsWith(shape.before) || !number.endsWith(shape.after)) return [];
    const count = number.slice(shape.before.length, number.length - shape.after.length);
    return /^\d+$/.test(count) ? [Number(count)] : [];
  });
  const next = numberIn(shape, Math.max(0, ...counts) + 1);
  return pattern.test(next) ? next : '';
}

/** The case of that number, also when its letters are of another size: SharePoint does not tell keys apart by case. */
export const caseNumbered = (rows: Rows, number: string): RowOf<typeof cases> | null =>
  rows
    .all(cases)
    .find(({ registryNumber }) => registryNumber.toLowerCase() === number.trim().toLowerCase()) ?? null;

/** REGISTRY_NUMBER_WRONG and REGISTRY_NUMBER_TAKEN, at `registryNumber`. An empty one is a fault of its field. */
export function numberFaults(
  rows: Rows,
  model: SteeringModel,
  body: Body,
  number: string,
  year: number,
): readonly Fault[] {
  if (number === '') return [];
  const taken = caseNumbered(rows, number);
  if (taken)
    return [fault('REGISTRY_NUMBER_TAKEN', 'registryNumber', { label: taken.title, case: taken.key })];
  return registryPatternOf(model, body.kind).test(number)
    ? []
    : [fault('REGISTRY_NUMBER_WRONG', 'registryNumber', { example: nextNumber(rows, model, body, year) })];
}
