// One row of the attainment table, and the explanation that opens under it.
import { useId, useState } from 'react';
import type { AttainmentGroup, AttainmentTable } from '../../core/attainment.ts';
import { DistributionBar, DistributionCounts } from '../../ui/picture/DistributionBar.tsx';
import { StatusMark } from '../../ui/picture/StatusMark.tsx';
import { Trend } from '../../ui/picture/Trend.tsx';
import { useText } from '../../ui/text.ts';
import type from '../../ui/type.module.css';
import { Coverage } from '../../ui/why/Coverage.tsx';
import { Decided } from '../../ui/why/Decided.tsx';
import { GroupWhy } from '../../ui/why/GroupWhy.tsx';
import { Judgement } from '../../ui/why/Judgement.tsx';
import { WhyButton } from '../../ui/why/WhyButton.tsx';
import { countedWords, statusWord, wordProp } from '../../ui/why/wording.ts';
import css from './Attainment.module.css';
import * as texts from './text.ts';

interface Props {
  readonly group: AttainmentGroup;
  readonly table: AttainmentTable;
  readonly isWhole: boolean;
}

export function GroupRow({ group, table, isWhole }: Props) {
  const t = useText(texts);
  const [open, setOpen] = useState(false);
  const whyId = useId();
  const { model } = table;
  const { result, decided } = group;
  // Where no single colour is set, the share of all that is fulfilled is what is told (R13).
  const distributed = model.rollup.method === 'distribution';
  const share = distributed ? (result.pctOfAll?.[0] ?? null) : result.sharePct;
  const words = countedWords(model);
  const label = isWhole ? t.whole : group.label;
  return (
    // biome-ignore lint/a11y/useSemanticElements: see Attainment.tsx
    <div role="rowgroup" className={isWhole ? `${css.group} ${css.whole}` : css.group}>
      {/* biome-ignore lint/a11y/useSemanticElements: see Attainment.tsx */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row holds the button that is */}
      <div role="row" className={css.row}>
        {/* biome-ignore lint/a11y/useSemanticElements: see Attainment.tsx */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: a heading is not interactive */}
        <div role="rowheader" className={css.name}>
          <span className={css.label}>{label}</span>
          <span className={type.secondary}>
            {result.total === 0
              ? t.noItems(words.many)
              : isWhole
                ? t.itemsOnce(result.total, words.many)
                : t.items(result.total, words.one, words.many)}
          </span>
        </div>
        <Cell className={css.distribution}>
          <DistributionBar counts={result.counts} high />
          <DistributionCounts counts={result.counts} />
        </Cell>
        <Cell className={css.share} label={distributed ? t.columns.fulfilled : t.columns.share}>
          {share === null ? t.none : t.share(share)}
        </Cell>
        <Cell className={css.assessed} label={t.columns.assessed}>
          {t.assessedOf(result.assessed, result.total)}
        </Cell>
        <Cell className={css.computed}>
          <WhyButton label={label} open={open} controls={whyId} toggle={() => setOpen(!open)}>
            {group.computed === null ? (
              <span>{t.onlyDistribution}</span>
            ) : (
              <StatusMark status={group.computed} {...wordProp(statusWord(model, group.computed))} />
            )}
          </WhyButton>
          {result.guard === 'tooFewAssessed' && !distributed && (
            <span className={type.secondary}>{t.tooFew}</span>
          )}
        </Cell>
        <Cell className={css.decided} label={t.columns.decided}>
          {decided === null ? (
            <span className={type.secondary}>
              {distributed ? t.none : model.rollup.method === 'manual' ? t.notDecided : t.asComputed}
            </span>
          ) : (
            <Decided decided={decided} model={model} />
          )}
        </Cell>
        <Cell className={css.trend} label={t.columns.trendUnknown}>
          <Trend trend={group.trend} />
        </Cell>
      </div>
      {open && (
        // biome-ignore lint/a11y/useSemanticElements: see Attainment.tsx
        // biome-ignore lint/a11y/useFocusableInteractive: the row holds what is
        <div role="row" id={whyId}>
          {/* biome-ignore lint/a11y/useSemanticElements: see Attainment.tsx */}
          <div role="cell" aria-colspan={7} className={css.explanation}>
            <GroupWhy group={group} model={model} period={table.period} label={label} words={words}>
              <Coverage group={group} model={model} period={table.period} body={null} />
              <Judgement group={group} model={model} period={table.period} body={null} />
            </GroupWhy>
          </div>
        </div>
      )}
    </div>
  );
}

interface CellProps {
  readonly className: string | undefined;
  /** The column's name, shown in the row itself on a phone. */
  readonly label?: string;
  readonly children: React.ReactNode;
}

const Cell = ({ className, label, children }: CellProps) => (
  // biome-ignore lint/a11y/useSemanticElements: see Attainment.tsx
  <div role="cell" className={className}>
    {label !== undefined && <span className={css.cellLabel}>{label}</span>}
    {children}
  </div>
);
