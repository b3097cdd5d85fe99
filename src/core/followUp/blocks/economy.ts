// Block F: budget, outcome and forecast of a unit that has a cost centre, and whether the forecast is worse than the limits (domain.md 4.5).
import { budgetOutcomes } from '../../../schema/lists/followUp/budgetOutcomes.ts';
import { budgetLines } from '../../../schema/lists/planning/budgetLines.ts';
import type { SteeringModel } from '../../../steering/model.ts';
import type { Standings } from '../../judgement/standings.ts';
import type { Unit } from '../../organisation.ts';
import { rowWith } from '../../situation.ts';
import { isDecided } from '../../thread/links.ts';
import type { Missing } from '../asked.ts';
import { lengthOf, missingAt, shortestComment } from '../missing.ts';
import type { BudgetOutcome, EconomyEntry } from './entries.ts';
import { latestBefore } from './latestBefore.ts';

/** Minus is worse than the budget. Exact to a hundredth of a per cent, so that a limit is met or not met alike everywhere. */
export function budgetDeviation(budget: number, expected: number) {
  const tkr = Math.round((budget - expected) * 100) / 100;
  return { tkr, pct: budget === 0 ? null : Math.round((tkr / Math.abs(budget)) * 10_000) / 100 };
}

export const isBelowLimit = (
  { tkr, pct }: Pick<EconomyEntry, 'tkr' | 'pct'>,
  { rules: { budgetDeviation: limits } }: SteeringModel,
): boolean => (tkr ?? 0) < limits.tkr || (pct ?? 0) < limits.pct;

/** Null for a unit without a cost centre, until somebody has written a figure for it. */
export function economyEntry({ rows, chain, period }: Standings, unit: Unit): EconomyEntry | null {
  const own = rows.by(budgetOutcomes, 'unit', unit.key);
  const row = rowWith(rows, budgetOutcomes, { period: period.key, unit: unit.key });
  if (unit.costCentre === null && row === null) return null;
  const before = latestBefore(rows, own, period);
  const frame = rows
    .by(budgetLines, 'unit', unit.key)
    .filter((line) => line.kind === 'frame' && line.year === period.year && line.withdrawn !== true)
    .filter((line) => isDecided(rows, line.plan));
  const planned = frame.length === 0 ? null : frame.reduce((sum, { amountTkr }) => sum + amountTkr, 0);
  const budget = row?.budgetTkr ?? planned;
  const expected = (period.kind === 'annual' ? row?.outcomeTkr : row?.forecastTkr) ?? null;
  const deviation =
    budget === null || expected === null ? { tkr: null, pct: null } : budgetDeviation(budget, expected);
  const isBelow = isBelowLimit(deviation, chain.model);
  const missing = missingIn(row, { budget, isBelow, asksForecast: period.kind !== 'annual' });
  return {
    ...deviation,
    row,
    before,
    budget,
    expected,
    isBelow,
    place: 'needsAnswer',
    done: missing.length === 0,
    missing,
  };
}

interface Known extends Pick<EconomyEntry, 'budget' | 'isBelow'> {
  readonly asksForecast: boolean;
}

function missingIn(row: BudgetOutcome | null, { budget, isBelow, asksForecast }: Known): readonly Missing[] {
  const at = (field: 'budgetTkr' | 'outcomeTkr' | 'forecastTkr' | 'comment' | 'measures') => ({
    key: null,
    title: budgetOutcomes.fields[field].label,
    field,
  });
  const empty = [
    ...(budget === null ? [at('budgetTkr')] : []),
    ...((row?.outcomeTkr ?? null) === null ? [at('outcomeTkr')] : []),
    ...(asksForecast && (row?.forecastTkr ?? null) === null ? [at('forecastTkr')] : []),
    ...(isBelow && lengthOf(row?.measures ?? null) === 0 ? [at('measures')] : []),
  ].map((one) => missingAt('economy', one, one.field, 'FIELD_REQUIRED'));
  const length = lengthOf(row?.comment ?? null);
  if (!isBelow || length >= shortestComment) return empty;
  const values = { min: shortestComment, length };
  return [...empty, missingAt('economy', at('comment'), 'comment', 'COMMENT_TOO_SHORT', values)];
}
