// What has happened with the deviation and its measures, step by step, with who and when, and which rows count for nothing.
import { Fragment } from 'react';
import type { Deviation, DeviationStep, Measure } from '../../../core/deviation/deviation.ts';
import { liftAnswers } from '../../../core/deviation/lift/levels.ts';
import { otherDay, refusals, refusedIn, trailOf } from '../../../core/deviation/trail/trail.ts';
import { personNamed } from '../../../core/situation.ts';
import { measures } from '../../../schema/lists/deviation/measures.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import * as deviationTexts from '../../../ui/words/deviationText.ts';
import { useSituation } from '../../../ui/workspace.tsx';
import * as texts from '../text.ts';
import css from './page.module.css';

export function Trail({ deviation }: { readonly deviation: Deviation }) {
  const t = useText(texts);
  const words = useText(deviationTexts);
  const { rows } = useSituation();
  const steps = trailOf(rows, deviation);
  const refused = refusedIn(rows, deviation);
  if (steps.length + refused.length === 0) return null;
  const stateOf = ({ state, measure, level }: DeviationStep): string => {
    if (state === 'reopened') return t.reopened;
    if (state === 'liftedAgain') return t.lift.liftedAgain;
    const lifted = liftAnswers.find((one) => one === state);
    if (lifted !== undefined) return t.lift.steps[lifted](words.escalation[level ?? 'unit']);
    const table: Readonly<Record<string, string>> = measure === null ? words.state : words.measureState;
    return table[state] ?? state;
  };
  const titleOf = (step: DeviationStep): string => {
    const measure: Measure | null = step.measure && rows.get(measures, step.measure);
    return measure ? t.stepOf(measure.title, stateOf(step).toLocaleLowerCase('sv')) : stateOf(step);
  };
  const listOf = (shown: readonly DeviationStep[]) => (
    <ol className={css.trail}>
      {shown.map((step) => (
        <li key={step.key}>
          <span className={type.body}>{titleOf(step)}</span>
          <span className={type.secondary}>{t.stepBy(personNamed(rows, step.by).name, step.at)}</span>
          <OtherDay step={step} />
          {step.note !== null && <span className={`${type.body} ${css.text}`}>{step.note}</span>}
        </li>
      ))}
    </ol>
  );
  return (
    <section>
      <h2 className={type.section}>{t.trail}</h2>
      {steps.length > 0 && listOf(steps)}
      {refusals.map((why) => {
        const found = refused.filter((step) => step.why === why);
        return (
          found.length > 0 && (
            <Fragment key={why}>
              <p className={`${type.body} ${css.refused}`}>{t.refused[why](found.length)}</p>
              {listOf(found)}
            </Fragment>
          )
        );
      })}
    </section>
  );
}

/** A step that came another day than it says: written without a network, or dated back. */
function OtherDay({ step }: { readonly step: DeviationStep }) {
  const t = useText(texts);
  const came = otherDay(step);
  return came === null ? null : <span className={css.late}>{t.cameOtherDay(came)}</span>;
}
