// One part of a sum: what Varför? shows, line by line.
import type { Key } from '../../schema/field.ts';
import type { Status } from '../../schema/lists/assessments.ts';
import type { RollupInput } from '../rollup.ts';

/**
 * @property id the indicator's or unit's key, or the element's id
 * @property from the unit's or body's name
 * @property body the body that it belongs to
 * @property points 1, 0.5 or 0; null when not assessed
 * @property weight 0-10; counts only where the method is the weighted mean
 * @property answered how many of the units that are to answer have done so; null where no unit is asked
 * @property value the figure, when it is one
 */
export interface Contribution {
  readonly what: 'indicator' | 'unit' | 'goal' | 'activity';
  readonly id: string;
  readonly label: string;
  readonly from: string;
  readonly body: Key<'bodies'> | null;
  readonly status: Status;
  readonly points: number | null;
  readonly weight: number;
  readonly answered: { readonly units: number; readonly of: number } | null;
  readonly value: number | null;
}

export const asInput = (one: Contribution): RollupInput => ({
  itemId: one.id,
  ownerBodyId: one.body ?? '',
  status: one.status,
  weight: one.weight,
});

const rank: Record<Status, number> = { notFulfilled: 0, partly: 1, fulfilled: 2, notAssessed: 3 };

/** The worst first, since that is what one asks for; those that are not assessed last. */
export function worstFirst(given: readonly Contribution[]): readonly Contribution[] {
  return given.toSorted((a, b) => rank[a.status] - rank[b.status] || a.label.localeCompare(b.label, 'sv'));
}
