// The lock on a period that SharePoint itself holds: a rule on each of the year's lists that lets no row of a locked period through.
import '@pnp/sp/lists/web.js';
import type { List } from '../../schema/list.ts';
import type { Away, Refused } from '../../sync/remote.ts';
import { attempt, ofSite } from '../answer.ts';
import { type Connection, together } from '../connection.ts';
import { listPath } from '../rows/address.ts';

export interface Locked {
  readonly kind: 'locked';
}

/** The yearly lists whose rows are a period's. Both the column's own name and its title are *Period*, as a formula wants it. */
const ofPeriods = (lists: readonly List[]) =>
  lists.filter(({ yearly, fields }) => yearly && 'period' in fields);

/** Judged for every row that is added or altered, also for those who may alter any (sharepoint.md 2.7). Empty = no rule. */
export const lockFormula = (periods: readonly string[]): string =>
  periods.length === 0 ? '' : `=AND(${periods.map((key) => `[Period]<>"${key}"`).join(',')})`;

const message = 'Perioden är låst. Bara systemägaren kan öppna den igen.';

/**
 * Makes the locked periods of a year those, in all its lists. Only who may manage lists can: the site's owner. SharePoint looks
 * at the row as it would become, so a row may still be moved out of its period by giving it another; readers see that by its print.
 */
export async function lockPeriods(
  connection: Connection,
  lists: readonly List[],
  year: number,
  periods: readonly string[],
): Promise<Locked | Refused | Away> {
  const ValidationFormula = lockFormula(periods);
  const done = await attempt(
    together(connection, (sp) =>
      ofPeriods(lists).map(({ name }) =>
        sp.web
          .getList(listPath(connection.path, { list: name, year }))
          .update({ ValidationFormula, ValidationMessage: ValidationFormula === '' ? '' : message }),
      ),
    ),
  );
  return done.kind === 'answered' ? { kind: 'locked' } : ofSite(done);
}

export interface LocksRead {
  readonly kind: 'read';
  readonly isAsWished: boolean;
}

/** Whether SharePoint holds exactly these periods of the year locked. */
export async function periodsAreLocked(
  connection: Connection,
  lists: readonly List[],
  year: number,
  periods: readonly string[],
): Promise<LocksRead | Refused | Away> {
  const wished = lockFormula(periods);
  const found = await attempt(
    together(connection, (sp) =>
      ofPeriods(lists).map(({ name }) =>
        sp.web.getList(listPath(connection.path, { list: name, year })).select('ValidationFormula')<{
          ValidationFormula: string | null;
        }>(),
      ),
    ),
  );
  if (found.kind !== 'answered') return ofSite(found);
  return { kind: 'read', isAsWished: found.value.every((one) => (one.ValidationFormula ?? '') === wished) };
}
