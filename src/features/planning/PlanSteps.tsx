// The column of steps with what remains in each, how far the plan has come, and the way back and on.
import { ArrowLeft20Regular } from '@fluentui/react-icons/headless/svg/arrow-left';
import { ArrowRight20Regular } from '@fluentui/react-icons/headless/svg/arrow-right';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/headless/svg/checkmark-circle';
import { ErrorCircle16Filled } from '@fluentui/react-icons/headless/svg/error-circle';
import { memo } from 'react';
import type { StepEntry } from '../../core/planning/entry.ts';
import { stateOn } from '../../core/planning/plan.ts';
import type { StepKey } from '../../core/planning/steps.ts';
import { address } from '../../ui/address.ts';
import icon from '../../ui/page/iconButton.module.css';
import plain from '../../ui/page/PlainButton.module.css';
import steps from '../../ui/page/Steps.module.css';
import { Progress } from '../../ui/picture/Progress.tsx';
import { useText } from '../../ui/text.ts';
import type from '../../ui/type.module.css';
import { useSituation } from '../../ui/workspace.tsx';
import css from './Planning.module.css';
import { usePlan } from './planInUse.ts';
import * as stepTexts from './steps/text.ts';
import { titleOf } from './steps/titles.ts';
import * as texts from './text.ts';

export function PlanSteps({ chosen }: { readonly chosen: StepKey }) {
  const t = useText(texts);
  const { form, at } = usePlan();
  const { today } = useSituation();
  return (
    <>
      <div className={css.head}>
        <p className={type.section}>{form.plan.title}</p>
        <p className={type.secondary}>{t.meta(form.owner.name, t.state[stateOn(form.plan, today)])}</p>
      </div>
      <ol className={`${steps.steps} ${css.steps}`}>
        {form.steps.map((step, index) => (
          <li key={step.key}>
            <StepLink step={step} number={index + 1} isChosen={step.key === chosen} />
          </li>
        ))}
      </ol>
      <p className={css.elsewhere}>
        <a className={type.link} href={address.planDocument(at.plan)}>
          {t.preview}
        </a>
      </p>
      <p className={css.elsewhere}>
        <a className={type.link} href={address.plans()}>
          {t.list.toList}
        </a>
      </p>
    </>
  );
}

interface StepProps {
  readonly step: StepEntry;
  readonly number: number;
  readonly isChosen: boolean;
}

/** Done, a fault where something is begun, or not yet. Of all steps only the two that are left and reached are drawn anew. */
const StepLink = memo(function StepLink({ step, number, isChosen }: StepProps) {
  const t = useText(texts);
  const st = useText(stepTexts);
  const { form, at } = usePlan();
  const isLast = step.key === 'review';
  const done = step.done && !isLast;
  const begun = step.progress.done > 0 || step.errors.some(({ item }) => item !== null);
  return (
    <a
      className={steps.step}
      href={address.plan(at.plan, step.key)}
      aria-current={isChosen ? 'step' : undefined}
    >
      <span className={css.number}>{number}</span>
      <span className={css.stepTitle}>{titleOf(form, step.key, st)}</span>
      {done && (
        <span className={steps.done}>
          <CheckmarkCircle16Filled aria-hidden="true" />
          <span className="hiddenText">{t.done}</span>
        </span>
      )}
      {step.errors.length > 0 && (
        <span className={begun ? css.fault : css.notYet}>
          {begun && !isChosen && <ErrorCircle16Filled aria-hidden="true" />}
          <span className={begun && !isChosen ? 'hiddenText' : undefined}>
            {begun ? t.faults(step.errors.length) : t.notYet}
          </span>
        </span>
      )}
    </a>
  );
});

export const PlanProgress = memo(function PlanProgress() {
  const t = useText(texts);
  const { form } = usePlan();
  const { done, of } = form.progress;
  return (
    <div className={css.progress}>
      <Progress done={done} of={of} label={t.progressOf(form.owner.name)} />
      <span className={type.secondary}>{t.progress(done, of)}</span>
    </div>
  );
});

/** Fluent's buttons take a millisecond each to make, and every step has several. */
const button = `${plain.button} ${icon.icon}`;

/** Back and on; the step to come is the page's only primary, until the last one. */
export function StepNav({ step }: { readonly step: StepKey }) {
  const t = useText(texts);
  const st = useText(stepTexts);
  const { form, at } = usePlan();
  const index = form.steps.findIndex(({ key }) => key === step);
  const before = form.steps[index - 1];
  const next = form.steps[index + 1];
  return (
    <nav className={css.nav} aria-label={t.stepNav}>
      {before !== undefined && (
        <a className={button} href={address.plan(at.plan, before.key)}>
          <ArrowLeft20Regular aria-hidden="true" />
          {titleOf(form, before.key, st)}
        </a>
      )}
      <span className={css.gap} />
      {next !== undefined && (
        <a className={`${button} ${plain.primary}`} href={address.plan(at.plan, next.key)}>
          {titleOf(form, next.key, st)}
          <ArrowRight20Regular aria-hidden="true" />
        </a>
      )}
    </nav>
  );
}
