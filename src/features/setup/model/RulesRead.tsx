// How statuses are summed, what is demanded, and how plans come about, as sentences.
import type { SteeringModel } from '../../../steering/model.ts';
import { wordsFor } from '../../../steering/words.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import css from '../setup.module.css';
import * as texts from './text.ts';

interface Props {
  readonly model: SteeringModel;
  readonly monthDay: (day: string) => string;
}

function useSentences({ model, monthDay }: Props) {
  const t = useText(texts);
  const { rollup, rules, planCycle } = model;
  const counted =
    rollup.countedTypes.length === 0
      ? [model.words.indicator]
      : rollup.countedTypes.map((key) => wordsFor(model, key));
  const isShare = [rollup.method, rollup.suggestion].includes('shareThreshold');
  return [
    {
      title: t.rollup,
      sentences: [
        t.summed(t.list(counted.map(({ many }) => many)), rollup.method),
        t.grouped(rollup.groupBy),
        ...(isShare ? [t.limits(rollup.green, rollup.yellow)] : []),
        t.assessedShare(rollup.minAssessedShare),
        t.override(rollup.manualOverride),
      ],
    },
    {
      title: t.rules,
      sentences: [
        t.financing(rules.requireFinancing),
        t.traceability(rules.traceability),
        ...(rules.actionPlanDeadlineDays === null ? [] : [t.actionPlan(rules.actionPlanDeadlineDays)]),
        ...(rules.councilGoalsAtMost === null ? [] : [t.councilGoals(rules.councilGoalsAtMost)]),
        t.publicResults(rules.publicResultView),
      ],
    },
    {
      title: t.planning,
      sentences: [
        t.horizon(planCycle.horizonYears),
        t.creation(planCycle.newCreationEveryYears),
        ...planCycle.planDeadlines.map(({ label, day }) => t.planDeadline(label, monthDay(day))),
      ],
    },
  ];
}

export function RulesRead(props: Props) {
  return useSentences(props).map(({ title, sentences }) => (
    <section key={title}>
      <h3 className={type.section}>{title}</h3>
      <ul className={css.said}>
        {sentences.map((sentence) => (
          <li key={sentence} className={type.body}>
            {sentence}
          </li>
        ))}
      </ul>
    </section>
  ));
}
