// Cases that other bodies' decisions send to this one: folded from their logs, with number and text unchanged (S28, S33).
import type { Day, Key } from '../../schema/field.ts';
import { key } from '../../schema/field.ts';
import type { RowOf, Rows } from '../../schema/list.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { cases } from '../../schema/lists/room/cases.ts';
import type { DecidedFile, DecidedFinancing, DecidedItem, DecidedPoint } from '../decision/content.ts';

/** An item of a log that counts: the rows that do not hold, and those that were annulled, are left out by whoever reads the log. */
export interface Logged {
  readonly number: number;
  readonly item: DecidedItem;
}

/**
 * @property points only those that are put to this body, or go by it on their way
 * @property basis what the other body decided on with its `files`, and `financing` what it said of the money: they go along with the item
 */
export interface Candidate {
  readonly from: Key<'bodies'>;
  readonly decision: number;
  readonly day: Day;
  readonly paragraph: number;
  readonly registryNumber: string;
  readonly title: string;
  readonly summary: string;
  readonly points: readonly DecidedPoint[];
  readonly recipients: readonly string[];
  readonly basis: readonly string[];
  readonly files: readonly DecidedFile[];
  readonly financing: DecidedFinancing | null;
}

type Body = RowOf<typeof bodies>;

/**
 * The bodies that a proposal goes through, the last one being whom it is put to: up the line, and by the executive board before
 * the council, which must have had the chance to give its opinion (KL 5:26-28, D8).
 */
export function wayTo(rows: Rows, from: Key<'bodies'>, to: Key<'bodies'>): readonly Key<'bodies'>[] {
  const up: Body[] = [];
  const one = (named: Key<'bodies'> | null) => (named === null ? null : rows.get(bodies, named));
  for (
    let above = one(one(from)?.parent ?? null);
    above !== null && above.key !== to && !up.includes(above);
    above = one(above.parent)
  )
    up.push(above);
  const reached = up.at(-1)?.parent ?? one(from)?.parent;
  const between = reached === to ? up : [];
  const board = rows.all(bodies).find(({ kind }) => kind === 'executiveBoard');
  const needsBoard =
    board !== undefined && one(to)?.kind === 'council' && from !== board.key && !between.includes(board);
  return [...between, ...(needsBoard ? [board] : [])].map((body) => body.key).concat(to);
}

const passed: readonly DecidedItem['outcome'][] = ['approved', 'approvedWithChange'];

/** The latest first; what the body has taken in already is left out. */
export function candidatesFor(
  rows: Rows,
  body: Key<'bodies'>,
  logs: readonly (readonly Logged[])[],
): readonly Candidate[] {
  return logs
    .flat()
    .flatMap(({ number, item }): Candidate[] => {
      const from = key<'bodies'>(item.body);
      const points = passed.includes(item.outcome)
        ? item.points.filter(
            ({ forwardTo }) => forwardTo !== null && wayTo(rows, from, key<'bodies'>(forwardTo))[0] === body,
          )
        : [];
      if (points.length === 0 || item.registryNumber === null || from === body) return [];
      const { day, paragraph, registryNumber, title, summary, recipients, basis, files, financing } = item;
      const papers = { title, summary, points, recipients, basis, files, financing };
      return [{ from, decision: number, day, paragraph, registryNumber, ...papers }];
    })
    .filter((one) => !isTakenIn(rows, one))
    .toSorted((one, other) => other.day.localeCompare(one.day));
}

const isTakenIn = (rows: Rows, { from, decision, registryNumber }: Candidate): boolean =>
  rows
    .all(cases)
    .some(
      (its) =>
        its.registryNumber === registryNumber &&
        its.fromBody === from &&
        Number(its.fromDecision) >= decision,
    );

/** The bodies that a decision goes on to next. */
export const nextBodies = (rows: Rows, { body, outcome, points }: DecidedItem): readonly Key<'bodies'>[] => [
  ...new Set(
    passed.includes(outcome)
      ? points.flatMap(({ forwardTo }) =>
          forwardTo === null ? [] : (wayTo(rows, key<'bodies'>(body), key<'bodies'>(forwardTo))[0] ?? []),
        )
      : [],
  ),
];

/** A file that goes along with a case to another body: what it is, and what it is called there, which says whence and when it came. */
export interface Forwarded extends DecidedFile {
  readonly from: string;
  readonly name: string;
}

export const forwardedFiles = (from: string, day: Day, files: readonly DecidedFile[]): readonly Forwarded[] =>
  files.map((one) => ({
    ...one,
    from,
    name: `${from} ${day} ${one.file.slice(one.file.lastIndexOf('/') + 1)}`,
  }));
