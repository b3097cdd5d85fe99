// Why a group became what it did: the sum in words, the limits, each contribution, the rule, and what has been judged otherwise.
import type { ReactNode } from 'react';
import type { AttainmentGroup } from '../../core/attainment.ts';
import type { Period } from '../../core/calendar.ts';
import { weighedSum } from '../../core/judgement/weighed.ts';
import { summingMethod } from '../../core/rollup.ts';
import { statuses } from '../../schema/lists/assessments.ts';
import type { SteeringModel, Words } from '../../steering/model.ts';
import { Contributions } from '../Contributions.tsx';
import { figureText } from '../format.ts';
import { StatusGlyph } from '../picture/StatusMark.tsx';
import { ThresholdScale } from '../picture/ThresholdScale.tsx';
import { useText } from '../text.ts';
import type from '../type.module.css';
import css from './GroupWhy.module.css';
import * as texts from './text.ts';
import { statusWord } from './wording.ts';

interface Props {
  readonly group: AttainmentGroup;
  readonly model: SteeringModel;
  readonly period: Period;
  readonly label: string;
  readonly words: Words;
  /** What can be said about the sum, such as another judgement. */
  readonly children?: ReactNode;
}

export function GroupWhy({ group, model, period, label, words, children }: Props) {
  const t = useText(texts);
  const { result } = group;
  const scaleValue = model.goalScale.find(({ key }) => key === group.computed);
  const meaning = period.kind === 'annual' ? scaleValue?.meaningFinal : scaleValue?.meaningInterim;
  return (
    <section className={css.whyText} aria-label={t.whyOf(label)}>
      <div className={css.reason}>
        <h2 className={type.section}>
          {scaleValue ? t.whyTitle(label, scaleValue.label) : t.whyDistribution(label)}
        </h2>
        <p className={type.body}>{sentence(t, group, model, words)}</p>
        {scaleValue && meaning !== undefined && (
          <p className={type.body}>{t.meaning(scaleValue.label, meaning)}</p>
        )}
        {group.computed !== null &&
          result.guard === undefined &&
          result.share !== null &&
          result.sharePct !== null && (
            <ThresholdScale
              share={result.share}
              shareText={t.share(result.sharePct)}
              limits={[
                { at: model.rollup.yellow / 100, name: t.yellowFrom(model.rollup.yellow) },
                { at: model.rollup.green / 100, name: t.greenFrom(model.rollup.green) },
              ]}
            />
          )}
        <Percentages group={group} model={model} />
        <p className={type.secondary}>{t.rule(summingMethod(model.rollup), result.policyVersion)}</p>
        {children}
      </div>
      <div className={css.contributions}>
        <h3 className={type.secondary}>{t.contributions}</h3>
        <Contributions
          contributions={group.contributions}
          word={(status) => statusWord(model, status)}
          weighed={isWeighed(model)}
        />
      </div>
    </section>
  );
}

type Text = typeof texts.sv;

const isWeighed = ({ rollup }: SteeringModel): boolean => summingMethod(rollup) === 'weightedMean';

function sentence(t: Text, group: AttainmentGroup, model: SteeringModel, words: Words): string {
  const { result } = group;
  if (result.guard === 'empty' || result.total === 0) return t.guardEmpty(words.many);
  if (model.rollup.method === 'distribution') {
    return t.ofAllFulfilled(result.counts.fulfilled, result.total, figureText(result.pctOfAll?.[0] ?? 0, 1));
  }
  const sum =
    result.sharePct === null
      ? weightless(t, group, model)
      : `${pointsIn(t, group, model, figureText(result.sharePct, 1))} ${t.limits(model.rollup.green, model.rollup.yellow)}`;
  return result.guard === 'tooFewAssessed' ? `${t.guardTooFew(result.assessed, result.total)} ${sum}` : sum;
}

function pointsIn(t: Text, group: AttainmentGroup, model: SteeringModel, percent: string): string {
  const { counts, assessed } = group.result;
  if (!isWeighed(model)) return t.points(counts.fulfilled, counts.partly, assessed, percent);
  const { fulfilled, partly, possible } = weighedSum(group.contributions);
  return t.weighed(fulfilled, partly, possible, percent);
}

const weightless = (t: Text, { result }: AttainmentGroup, model: SteeringModel): string =>
  isWeighed(model) && result.assessed > 0 ? t.noWeight : '';

/** The two percentage rows: of the assessed, and of all. */
function Percentages({ group, model }: { readonly group: AttainmentGroup; readonly model: SteeringModel }) {
  const t = useText(texts);
  const { pctOfAssessed, pctOfAll } = group.result;
  if (pctOfAll === null) return null;
  const rows = [
    { name: t.ofAssessed, values: pctOfAssessed },
    { name: t.ofAll, values: pctOfAll },
  ];
  return (
    <table className={css.percentages}>
      <caption className="hiddenText">{t.percentages}</caption>
      <thead>
        <tr>
          <td />
          {statuses.map((status) => (
            <th key={status} scope="col">
              <StatusGlyph status={status} size={14} />
              <span className="hiddenText">{statusWord(model, status)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, values }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {statuses.map((status, at) => (
              <td key={status}>{values?.[at] === undefined ? '' : t.share(values[at])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
