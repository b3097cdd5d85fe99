// What the law asks of a case that the council decides: that it has been prepared, and that what it costs is paid for (D8, F5).
import { type Fault, fault, warning } from '../../../schema/fault.ts';
import type { Day, Key } from '../../../schema/field.ts';
import { key } from '../../../schema/field.ts';
import type { Rows } from '../../../schema/list.ts';
import { bodies } from '../../../schema/lists/bodies.ts';
import { itemsOf, type Proposal, statementOf } from '../read.ts';

export const isCouncil = (rows: Rows, body: string): boolean =>
  rows.get(bodies, key<'bodies'>(body))?.kind === 'council';

/** The council decides on it, here or at the end of its way. */
export const goesToCouncil = (rows: Rows, body: Key<'bodies'>, report: Pick<Proposal, 'items'>): boolean =>
  isCouncil(rows, body) ||
  itemsOf(report).some(({ forwardTo }) => forwardTo !== null && isCouncil(rows, forwardTo));

/**
 * D8, CASE_NOT_PREPARED {board}, told and passed after thought: the law lets elections and what is urgent be decided without
 * (KL 5:29-30), and only a person knows that. What the executive board has sent on is prepared.
 */
export function preparationWarning(
  rows: Rows,
  body: Key<'bodies'>,
  { fromBody }: Pick<Proposal, 'fromBody'>,
  at: string,
): readonly Fault[] {
  const board = rows.all(bodies).find(({ kind }) => kind === 'executiveBoard');
  if (board === undefined || !isCouncil(rows, body) || fromBody === board.key) return [];
  return [warning('CASE_NOT_PREPARED', at, { board: board.name })];
}

/**
 * F5, when the council decides: COUNCIL_EXPENDITURE_UNFINANCED {amount} for what costs money in the year of the decision and is not
 * paid for in full, and COUNCIL_FINANCING_UNSAID, told only, where nothing is said of the money.
 */
export function expenditureFaults(report: Proposal, decided: Day): readonly Fault[] {
  const { hasCost, costTkr, oneOffTkr, fromDay, sources } = statementOf(report);
  if (hasCost === null) return [warning('COUNCIL_FINANCING_UNSAID', '')];
  const isThisYear = (fromDay ?? decided).slice(0, 4) <= decided.slice(0, 4);
  if (hasCost === 'no' || !isThisYear) return [];
  const paid = sources.reduce((sum, { amountTkr }) => sum + amountTkr, 0);
  const lacks = Math.max(costTkr ?? 0, oneOffTkr ?? 0) - paid;
  return lacks > 0 ? [fault('COUNCIL_EXPENDITURE_UNFINANCED', '', { amount: lacks })] : [];
}
