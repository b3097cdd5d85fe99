// Why the element has its status: which way it was computed, from what, by which rule, and what was decided instead.
import type { Chain } from '../../core/chain.ts';
import { personNamed } from '../../core/situation.ts';
import type { Standing } from '../../core/standing.ts';
import type { Status } from '../../schema/lists/assessments.ts';
import { Contributions } from '../../ui/Contributions.tsx';
import { figureText } from '../../ui/format.ts';
import { ThresholdScale } from '../../ui/picture/ThresholdScale.tsx';
import { useText } from '../../ui/text.ts';
import type from '../../ui/type.module.css';
import { useSituation } from '../../ui/workspace.tsx';
import css from './Chain.module.css';
import * as texts from './text.ts';

interface Props {
  readonly standing: Standing;
  readonly chain: Chain;
}

export function WhySo({ standing, chain }: Props) {
  const t = useText(texts);
  const { rows } = useSituation();
  const { computed, decided } = standing;
  const { model } = chain;
  const word = (status: Status) => model.goalScale.find(({ key }) => key === status)?.label ?? '';
  const { result } = computed;
  const tooFew = result.guard === 'tooFewAssessed';
  const summed = !tooFew && (computed.method === 'shareThreshold' || computed.method === 'weightedMean');
  return (
    <section>
      <h3 className={type.section}>{t.why(word(standing.status))}</h3>
      {decided !== null && (
        <blockquote className={css.quote}>
          <p className={type.body}>
            {decided.status === computed.status ? t.decidedSame : t.decidedDiffers(word(computed.status))}
          </p>
          {decided.justification !== null && <p className={type.body}>{decided.justification}</p>}
          {decided.judgedBy !== null && (
            <p className={type.secondary}>{personNamed(rows, decided.judgedBy).name}</p>
          )}
        </blockquote>
      )}
      <p className={type.body}>
        {t.way[computed.way]} {tooFew && t.tooFew(result.assessed, result.total)}
      </p>
      {summed && computed.result.share !== null && computed.result.sharePct !== null && (
        <ThresholdScale
          share={computed.result.share}
          shareText={`${figureText(computed.result.sharePct, 1)}\u00a0%`}
          limits={[
            { at: model.rollup.yellow / 100, name: t.yellowFrom(model.rollup.yellow) },
            { at: model.rollup.green / 100, name: t.greenFrom(model.rollup.green) },
          ]}
        />
      )}
      <Contributions
        contributions={computed.contributions}
        word={word}
        weighed={computed.method === 'weightedMean'}
      />
      <p className={type.secondary}>{t.rule(computed.method, computed.result.policyVersion)}</p>
    </section>
  );
}
