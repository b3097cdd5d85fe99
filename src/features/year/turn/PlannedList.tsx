// The steps of the turn as they are planned: for whom, from which plans, and how many rows each makes.
import { ownerName } from '../../../core/organisation.ts';
import { placeOf } from '../../../core/planning/plan.ts';
import type { YearTurn } from '../../../core/year/yearTurn.ts';
import { plans } from '../../../schema/lists/plans.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation } from '../../../ui/workspace.tsx';
import css from './Turn.module.css';
import * as texts from './text.ts';

export function PlannedList({ turn }: { readonly turn: YearTurn }) {
  const t = useText(texts);
  const { rows } = useSituation();
  const from = (keys: readonly (typeof turn.steps)[number]['sources'][number][]) =>
    keys.flatMap((key) => {
      const plan = rows.get(plans, key);
      return plan ? [ownerName(rows, placeOf(plan))] : [];
    });
  // In the order that they are carried out the periods come first, but it is the plans that one looks for.
  const inOrder = turn.steps.toSorted((a, b) => Number(a.kind === null) - Number(b.kind === null));
  return (
    <ul className={css.rows}>
      {inOrder.map(({ step, label, kind, sources, rows: count }) => (
        <li key={step}>
          <span>{kind === null ? t.periods(turn.toYear) : label}</span>
          <span className={type.secondary}>
            {kind === null ? t.periodsWhy : t.planFrom(from(sources))} · {t.rows(count)}
          </span>
        </li>
      ))}
    </ul>
  );
}
