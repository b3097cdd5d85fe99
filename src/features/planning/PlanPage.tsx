// The wizard as a page: steps at the left, one step as the sheet with back and next under it, and the control of the thread beside.
import { useEffect, useMemo } from 'react';
import type { PlanForm, StepEntry } from '../../core/planning/entry.ts';
import { planForm } from '../../core/planning/form.ts';
import type { StepKey } from '../../core/planning/steps.ts';
import type { Key } from '../../schema/field.ts';
import { Faults } from '../../ui/form/Faults.tsx';
import { useFilling } from '../../ui/form/filling.ts';
import { useNarrow } from '../../ui/page/narrow.ts';
import { SheetPage, StepsPage } from '../../ui/page/Page.tsx';
import { useText } from '../../ui/text.ts';
import { useSituation, useWriting } from '../../ui/workspace.tsx';
import { draftsOf } from './drafts.ts';
import { PlanAside } from './PlanAside.tsx';
import { PlanProgress, PlanSteps, StepNav } from './PlanSteps.tsx';
import { focusAt, PlanProvider } from './planInUse.ts';
import { Notice } from './review/Notice.tsx';
import { Review } from './review/Review.tsx';
import { Activities } from './steps/Activities.tsx';
import { Crosscutting } from './steps/Crosscutting.tsx';
import { Documents } from './steps/Documents.tsx';
import { Factors, Goals, Missions } from './steps/elements/Elements.tsx';
import { Indicators } from './steps/elements/Indicators.tsx';
import { FollowUpPlan } from './steps/FollowUpPlan.tsx';
import { Ground } from './steps/Ground.tsx';
import { Resources } from './steps/money/Resources.tsx';
import { Risks } from './steps/Risks.tsx';
import { Conditions } from './steps/Sections.tsx';
import { Superior } from './steps/Superior.tsx';
import * as stepTexts from './steps/text.ts';
import { titleOf } from './steps/titles.ts';
import * as texts from './text.ts';

const contents: Record<StepKey, () => React.ReactNode> = {
  ground: Ground,
  conditions: Conditions,
  documents: Documents,
  superior: Superior,
  goals: Goals,
  missions: Missions,
  factors: Factors,
  indicators: Indicators,
  activities: Activities,
  resources: Resources,
  crosscutting: Crosscutting,
  risks: Risks,
  followUpPlan: FollowUpPlan,
  review: Review,
};

interface Props {
  readonly plan: Key<'plans'>;
  /** What the address names: a step, and in it an item and a field; '' when it names none. */
  readonly place: string;
}

export function PlanPage({ plan, place }: Props) {
  const t = useText(texts);
  const situation = useSituation();
  const form = useMemo(() => planForm(situation, plan), [situation, plan]);
  if (!form.ok)
    return (
      <SheetPage title={t.title} sameAsMenu>
        <Faults faults={form.faults} />
      </SheetPage>
    );
  return <OpenPlan form={form.value} place={place} />;
}

const placeOf = (element: Element) => element.closest('[id*="/"]')?.id;

function OpenPlan({ form, place }: { readonly form: PlanForm; readonly place: string }) {
  const t = useText(texts);
  const st = useText(stepTexts);
  const narrow = useNarrow();
  const filling = useFilling(placeOf);
  const [named] = place.split('/');
  const step: StepEntry | undefined = form.steps.find(({ key }) => key === named) ?? form.steps[0];
  const target = place.includes('/') ? place : null;
  const readOnly = form.closedBecause !== null;
  const at = useMemo(() => ({ plan: form.plan.key }), [form.plan.key]);
  useWriting(useMemo(() => (readOnly ? null : draftsOf(form)), [readOnly, form]));
  // What stands beside the step is drawn anew when the plan is, and not for each step.
  const inUse = useMemo(
    () => ({ ...filling, form, at, readOnly, target }),
    [filling, form, at, readOnly, target],
  );
  useEffect(() => {
    if (target !== null) focusAt(target);
  }, [target]);
  if (step === undefined) return null;
  const Content = contents[step.key];
  const index = form.steps.indexOf(step);
  return (
    <PlanProvider value={inUse}>
      <StepsPage
        title={titleOf(form, step.key, st)}
        over={
          narrow
            ? `${form.plan.title} · ${t.step(index + 1, form.steps.length)}`
            : t.step(index + 1, form.steps.length)
        }
        under={st.leads[step.key]}
        stepsLabel={t.stepsLabel}
        steps={<PlanSteps chosen={step.key} />}
        foot={narrow ? <StepNav step={step.key} /> : <PlanProgress />}
        asideLabel={t.control.title}
        aside={<PlanAside />}
        notice={<Notice />}
      >
        <Content />
        {!narrow && <StepNav step={step.key} />}
      </StepsPage>
    </PlanProvider>
  );
}
