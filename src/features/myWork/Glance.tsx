// The unit's state at a glance, or the whole's for those who have no unit: a bar per perspective or goal area.
import { attainment } from '../../core/attainment.ts';
import { latestPeriods } from '../../core/calendar.ts';
import { followUpForm } from '../../core/followUp/form.ts';
import type { Unit } from '../../core/organisation.ts';
import type { Situation } from '../../core/situation.ts';
import { address } from '../../ui/address.ts';
import { useKeptFocus } from '../../ui/page/keptFocus.ts';
import { type Counts, DistributionBar, DistributionCounts } from '../../ui/picture/DistributionBar.tsx';
import { useText } from '../../ui/text.ts';
import type from '../../ui/type.module.css';
import { useSituation } from '../../ui/workspace.tsx';
import { type Bar, barsOf, sumOf } from './bars.ts';
import css from './MyWork.module.css';
import * as texts from './text.ts';

/** The latest period that has been opened; null when none has, or when its model is broken. */
function barsFor(situation: Situation, unit: Unit | null): readonly Bar[] {
  const period = latestPeriods(situation.rows, 1)[0];
  if (period === undefined) return [];
  if (unit !== null) {
    const form = followUpForm(situation, unit.key, period.key);
    return form.ok ? barsOf(form.value) : [];
  }
  const table = attainment(situation, period.key);
  if (!table.ok) return [];
  return table.value.groups.map(({ key, label, result }) => ({ key, label, counts: result.counts }));
}

const isEmpty = (counts: Counts) => Object.values(counts).every((count) => count === 0);

export default function Glance({ unit }: { readonly unit: Unit | null }) {
  const t = useText(texts);
  // Here, since it comes with what is fetched after the page: what is confirmed there takes its button with it.
  useKeptFocus();
  const situation = useSituation();
  const bars = barsFor(situation, unit).filter(({ counts }) => !isEmpty(counts));
  return (
    <>
      <div className={css.glanceHead}>
        <h2 className={type.section}>{unit === null ? t.glanceWhole : t.glance(unit.name)}</h2>
        <a className={type.link} href={unit === null ? address.attainment() : address.chain()}>
          {unit === null ? t.inTable : t.inChain}
        </a>
      </div>
      {bars.length === 0 ? (
        <p className={type.secondary}>{t.nothingJudged}</p>
      ) : (
        <>
          <ul className={css.bars}>
            {bars.map(({ key, label, counts }) => (
              <li key={key}>
                <span>{label === '' ? t.allTogether : label}</span>
                <DistributionBar counts={counts} />
              </li>
            ))}
          </ul>
          <DistributionCounts counts={sumOf(bars)} inWords />
        </>
      )}
    </>
  );
}
