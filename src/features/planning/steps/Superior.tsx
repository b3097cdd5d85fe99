// Step 4: the pyramid above the plan, which others have decided and nobody alters here (C4), and what of it the plan contributes to.
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { Ticks } from '../fields/ChoiceFields.tsx';
import css from '../fields/fields.module.css';
import { usePlan } from '../planInUse.ts';
import { usePlanEditing } from './Ground.tsx';
import own from './steps.module.css';
import * as texts from './text.ts';

export function Superior() {
  const t = useText(texts).superior;
  const { form } = usePlan();
  const on = usePlanEditing('superior');
  const { superior } = form;
  if (superior.length === 0) return <p className={type.body}>{t.none}</p>;
  const depths = [...new Set(superior.map(({ depth }) => depth))].toSorted((a, b) => a - b);
  return (
    <div className={css.single}>
      <section aria-label={t.pyramid}>
        <ol className={own.pyramid}>
          {depths.map((depth) => (
            <li key={depth}>
              <ul className={own.layer}>
                {superior
                  .filter((entry) => entry.depth === depth)
                  .map(({ goal, type: goalType, owner, chosen }) => (
                    <li key={goal.key} className={chosen ? own.chosen : undefined}>
                      <span className={type.body}>{goal.title}</span>
                      <span className={type.secondary}>
                        {t.decidedBy(goalType?.words.one ?? goal.type, owner)}
                      </span>
                    </li>
                  ))}
              </ul>
            </li>
          ))}
        </ol>
      </section>
      <Ticks
        on={on}
        field="contributesTo"
        required
        choices={superior
          .filter(({ type: goalType }) => goalType?.kind !== 'vision')
          .map(({ goal }) => ({ value: goal.key, label: goal.title }))}
      />
    </div>
  );
}
