// The units by goals where the page is narrow: a unit opens to its goals, one below the other.
import { address } from '../../../ui/address.ts';
import { DistributionBar } from '../../../ui/picture/DistributionBar.tsx';
import { StatusGlyph } from '../../../ui/picture/StatusMark.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { statusWord } from '../../../ui/why/wording.ts';
import type { GoalsProps } from './GoalGrid.tsx';
import css from './goals.module.css';
import * as texts from './text.ts';

export function GoalList({ found: { columns }, shown, titleOf, overview }: GoalsProps) {
  const t = useText(texts);
  const { missing, model, period } = overview;
  return (
    <ul className={css.units}>
      {shown.map(({ line, cells }) => (
        <li key={line.unit.key}>
          <details>
            <summary>
              <span className={type.strong}>{line.unit.name}</span>
              {missing.includes(line) && <span className={css.note}>{t.notAnswered}</span>}
            </summary>
            <ul className={css.plain}>
              {cells.map(({ result }, column) => {
                const status = result.status ?? 'notAssessed';
                return result.total === 0 ? null : (
                  <li key={columns[column]?.id ?? ''} className={css.goal}>
                    <StatusGlyph status={status} />
                    <span className="hiddenText">{statusWord(model, status)}</span>
                    <span>{titleOf(columns[column] ?? null)}</span>
                    <span className={type.digits}>
                      {t.fulfilledOf(result.counts.fulfilled, result.total)}
                    </span>
                  </li>
                );
              })}
            </ul>
            <a className={css.open} href={address.followUp(line.unit.key, period.key)}>
              {t.toAnswer}
              <span className="hiddenText">{` ${line.unit.name}`}</span>
            </a>
          </details>
          <DistributionBar counts={line.counts} />
        </li>
      ))}
    </ul>
  );
}
