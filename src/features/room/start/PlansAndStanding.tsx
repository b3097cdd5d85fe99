// The plans that the body decides on with how far each has come, and how its goals stand in the latest period.
import { attainment } from '../../../core/attainment.ts';
import { latestPeriods, openPeriod } from '../../../core/calendar.ts';
import { plansBefore } from '../../../core/meeting/ahead.ts';
import { stateOn } from '../../../core/planning/plan.ts';
import { key } from '../../../schema/field.ts';
import type { RowOf } from '../../../schema/list.ts';
import type { bodies } from '../../../schema/lists/bodies.ts';
import { periodWord } from '../../../steering/words.ts';
import { address } from '../../../ui/address.ts';
import { DistributionBar, DistributionCounts } from '../../../ui/picture/DistributionBar.tsx';
import { StatusMark } from '../../../ui/picture/StatusMark.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { statusWord, wordProp } from '../../../ui/why/wording.ts';
import { useSituation } from '../../../ui/workspace.tsx';
import css from './start.module.css';
import * as texts from './text.ts';

type Body = RowOf<typeof bodies>;
const mostPlans = 6;

export function PlansAndStanding({ body }: { readonly body: Body }) {
  const t = useText(texts);
  const { rows, today } = useSituation();
  const plans = plansBefore(rows, body.key).slice(0, mostPlans);
  return (
    <div className={css.parts}>
      <section>
        <h2 className={type.section}>{t.plans}</h2>
        {plans.length === 0 && <p className={type.secondary}>{t.noPlans}</p>}
        <ul className={css.list} aria-label={t.plans}>
          {plans.map((plan) => (
            <li key={plan.key}>
              <a className={type.link} href={address.planDocument(plan.key)}>
                {plan.title}
              </a>
              <div className={type.secondary}>{t.planState[stateOn(plan, today)]}</div>
            </li>
          ))}
        </ul>
      </section>
      <Standing body={body} />
    </div>
  );
}

function Standing({ body }: { readonly body: Body }) {
  const t = useText(texts);
  const situation = useSituation();
  const period = openPeriod(situation.rows) ?? latestPeriods(situation.rows, 1).at(-1) ?? null;
  const table = period && attainment(situation, period.key, key<'bodies'>(body.key));
  if (!period || !table?.ok) return null;
  const { model, groups } = table.value;
  return (
    <section>
      <div className={css.head}>
        <h2 className={type.section}>{t.standing(periodWord(model, period), period.year)}</h2>
        <a className={type.link} href={address.consolidation(period.key, null, body.key)}>
          {t.why}
        </a>
      </div>
      <ul className={css.list}>
        {groups
          .filter(({ result }) => result.total > 0)
          .map(({ key: one, label, result, status }) => (
            <li key={one} className={css.group}>
              <span className={type.strong}>{label}</span>
              {status !== null && <StatusMark status={status} {...wordProp(statusWord(model, status))} />}
              <div className={css.bar}>
                <DistributionBar counts={result.counts} />
                <DistributionCounts counts={result.counts} />
              </div>
            </li>
          ))}
      </ul>
    </section>
  );
}
