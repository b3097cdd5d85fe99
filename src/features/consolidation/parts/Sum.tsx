// What the units have judged, summed group by group by the model's rules, each with its Varför?.
import { useId, useState } from 'react';
import { type AttainmentGroup, whole } from '../../../core/attainment.ts';
import type { ConsolidationOverview } from '../../../core/consolidation/overview.ts';
import { DistributionBar, DistributionCounts } from '../../../ui/picture/DistributionBar.tsx';
import { StatusMark } from '../../../ui/picture/StatusMark.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { GroupWhy } from '../../../ui/why/GroupWhy.tsx';
import { WhyButton } from '../../../ui/why/WhyButton.tsx';
import { countedWords, statusWord, wordProp } from '../../../ui/why/wording.ts';
import css from '../Consolidation.module.css';
import * as texts from '../text.ts';

export function Sum({ overview }: { readonly overview: ConsolidationOverview }) {
  const t = useText(texts);
  const shown = overview.groups.filter(({ key, result }) => key === whole || result.total > 0);
  return (
    <section className={css.part} aria-labelledby="consolidation-sum">
      <h2 id="consolidation-sum" className={type.section}>
        {t.sum}
      </h2>
      <p className={type.body}>{t.sumLead}</p>
      <ul className={css.groups}>
        {shown.map((group) => (
          <Group key={group.key} group={group} overview={overview} />
        ))}
      </ul>
    </section>
  );
}

interface GroupProps {
  readonly group: AttainmentGroup;
  readonly overview: ConsolidationOverview;
}

function Group({ group, overview }: GroupProps) {
  const t = useText(texts);
  const [open, setOpen] = useState(false);
  const whyId = useId();
  const { model, period, name } = overview;
  const { result } = group;
  const label = group.key === whole ? (name === '' ? t.whole : name) : group.label;
  return (
    <li>
      <div className={css.group}>
        <div>
          <p className={`${type.body} ${type.strong}`}>{label}</p>
          <p className={type.secondary}>{t.assessedOf(result.assessed, result.total)}</p>
        </div>
        <div className={css.bar}>
          <DistributionBar counts={result.counts} />
          <DistributionCounts counts={result.counts} />
        </div>
        <WhyButton label={label} open={open} controls={whyId} toggle={() => setOpen(!open)}>
          {group.status === null ? (
            <span>{t.none}</span>
          ) : (
            <StatusMark status={group.status} {...wordProp(statusWord(model, group.status))} />
          )}
        </WhyButton>
      </div>
      {open && (
        <div id={whyId}>
          <GroupWhy group={group} model={model} period={period} label={label} words={countedWords(model)} />
        </div>
      )}
    </li>
  );
}
