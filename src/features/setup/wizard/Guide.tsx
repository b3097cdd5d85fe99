// The guide in five steps: rights, model, organisation, the making, and what comes next. The step stands in the address.
import { address } from '../../../ui/address.ts';
import { StepsPage } from '../../../ui/page/Page.tsx';
import { Steps } from '../../../ui/page/Steps.tsx';
import { useText } from '../../../ui/text.ts';
import { useSituation } from '../../../ui/workspace.tsx';
import css from '../setup.module.css';
import { DoneStep } from './DoneStep.tsx';
import { type GuideDraft, useGuideDraft } from './draft.ts';
import { ModelStep } from './ModelStep.tsx';
import { OrganisationStep } from './OrganisationStep.tsx';
import { RightsStep } from './RightsStep.tsx';
import { RunStep } from './RunStep.tsx';
import { type GuideStep, guideSteps } from './steps.ts';
import * as texts from './text.ts';

const isStep = (step: string | undefined): step is GuideStep => guideSteps.some((one) => one === step);

const forms: Record<GuideStep, (draft: GuideDraft, thisYear: number) => React.ReactNode> = {
  rattigheter: () => <RightsStep />,
  styrmodell: (draft) => <ModelStep draft={draft} />,
  organisation: (draft, thisYear) => <OrganisationStep draft={draft} thisYear={thisYear} />,
  'i-ordning': (draft) => <RunStep draft={draft} />,
  klart: () => <DoneStep />,
};

export function Guide({ step }: { readonly step?: string | undefined }) {
  const t = useText(texts);
  const { today } = useSituation();
  const thisYear = Number(today.slice(0, 4));
  const draft = useGuideDraft(thisYear);
  const chosen = isStep(step) ? step : 'rattigheter';
  const at = guideSteps.indexOf(chosen);
  const hrefOf = (one: GuideStep) => address.settings('gor-i-ordning', one);
  const steps = guideSteps.map((one, index) => ({
    href: hrefOf(one),
    title: t.steps[one],
    left: index < at ? null : '',
  }));
  return (
    <StepsPage
      title={chosen === 'klart' ? t.doneTitle : t.title}
      over={t.steps[chosen]}
      steps={<Steps steps={steps} chosen={hrefOf(chosen)} />}
      stepsLabel={t.stepsLabel}
      foot={null}
    >
      <div className={css.part}>{forms[chosen](draft, thisYear)}</div>
    </StepsPage>
  );
}
