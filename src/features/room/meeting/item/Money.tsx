// What an item costs and who pays, in a sentence or two: as it is proposed, or as the log holds it.
import type { DecidedFinancing } from '../../../../core/decision/content.ts';
import { key } from '../../../../schema/field.ts';
import { bodies } from '../../../../schema/lists/bodies.ts';
import { figureText } from '../../../../ui/format.ts';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { useSituation } from '../../../../ui/workspace.tsx';
import * as texts from '../text.ts';

/** Amounts are figures in words; what is none, somebody has written past the app. */
const amountText = (written: string): string =>
  written === '' || Number.isNaN(Number(written)) ? written : figureText(Number(written));

export function Money({ of }: { readonly of: DecidedFinancing | null }) {
  const t = useText(texts);
  const { rows } = useSituation();
  if (of === null) return null;
  const { hasCost, reason, phaseIn, costTkr, oneOffTkr, fromDay, permanent, sources } = of;
  if (hasCost === 'no') return <p className={type.secondary}>{t.noCost(reason)}</p>;
  const paid = sources.map(({ kind, body, amountTkr }) =>
    t.source(
      kind,
      body === null ? '' : (rows.get(bodies, key<'bodies'>(body))?.name ?? body),
      amountText(amountTkr),
    ),
  );
  return (
    <p className={type.body}>
      {[
        t.cost(phaseIn, amountText(costTkr), fromDay, permanent),
        oneOffTkr === '' ? '' : t.oneOff(amountText(oneOffTkr)),
        paid.length === 0 ? '' : t.paidBy(paid),
      ]
        .filter((one) => one !== '')
        .join(' ')}
    </p>
  );
}
