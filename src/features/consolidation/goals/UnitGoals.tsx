// The units goal by goal: a matrix where what deviates stands out, and on a phone the same as a list that one opens.
import { useMemo, useState } from 'react';
import type { GoalElement } from '../../../core/chain.ts';
import type { ConsolidationOverview } from '../../../core/consolidation/overview.ts';
import { type UnitGoalRow, unitGoals } from '../../../core/consolidation/unitGoals.ts';
import { standingsIn } from '../../../core/judgement/standingsIn.ts';
import { statuses } from '../../../schema/lists/assessments.ts';
import { Tick } from '../../../ui/form/plain/Tick.tsx';
import { useNarrow } from '../../../ui/page/narrow.ts';
import { StatusMark } from '../../../ui/picture/StatusMark.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { statusWord, wordProp } from '../../../ui/why/wording.ts';
import { useSituation } from '../../../ui/workspace.tsx';
import { GoalGrid } from './GoalGrid.tsx';
import { GoalList } from './GoalList.tsx';
import css from './goals.module.css';
import * as texts from './text.ts';

const rowsAtFirst = 40;

const isOff = ({ cells }: UnitGoalRow): boolean =>
  cells.some(({ result }) => result.status === 'partly' || result.status === 'notFulfilled');

export function UnitGoals({ overview }: { readonly overview: ConsolidationOverview }) {
  const t = useText(texts);
  const situation = useSituation();
  const narrow = useNarrow();
  const [onlyOff, setOnlyOff] = useState(false);
  const [all, setAll] = useState(false);
  const { rows, period, lines, model } = overview;
  const found = useMemo(() => {
    const standings = standingsIn({ ...situation, rows }, period);
    return standings.ok ? unitGoals(standings.value, lines) : null;
  }, [situation, rows, period, lines]);
  if (found === null || found.columns.length === 0) return null;
  const wanted = onlyOff ? found.rows.filter(isOff) : found.rows;
  const shown = all ? wanted : wanted.slice(0, rowsAtFirst);
  const titleOf = (goal: GoalElement | null) => goal?.title ?? t.otherGoals;
  const props = { found, shown, titleOf, overview };
  return (
    <section className={css.part} aria-labelledby="consolidation-goals">
      <h2 id="consolidation-goals" className={type.section}>
        {t.title}
      </h2>
      <p className={type.body}>{narrow ? t.listLead : t.lead}</p>
      <div className={css.above}>
        <ul className={css.legend}>
          {statuses.map((status) => (
            <li key={status}>
              <StatusMark status={status} {...wordProp(statusWord(model, status))} />
            </li>
          ))}
        </ul>
        <Tick label={t.onlyOff} checked={onlyOff} changed={setOnlyOff} />
      </div>
      {wanted.length === 0 ? (
        <p className={type.body}>{t.noneOff}</p>
      ) : narrow ? (
        <GoalList {...props} />
      ) : (
        <GoalGrid {...props} />
      )}
      {wanted.length > shown.length && (
        <button type="button" className={css.more} onClick={() => setAll(true)}>
          {t.showAll(wanted.length)}
        </button>
      )}
    </section>
  );
}
