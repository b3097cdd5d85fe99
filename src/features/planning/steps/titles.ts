// What the steps are called in the organisation's own words.
import type { PlanForm } from '../../../core/planning/entry.ts';
import type { StepKey } from '../../../core/planning/steps.ts';
import { wordsFor } from '../../../steering/words.ts';
import { capital } from '../../../ui/format.ts';
import type * as texts from './text.ts';

/** The steps of the plan's own goals, basic missions and success factors. */
export type ElementStep = 'goals' | 'missions' | 'factors';

type Words = typeof texts.sv;

/** The model's words for what a step adds; null where the step adds nothing that the model names. */
export function wordsIn({ model, addable }: PlanForm, step: StepKey) {
  if (step === 'indicators') return wordsFor(model, 'indicator');
  if (step === 'activities') return wordsFor(model, 'activity');
  if (step !== 'goals' && step !== 'missions' && step !== 'factors') return null;
  const [type] = addable[step].filter(({ kind }) => kind !== 'vision');
  return type?.words ?? addable[step][0]?.words ?? null;
}

export function titleOf(form: PlanForm, step: StepKey, t: Words): string {
  // Own goals are called so whatever their types are, since there may be several.
  if (step === 'goals' || step === 'missions') return t.titles[step];
  const words = wordsIn(form, step);
  return words === null ? t.titles[step] : capital(words.many);
}
