// What deviates, why, and what happens if nothing is done, as it is read.
import { isConcerning } from '../../../core/deviation/about/concern.ts';
import type { Deviation } from '../../../core/deviation/deviation.ts';
import { personNamed } from '../../../core/situation.ts';
import { deviations } from '../../../schema/lists/deviation/deviations.ts';
import { address } from '../../../ui/address.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation } from '../../../ui/workspace.tsx';
import * as texts from '../text.ts';
import { Concerns } from './Concern.tsx';
import css from './page.module.css';
import * as ownTexts from './text.ts';

export function Facts({ deviation }: { readonly deviation: Deviation }) {
  const t = useText(texts);
  const own = useText(ownTexts).concern;
  const { rows } = useSituation();
  const { description, cause, consequence, noMeasureReason, raisedBy, raisedAt } = deviation;
  const into = deviation.mergedInto && rows.get(deviations, deviation.mergedInto);
  const facts = [
    [t.what, description],
    [t.cause, cause],
    [t.consequence, consequence],
    ...(noMeasureReason === null ? [] : ([[t.noMeasure, noMeasureReason]] as const)),
  ] as const;
  return (
    <section>
      <dl className={css.facts}>
        <div>
          <dt>{own.label}</dt>
          <dd>{isConcerning(deviation) ? <Concerns deviation={deviation} /> : t.noValue}</dd>
        </div>
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text ?? t.noValue}</dd>
          </div>
        ))}
        {into && (
          <div>
            <dt>{t.mergedInto}</dt>
            <dd>
              <a className={type.link} href={address.deviation(into.key)}>
                {into.title}
              </a>
            </dd>
          </div>
        )}
      </dl>
      {raisedBy !== null && raisedAt !== null && (
        <p className={type.secondary}>{t.raisedBy(personNamed(rows, raisedBy).name, raisedAt)}</p>
      )}
    </section>
  );
}
