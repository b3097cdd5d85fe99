// The deviations by how far they have come, one column a state; what is next is done on the deviation's own page.
import type { Overview } from '../../../core/deviation/overview.ts';
import { deviationStates } from '../../../schema/lists/deviation/deviations.ts';
import { address } from '../../../ui/address.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import * as deviationTexts from '../../../ui/words/deviationText.ts';
import * as texts from '../text.ts';
import css from './list.module.css';

export function Board({ shown }: { readonly shown: readonly Overview[] }) {
  const t = useText(texts);
  const words = useText(deviationTexts);
  const columns = deviationStates
    .map((state) => ({ state, here: shown.filter(({ deviation }) => deviation.state === state) }))
    .filter(({ here }) => here.length > 0);
  return (
    <div className={css.board}>
      {columns.map(({ state, here }) => (
        <section key={state} className={css.column}>
          <h2 className={type.section}>
            {words.state[state]} <span className={type.secondary}>{here.length}</span>
          </h2>
          <ul>
            {here.map(({ deviation, unitName, concern, measures, owed }) => (
              <li key={deviation.key} className={css.card}>
                <a className={type.link} href={address.deviation(deviation.key)}>
                  {deviation.title}
                </a>
                <span className={type.secondary}>{unitName}</span>
                {concern?.title && !deviation.title.startsWith(concern.title) && (
                  <span className={type.secondary}>{t.concerns(concern.title)}</span>
                )}
                {deviation.severity !== null && (
                  <span className={type.secondary}>{words.severityShort[deviation.severity]}</span>
                )}
                {measures.of > 0 && (
                  <span className={type.secondary}>{t.measuresDone(measures.done, measures.of)}</span>
                )}
                {owed > 0 && <span className={type.secondary}>{t.owes(owed)}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
