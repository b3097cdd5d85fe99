// The red thread down to the deviation: the goals above it, each a link into the chain.
import { chain } from '../../../core/chain.ts';
import { lineTo } from '../../../core/chainTree.ts';
import type { Deviation } from '../../../core/deviation/deviation.ts';
import { indicators } from '../../../schema/lists/indicators.ts';
import { modelInForce } from '../../../steering/inForce.ts';
import { address } from '../../../ui/address.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation } from '../../../ui/workspace.tsx';
import * as texts from '../text.ts';
import css from './page.module.css';

/** No longer than is read in a glance. */
const most = 4;

export function GoalPath({ deviation }: { readonly deviation: Deviation }) {
  const t = useText(texts);
  const { rows } = useSituation();
  const year = Number(deviation.detected.slice(0, 4));
  const model = modelInForce(rows, year);
  if (!model.ok) return null;
  const indicator = deviation.indicator && rows.get(indicators, deviation.indicator);
  const nearest = deviation.goal ?? indicator?.attachedTo[0] ?? null;
  const path = nearest === null ? [] : lineTo(chain(rows, model.value, year), nearest).slice(-most);
  if (path.length === 0) return null;
  return (
    <nav aria-label={t.path}>
      <ol className={css.goals}>
        {path.map(({ id, title }) => (
          <li key={id}>
            <a className={type.link} href={address.chain(id)}>
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
