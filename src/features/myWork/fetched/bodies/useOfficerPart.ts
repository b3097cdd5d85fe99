// Fetches what tells of cases and reports for those who write them: it holds a report to all that its model asks, which is much.
import { useEffect, useState } from 'react';
import type { officerWork } from '../../../../core/meeting/work/officerWork.ts';
import type { WhosePapers } from '../../../../core/meeting/work/whose.ts';
import { writesReports } from '../../../../core/proposal/writers.ts';
import type { Situation } from '../../../../core/situation.ts';

type Part = typeof officerWork;

/** 'away' where it could not be fetched; null for those who write no reports, and while it is on its way. */
export function useOfficerPart({ rows, person }: Situation, { read }: WhosePapers): Part | 'away' | null {
  const [part, setPart] = useState<{ readonly work: Part | 'away' } | null>(null);
  const writes = read.some(({ key }) => writesReports(rows, person, key));
  useEffect(() => {
    let isShown = true;
    const take = (work: Part | 'away') => {
      if (isShown) setPart({ work });
    };
    if (writes)
      import('../../../../core/meeting/work/officerWork.ts').then(
        ({ officerWork: work }) => take(work),
        () => take('away'),
      );
    return () => {
      isShown = false;
    };
  }, [writes]);
  return writes ? (part?.work ?? null) : null;
}
