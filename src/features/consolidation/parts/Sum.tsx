// What the units have judged, summed group by group by the model's rules, each with its Varför? and what has been judged otherwise.
import { useId, useState } from 'react';
import { type AttainmentGroup, whole } from '../../../core/attainment.ts';
import type { ConsolidationOverview } from '../../../core/consolidation/overview.ts';
import { DistributionBar, DistributionCounts } from '../../../ui/picture/DistributionBar.tsx';
import { StatusMark } from '../../../ui/picture/StatusMark.tsx';
import { Trend } from '../../../ui/picture/Trend.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { Coverage } from '../../../ui/why/Coverage.tsx';
import { Decided } from '../../../ui/why/Decided.tsx';
import { GroupWhy } from '../../../ui/why/GroupWhy.tsx';
import { Judgement } from '../../../ui/why/Judgement.tsx';
import { Otherwise } from '../../../ui/why/Otherwise.tsx';
import { WhyButton } from '../../../ui/why/WhyButton.tsx';
import { countedWords, statusWord, wordProp } from '../../../ui/why/wording.ts';
import { useSituation } from '../../../ui/workspace.tsx';
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
      <Otherwise
        groups={overview.groups}
        model={overview.model}
        whole={overview.name === '' ? t.whole : overview.name}
      />
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
  const { rows } = useSituation();
  const { model, period, name, place } = overview;
  const { result, computed, decided } = group;
  // A body's sum, and that of the whole, can be judged; not an area's, and not what is read of an earlier version.
  const isJudged = place.unit === null && overview.rows === rows;
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
          {computed === null ? (
            <span>{t.none}</span>
          ) : (
            <StatusMark status={computed} {...wordProp(statusWord(model, computed))} />
          )}
        </WhyButton>
        <div className={css.judged}>
          {decided !== null && (
            <>
              <span className={type.secondary}>{t.columnsOfSum.decided}</span>
              <Decided decided={decided} model={model} />
            </>
          )}
          <span className={type.secondary}>{t.columnsOfSum.trend}</span>
          <Trend trend={group.trend} />
        </div>
      </div>
      {open && (
        <div id={whyId}>
          <GroupWhy group={group} model={model} period={period} label={label} words={countedWords(model)}>
            {isJudged && (
              <>
                <Coverage group={group} model={model} period={period} body={place.body} />
                <Judgement group={group} model={model} period={period} body={place.body} />
              </>
            )}
          </GroupWhy>
        </div>
      )}
    </li>
  );
}
