// The rows of a report's lists, one at a time: items, attachments, recipients, signatories, and where the money comes from.
import type { Change } from '../../../schema/change.ts';
import { good, type Result } from '../../../schema/fault.ts';
import type { Json } from '../../../schema/field.ts';
import type { Rows } from '../../../schema/list.ts';
import { plainText } from '../../../schema/plainText.ts';
import type { Situation } from '../../situation.ts';
import { keptRows, type Proposal, stored } from '../read.ts';
import { written } from './drafting.ts';
import { inOpenReport, type ReportPlace } from './openReport.ts';

/** Lists that are a field of the report's, and those within the statement of its financing. */
export type OwnList = 'items' | 'attachments' | 'recipients' | 'signatories';
export type MoneyList = 'sources' | 'phaseOuts';

export interface RowAnswer {
  readonly list: OwnList | MoneyList;
  /** The name of the row; one that is not there is added last. */
  readonly row: string;
  /** What is written in it; null takes it out. */
  readonly values: Json | null;
}

const isMoney = (list: RowAnswer['list']): list is MoneyList => list === 'sources' || list === 'phaseOuts';

const cleaned = (values: Json): Json =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? plainText(value) : value,
    ]),
  );

function rowsAfter(kept: unknown, { row, values }: RowAnswer): readonly Json[] {
  const rows = keptRows(kept);
  if (values === null) return rows.filter(({ id }) => id !== row);
  const written = cleaned(values);
  return rows.some(({ id }) => id === row)
    ? rows.map((one) => (one.id === row ? { ...one, ...written } : one))
    : [...rows, { id: row, ...written }];
}

const heldIn = (report: Proposal, list: RowAnswer['list']): unknown =>
  isMoney(list) ? report.financing?.[list] : report[list]?.rows;

const writtenIn = (
  all: Rows,
  report: Proposal,
  list: RowAnswer['list'],
  rows: readonly Json[],
): readonly Change[] =>
  written(
    all,
    report,
    isMoney(list) ? { financing: { ...report.financing, [list]: rows } } : { [list]: stored(rows) },
  );

/** Writes one row and leaves the others as they stand, whoever has written them meanwhile. Faults: those of the report. */
export const recordRow = (situation: Situation, input: ReportPlace & RowAnswer): Result<readonly Change[]> =>
  inOpenReport(situation, input, ({ report }) =>
    good(writtenIn(situation.rows, report, input.list, rowsAfter(heldIn(report, input.list), input))),
  );

/** Moves a proposed decision a step up, since the minutes keep the order. Faults: those of the report. */
export const moveUp = (
  situation: Situation,
  input: ReportPlace & { readonly row: string },
): Result<readonly Change[]> =>
  inOpenReport(situation, input, ({ report }) => {
    const rows = [...keptRows(report.items?.rows)];
    const place = rows.findIndex(({ id }) => id === input.row);
    const moved = rows.splice(place, 1);
    if (place < 1) return good([]);
    return good(writtenIn(situation.rows, report, 'items', rows.toSpliced(place - 1, 0, ...moved)));
  });

/** Writes answers of the statement of 5.5. Faults: those of the report. */
export const recordStatement = (
  situation: Situation,
  input: ReportPlace & { readonly answer: Json },
): Result<readonly Change[]> =>
  inOpenReport(situation, input, ({ report }) =>
    good(written(situation.rows, report, { financing: { ...report.financing, ...cleaned(input.answer) } })),
  );
