// What a phase-in costs, what it is financed by, and what is still lacking (domain.md 5.5, F1-F6).
import { type Fault, fault } from '../../schema/fault.ts';
import type { Json, Key } from '../../schema/field.ts';
import type { RowOf, Rows } from '../../schema/list.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { sourceKinds } from '../../schema/lists/planning/financing.ts';
import { phaseOuts } from '../../schema/lists/planning/phaseOuts.ts';
import { bodyOf } from '../organisation.ts';
import type { Statement } from './contents.ts';

export type SourceKind = (typeof sourceKinds)[number];
export type PhaseOut = RowOf<typeof phaseOuts>;

/** @property body the body that gives; only for money from another board */
export interface Source {
  readonly kind: SourceKind;
  readonly body: Key<'bodies'> | null;
  readonly amountTkr: number;
}

/** What a phase-out gives, by the body in which it is made. */
export interface Registered {
  readonly body: Key<'bodies'> | null;
  readonly amountTkr: number;
}

/**
 * @property gapTkr what is not financed yet; never below 0
 * @property uncovered money that another board is to give without phasing out as much (F2)
 * @property ownShortTkr how far the own phase-outs are from what is said to come of them, of either sign (F3)
 */
export interface Financed {
  readonly costTkr: number;
  readonly financedTkr: number;
  readonly gapTkr: number;
  readonly uncovered: readonly { readonly body: Key<'bodies'> | null; readonly amountTkr: number }[];
  readonly ownShortTkr: number;
}

const sum = (amounts: readonly { readonly amountTkr: number }[]): number =>
  Math.round(amounts.reduce((total, one) => total + one.amountTkr, 0) * 10_000) / 10_000;

/** The live sum of a statement as it is written. */
export function financed(
  own: Key<'bodies'> | null,
  costTkr: number,
  sources: readonly Source[],
  registered: readonly Registered[],
): Financed {
  const given = sources.filter((one) => one.kind === 'transferFromOtherBoard');
  const giving = [...new Set(given.map((one) => one.body))];
  const phasedOut = (body: Key<'bodies'> | null) => sum(registered.filter((one) => one.body === body));
  const uncovered = giving.flatMap((body) => {
    const wanted = sum(given.filter((one) => one.body === body));
    // A transfer that names no board, or the own, has nobody who gives.
    const covered = body === null || body === own ? 0 : phasedOut(body);
    return wanted > covered
      ? [{ body, amountTkr: sum([{ amountTkr: wanted }, { amountTkr: -covered }]) }]
      : [];
  });
  const ownOut = sources.filter((one) => one.kind === 'ownPhaseOut');
  const financedTkr = sum(sources);
  return {
    costTkr,
    financedTkr,
    gapTkr: Math.max(0, sum([{ amountTkr: costTkr }, { amountTkr: -financedTkr }])),
    uncovered,
    ownShortTkr: ownOut.length === 0 ? 0 : sum([...ownOut, { amountTkr: -phasedOut(own) }]),
  };
}

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The sources as they are kept; what does not fit is left out, so that it counts as not financed. */
export function sourcesOf(stored: Json | null): readonly Source[] {
  const rows: readonly unknown[] = Array.isArray(stored?.rows) ? stored.rows : [];
  return rows.filter(isJson).flatMap((row): Source[] => {
    const kind = sourceKinds.find((one) => one === row.kind);
    const { amountTkr, body } = row;
    if (!kind || typeof amountTkr !== 'number' || !(amountTkr >= 0)) return [];
    return [
      { kind, amountTkr, body: typeof body === 'string' && body !== '' ? (body as Key<'bodies'>) : null },
    ];
  });
}

/** The phase-outs that answer to the statement, wherever they are made. */
export const phaseOutsFor = (rows: Rows, statement: Statement): readonly PhaseOut[] =>
  rows.by(phaseOuts, 'financing', statement.key).filter((one) => one.withdrawn !== true);

/** The same sum for a statement that is kept, from the phase-outs that are registered for it. */
export function financedOf(rows: Rows, statement: Statement): Financed {
  const registered = phaseOutsFor(rows, statement).map((one) => ({
    body: bodyOf(rows, one),
    amountTkr: one.amountTkr,
  }));
  const own = bodyOf(rows, statement);
  return financed(own, statement.costTkr ?? 0, sourcesOf(statement.sources), registered);
}

/**
 * FIN_MISSING without a statement or without its answers, FIN_GAP {amount}, FIN_TRANSFER_UNCOVERED {body, amount}; `at` is the field's
 * name. An internal decision asks the same as a plan (S08).
 */
export function financingFaults(rows: Rows, statement: Statement | null): readonly Fault[] {
  return statement === null
    ? [fault('FIN_MISSING', 'hasCost')]
    : answerFaults(rows, statement, financedOf(rows, statement));
}

/** The answers of a statement, wherever it is kept. */
export type StatementAnswers = Pick<
  Statement,
  'hasCost' | 'noCostReason' | 'phaseIn' | 'costTkr' | 'fromDay'
>;

/** The same for a statement that is no row of its own, such as an official's report has. */
export function answerFaults(
  rows: Rows,
  statement: StatementAnswers,
  { gapTkr, uncovered, ownShortTkr }: Financed,
): readonly Fault[] {
  if (statement.hasCost === null) return [fault('FIN_MISSING', 'hasCost')];
  if (statement.hasCost === 'no')
    return statement.noCostReason?.trim() ? [] : [fault('FIN_MISSING', 'noCostReason')];
  const answers = ['phaseIn', 'costTkr', 'fromDay'] as const;
  const missing = answers.filter((name) => (statement[name] ?? '') === '');
  const short = gapTkr > 0 ? gapTkr : Math.abs(ownShortTkr);
  return [
    ...missing.map((name) => fault('FIN_MISSING', name)),
    ...(short > 0 ? [fault('FIN_GAP', 'sources', { amount: short, own: gapTkr > 0 ? 0 : 1 })] : []),
    ...uncovered.map(({ body, amountTkr }) =>
      fault('FIN_TRANSFER_UNCOVERED', 'sources', {
        body: body ?? '',
        label: (body && rows.get(bodies, body)?.name) ?? '',
        amount: amountTkr,
      }),
    ),
  ];
}

/** F6: what a decided statement does to the frames; the own phase-out changes none. */
export function frameChanges(
  own: Key<'bodies'> | null,
  sources: readonly Source[],
): readonly { readonly body: Key<'bodies'> | null; readonly amountTkr: number }[] {
  const moved = sources.filter((one) => one.kind === 'transferFromOtherBoard');
  const from = moved.map(({ body, amountTkr }) => ({ body, amountTkr: -amountTkr }));
  return moved.length === 0 ? [] : [...from, { body: own, amountTkr: sum(moved) }];
}
