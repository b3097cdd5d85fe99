// The story of an example organisation: what Chef Enhet A files in April, and what then moves in the sum.
import type { Status } from '../../src/schema/lists/assessments.ts';

export type Counts = Readonly<Record<Status, number>>;

/** What happens in the attainment table when Chef Enhet A files; checked by test/local-tenant/seed.test.ts. */
export interface Story {
  readonly indicatorTitle: string;
  /** As it is typed. */
  readonly figure: string;
  readonly statusAfter: Status;
  /** The row of the table that moves, in words. */
  readonly group: string;
  readonly before: Counts;
  readonly after: Counts;
}

/** In every example organisation this figure of Enhet A tips the indicator that all ten units leave. */
export const tipping = {
  indicatorTitle: 'Sjukfrånvaro',
  figure: '14,0',
  before: 'partly',
  after: 'notFulfilled',
} as const;

/** Counts in the order of the traffic lights, the unassessed last. */
export const counts = (
  fulfilled: number,
  partly: number,
  notFulfilled: number,
  notAssessed: number,
): Counts => ({
  fulfilled,
  partly,
  notFulfilled,
  notAssessed,
});
