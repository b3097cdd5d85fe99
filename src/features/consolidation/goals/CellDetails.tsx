// What a cell is made of: the unit's own judgements, the worst first, and what is being done about them.
import type { GoalElement } from '../../../core/chain.ts';
import type { ConsolidationOverview } from '../../../core/consolidation/overview.ts';
import { statusOfJudged, type UnitGoalCell } from '../../../core/consolidation/unitGoals.ts';
import { address } from '../../../ui/address.ts';
import { StatusMark } from '../../../ui/picture/StatusMark.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { statusWord, wordProp } from '../../../ui/why/wording.ts';
import css from './goals.module.css';
import * as texts from './text.ts';

interface Props {
  readonly cell: UnitGoalCell;
  readonly goal: GoalElement | null;
  readonly title: string;
  readonly unit: string;
  readonly overview: ConsolidationOverview;
}

export function CellDetails({ cell, goal, title, unit, overview }: Props) {
  const t = useText(texts);
  const { model, period, liftable } = overview;
  const ids = new Set(cell.goals.map(({ element }) => element.id));
  const deviations = liftable.deviations.filter(
    (one) => one.unit === unit && one.goal !== null && ids.has(one.goal),
  );
  return (
    <section className={css.details} aria-label={title}>
      <h3 className={`${type.body} ${type.strong}`}>{title}</h3>
      {cell.goals.length === 0 && <p className={type.body}>{t.nothingToJudge}</p>}
      <ul className={css.judged}>
        {cell.goals.map((one) => {
          const status = statusOfJudged(one);
          return (
            <li key={one.element.id}>
              <StatusMark status={status} size={14} {...wordProp(statusWord(model, status))} />
              <span>
                <a className={type.link} href={address.chain(one.element.id)}>
                  {one.element.title}
                </a>
                {one.judgement?.comment && <span className={css.note}>{one.judgement.comment}</span>}
              </span>
            </li>
          );
        })}
      </ul>
      {deviations.length > 0 && (
        <div>
          <p className={type.secondary}>{t.deviations}</p>
          <ul className={css.plain}>
            {deviations.map((one) => (
              <li key={one.key}>
                <a className={type.link} href={address.deviation(one.key)}>
                  {one.title}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className={css.ways}>
        <a className={type.link} href={address.followUp(unit, period.key)}>
          {t.toAnswer}
        </a>
        {goal !== null && (
          <a className={type.link} href={address.chain(goal.id)}>
            {t.toChain}
          </a>
        )}
      </p>
    </section>
  );
}
