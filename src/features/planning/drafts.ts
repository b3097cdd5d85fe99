// Where what is typed in a plan lies until it is saved.
import type { PlanForm } from '../../core/planning/entry.ts';
import { draftPlace } from './planInUse.ts';

export const draftsOf = (form: PlanForm): readonly string[] =>
  [
    ...form.steps.flatMap(({ key }) => [key, `${key}/add`]),
    ...form.sections.flatMap(({ section }) => [`conditions/${section}`, `documents/${section}`]),
    ...[...form.goals, ...form.missions, ...form.factors].flatMap(({ goal }) =>
      ['goals', 'missions', 'factors'].map((step) => `${step}/${goal.key}`),
    ),
    ...form.indicators.map(({ indicator }) => `indicators/${indicator.key}`),
    ...form.activities.map(({ activity }) => `activities/${activity.key}`),
    ...[...form.budget, ...form.financing.map(({ statement }) => statement)].map(
      ({ key }) => `resources/${key}`,
    ),
    ...form.crosscutting.map(({ perspective }) => `crosscutting/${perspective.key}`),
    ...form.risks.map(({ risk }) => `risks/${risk.key}`),
    ...form.followUpItems.map(({ key }) => `followUpPlan/${key}`),
  ].map((part) => draftPlace({ plan: form.plan.key }, part));
