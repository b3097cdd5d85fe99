// What waits in the bodies where the person has a role, as rows among his other work; and where it could not be read, that.
import { useEffect, useMemo } from 'react';
import { bodyWork } from '../../../../core/meeting/work/bodyWork.ts';
import type { WhosePapers } from '../../../../core/meeting/work/whose.ts';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { useSituation } from '../../../../ui/workspace.tsx';
import type { FetchedRow } from '../../wordsOf.ts';
import { linesOf } from './lines.ts';
import { rowOfBody, rowsOfRoom } from './rows.ts';
import * as texts from './text.ts';
import { useOfficerPart } from './useOfficerPart.ts';
import { usePapers } from './usePapers.ts';

interface Props {
  readonly whose: WhosePapers;
  readonly tell: (rows: readonly FetchedRow[]) => void;
}

export default function Bodies({ whose, tell }: Props) {
  const t = useText(texts);
  const situation = useSituation();
  const all = usePapers(whose.read);
  const officer = useOfficerPart(situation, whose);
  const ofOfficer = officer === 'away' ? null : officer;
  const rows = useMemo(
    () => [
      ...bodyWork(situation).map((work) => rowOfBody(t, work)),
      ...all.flatMap((one) => rowsOfRoom(t, situation, one, ofOfficer)),
    ],
    [situation, all, t, ofOfficer],
  );
  useEffect(() => tell(rows), [tell, rows]);
  // What was told goes with the one who told it.
  useEffect(() => () => tell([]), [tell]);
  const lines = [...linesOf(t, all, whose.left), ...(officer === 'away' ? [t.officerAway] : [])];
  return (
    <div role="status">
      {lines.map((line) => (
        <p key={line} className={type.secondary}>
          {line}
        </p>
      ))}
    </div>
  );
}
