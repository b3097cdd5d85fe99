// The acts of a consolidation: texts and what is lifted are saved as they are written, and the whole is handed on when it is done.
import { add, type Change } from '../../schema/change.ts';
import { bad, fault, good, type Result } from '../../schema/fault.ts';
import type { Key } from '../../schema/field.ts';
import type { ValuesOf } from '../../schema/list.ts';
import { consolidations } from '../../schema/lists/consolidation/consolidations.ts';
import { feedback } from '../../schema/lists/consolidation/feedback.ts';
import { altered, checked } from '../../schema/wish.ts';
import type { Place } from '../organisation.ts';
import { rowWith, type Situation } from '../situation.ts';
import { lineManagersOf } from './lineManager.ts';
import { type ConsolidationOverview, consolidationOverview, type UnitLine } from './overview.ts';

/** Where a rule of the consolidation acts. */
export interface ConsolidationPlace {
  readonly period: Key<'periods'>;
  readonly place: Place;
}

type Answer = Partial<Pick<ValuesOf<typeof consolidations>, 'analysis' | 'deviations' | 'measures'>>;
type Values = Partial<ValuesOf<typeof consolidations>>;

function writable(
  situation: Situation,
  { period, place }: ConsolidationPlace,
): Result<ConsolidationOverview> {
  const found = consolidationOverview(situation, period, place);
  if (!found.ok || found.value.mayWrite) return found;
  const { period: row } = found.value;
  const isClosed = row.state === 'planned' || row.state === 'locked';
  return bad(
    isClosed
      ? fault('PERIOD_NOT_OPEN', '', { period: row.label, state: row.state })
      : fault('NOT_ALLOWED', '', { unit: found.value.name }),
  );
}

/** The row is begun at the first save, and is under way again when something is altered after it was done. */
function written({ period, place, row }: ConsolidationOverview, values: Values): readonly Change[] {
  const begins: Values = { state: 'inProgress', included: null, doneAt: null, doneBy: null };
  if (row) return altered(consolidations, row, { ...begins, ...values });
  const identity = { year: period.year, period: period.key, ...place };
  return [add(consolidations, { ...identity, state: 'inProgress', ...values })];
}

/** Saves what there is. Faults: PERIOD_NOT_OPEN, NOT_ALLOWED, and those of the fields. */
export function recordConsolidation(
  situation: Situation,
  { answer, ...at }: ConsolidationPlace & { readonly answer: Answer },
): Result<readonly Change[]> {
  const found = writable(situation, at);
  return found.ok ? checked(written(found.value, answer)) : found;
}

/** The follow-ups that a consolidation takes in: approved, or handed in where nobody above may approve. */
export const isToConsolidate = (
  { rows }: Situation,
  { to }: { readonly to: string },
  line: UnitLine,
): boolean =>
  line.stand.state === 'approved' ||
  line.stand.state === 'consolidated' ||
  (line.stand.state === 'ready' && lineManagersOf(rows, line.unit.key, to).length === 0);

/**
 * Hands the consolidation on. Units that have not answered stand in the way of nothing: they are listed in it (U4).
 * Also: FIELD_REQUIRED at 'analysis'.
 */
export function finishConsolidation(situation: Situation, at: ConsolidationPlace): Result<readonly Change[]> {
  const found = writable(situation, at);
  if (!found.ok) return found;
  const { row, lines, period } = found.value;
  if (!row?.analysis?.trim())
    return bad(fault('FIELD_REQUIRED', 'analysis', { label: consolidations.fields.analysis.label }));
  const included = lines.filter((line) => isToConsolidate(situation, period, line));
  return checked(
    written(found.value, {
      state: 'done',
      included: included.map(({ unit }) => unit.key),
      doneAt: situation.now,
      doneBy: situation.person.signInName,
    }),
  );
}

/** Writes what is given back to one unit, or to all below. Faults: PERIOD_NOT_OPEN, NOT_ALLOWED, and those of the fields. */
export function giveFeedback(
  situation: Situation,
  {
    to,
    answer,
    ...at
  }: ConsolidationPlace & {
    readonly to: Key<'units'> | null;
    readonly answer: Partial<Pick<ValuesOf<typeof feedback>, 'text' | 'measures'>>;
  },
): Result<readonly Change[]> {
  const found = writable(situation, at);
  if (!found.ok) return found;
  const { period, place, lines } = found.value;
  if (to !== null && !lines.some(({ unit }) => unit.key === to)) return bad(fault('NOT_ALLOWED', 'to'));
  const stamps = { by: situation.person.signInName, at: situation.now };
  const row = rowWith(situation.rows, feedback, { period: period.key, ...place, to });
  if (row) {
    const changes = altered(feedback, row, answer);
    return changes.length === 0 ? good([]) : checked(altered(feedback, row, { ...answer, ...stamps }));
  }
  const identity = { year: period.year, period: period.key, ...place, to };
  return checked([add(feedback, { ...identity, ...answer, ...stamps })]);
}
