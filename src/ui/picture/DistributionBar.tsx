// How the statuses of a group are distributed, as a bar with its numbers in words, and as counts to stand under it.
import { type Status, statuses } from '../../schema/lists/assessments.ts';
import * as texts from '../pieceText.ts';
import { useText } from '../text.ts';
import css from './DistributionBar.module.css';
import { StatusGlyph } from './StatusMark.tsx';

export type Counts = Readonly<Record<Status, number>>;

const present = (counts: Counts) => statuses.filter((status) => counts[status] > 0);

interface BarProps {
  readonly counts: Counts;
  /** 12 px where the bar is the row's main picture. */
  readonly high?: boolean;
}

export function DistributionBar({ counts, high = false }: BarProps) {
  const t = useText(texts);
  const parts = present(counts);
  const words =
    parts.length === 0 ? t.noItems : t.distribution(parts.map((s) => t.statusCount[s](counts[s])));
  return (
    <div className={high ? `${css.bar} ${css.high}` : css.bar} role="img" aria-label={words}>
      {parts.map((status) => (
        <span key={status} className={css[status]} style={{ flexGrow: counts[status] }} />
      ))}
      {parts.length === 0 && <span className={css.notAssessed} style={{ flexGrow: 1 }} />}
    </div>
  );
}

interface CountsProps {
  readonly counts: Counts;
  /** `6 uppfyllda` instead of the bare figure. */
  readonly inWords?: boolean;
}

/** The counts with their marks, zeros left out. Bare figures have their words for those who listen. */
export function DistributionCounts({ counts, inWords = false }: CountsProps) {
  const t = useText(texts);
  return (
    <ul className={inWords ? `${css.counts} ${css.words}` : css.counts}>
      {present(counts).map((status) => (
        <li key={status}>
          <StatusGlyph status={status} size={14} />
          {inWords ? (
            t.statusCount[status](counts[status])
          ) : (
            <>
              <span aria-hidden="true">{counts[status]}</span>
              <span className="hiddenText">{t.statusCount[status](counts[status])}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
