// stub
import type { PublishedResults } from '../../core/published/results.ts';
export const latestFollowUp = ({ period }: Pick<PublishedResults, 'period'>): string =>
  `Resultaten är hämtade från den senaste uppföljningen (${period.kind === 'annual' ? 'hela' : `per ${period.word}`}\u00a0${period.year}).`;
