// How a statement of financing adds up while it is written, said aloud as it changes.
import type { Financed } from '../../core/planning/financing.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { useText } from '../text.ts';
import { useSituation } from '../workspace.tsx';
import css from './money.module.css';
import * as texts from './text.ts';

export function Summary({ sum }: { readonly sum: Financed }) {
  const t = useText(texts);
  const { rows } = useSituation();
  return (
    <section role="status" aria-label={t.summary}>
      <dl className={css.sum}>
        <dt>{t.cost}</dt>
        <dd>{t.tkr(sum.costTkr)}</dd>
        <dt>{t.financed}</dt>
        <dd>{t.tkr(sum.financedTkr)}</dd>
        <dt className={sum.gapTkr > 0 ? css.short : undefined}>{t.gap}</dt>
        <dd className={sum.gapTkr > 0 ? css.short : undefined}>{t.tkr(sum.gapTkr)}</dd>
        {sum.uncovered.map(({ body, amountTkr }) => (
          <div key={body ?? ''} className={css.pair}>
            <dt className={css.short}>{t.uncovered((body && rows.get(bodies, body)?.name) ?? t.nobody)}</dt>
            <dd className={css.short}>{t.tkr(amountTkr)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
