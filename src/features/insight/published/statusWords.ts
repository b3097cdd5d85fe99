// The organisation's own words for the statuses, as the results carry them.
import type { PublishedResults } from '../../../core/published/results.ts';
import type { Status } from '../../../schema/lists/assessments.ts';

export type WordOf = (status: Status) => string;

export const wordsIn =
  ({ scale }: PublishedResults): WordOf =>
  (status) =>
    scale.find((one) => one.status === status)?.label ?? status;
