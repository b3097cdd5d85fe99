// The red thread down to the deviation: the goals above it, each a link into the chain.
import { chain } from '../../../core/chain.ts';
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
  const model = modelInForce(rows, Number(deviation.detected.slice(0, 4)));
  if (!model.ok) return null;
  const { elements } = chain(rows, model.value, Number(deviation.detected.slice(0, 4)));
  const indicator = deviation.indicator && rows.get(indicators, deviation.indicator);
  const nearest = deviation.goal ?? indicator?.attachedTo[0] ?? null;
  const path: { id: string; title: string }[] = [];
  for (let at = nearest; at !== null && path.length < most; ) {
    const element = elements.get(at);
    if (!element || path.some(({ id }) => id === at)) break;
    path.unshift({ id: element.id, title: element.title });
    at = (element.parents[0] ?? null) as typeof at;
  }
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
