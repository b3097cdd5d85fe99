// The deviations as a table, the gravest first; on the phone each is a card.
import type { Overview } from '../../../core/deviation/overview.ts';
import { address } from '../../../ui/address.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import * as deviationTexts from '../../../ui/words/deviationText.ts';
import { useSituation } from '../../../ui/workspace.tsx';
import * as texts from '../text.ts';
import css from './list.module.css';

export function Table({ shown }: { readonly shown: readonly Overview[] }) {
  const t = useText(texts);
  const words = useText(deviationTexts);
  const { columns } = t;
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.unit}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.owner}</th>
          <th scope="col">{columns.measures}</th>
          <th scope="col">{columns.owed}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ deviation, unitName, ownerName, concern, measures, owed, toAcknowledge, toDecide }) => (
          <tr key={deviation.key}>
            <th scope="row">
              <a className={type.link} href={address.deviation(deviation.key)}>
                {deviation.title}
              </a>
              <span className={type.secondary}>
                {deviation.severity === null ? t.noValue : words.severityShort[deviation.severity]}
              </span>
              {concern?.title && !deviation.title.startsWith(concern.title) && (
                <span className={type.secondary}>{t.concerns(concern.title)}</span>
              )}
            </th>
            <td data-label={columns.unit}>{unitName}</td>
            <td data-label={columns.state}>
              {words.state[deviation.state]}
              {toAcknowledge !== null && <Late day={toAcknowledge} />}
            </td>
            <td data-label={columns.owner}>{ownerName}</td>
            <td data-label={columns.measures} data-none={measures.of === 0 && toDecide === null}>
              {t.measuresDone(measures.done, measures.of)}
              {toDecide !== null && <span className={type.secondary}>{t.toDecide(toDecide)}</span>}
            </td>
            <td data-label={columns.owed} data-none={owed === 0}>
              {t.owes(owed)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Late({ day }: { readonly day: string }) {
  const t = useText(texts);
  const { today } = useSituation();
  return today > day ? <span className={css.late}>{t.late(day)}</span> : null;
}
