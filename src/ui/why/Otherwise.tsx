// All sums that have been judged otherwise than computed, each with both values and the reason; also on paper, where nothing opens (R7).
import type { AttainmentGroup } from '../../core/attainment.ts';
import { personNamed } from '../../core/situation.ts';
import type { SteeringModel } from '../../steering/model.ts';
import { useText } from '../text.ts';
import type from '../type.module.css';
import { useSituation } from '../workspace.tsx';
import css from './Judgement.module.css';
import * as texts from './judgementText.ts';
import { statusWord } from './wording.ts';

interface Props {
  readonly groups: readonly AttainmentGroup[];
  readonly model: SteeringModel;
  /** What the sum of everything is called here. */
  readonly whole: string;
}

export function Otherwise({ groups, model, whole }: Props) {
  const t = useText(texts);
  const { rows } = useSituation();
  const those = groups.flatMap(({ label, computed, decided }) =>
    decided === null || decided.computedStatus === null || decided.status === decided.computedStatus
      ? []
      : [{ label: label === '' ? whole : label, computed, decided, was: decided.computedStatus }],
  );
  if (those.length === 0) return null;
  const word = (status: AttainmentGroup['status']) => (status && statusWord(model, status)) ?? '';
  return (
    <section className={css.otherwise} aria-labelledby="otherwise">
      <h2 id="otherwise" className={type.section}>
        {t.otherwise}
      </h2>
      <ul>
        {those.map(({ label, computed, decided, was }) => (
          <li key={decided.key}>
            <p className={`${type.body} ${type.strong}`}>{t.both(label, word(was), word(decided.status))}</p>
            {decided.justification !== null && (
              <blockquote className={css.decision}>
                <p className={type.body}>{decided.justification}</p>
              </blockquote>
            )}
            <p className={type.secondary}>
              {decided.judgedBy !== null &&
                t.judgedBy(personNamed(rows, decided.judgedBy).name, decided.judgedAt)}
              {computed !== null && computed !== was && ` · ${t.nowComputed(word(computed))}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
