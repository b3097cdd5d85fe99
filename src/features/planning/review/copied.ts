// The rows of a plan in which copied texts wait to be looked at, each with its place on the page.
import type { PlanForm } from '../../../core/planning/entry.ts';

export interface CopiedAt {
  readonly place: string;
  readonly title: string;
}

export function copiedIn(form: PlanForm, sectionName: (section: string) => string): readonly CopiedAt[] {
  const of = (step: 'goals' | 'missions' | 'factors') =>
    form[step]
      .filter(({ toBeChecked }) => toBeChecked.length > 0)
      .map(({ goal }) => ({ place: `${step}/${goal.key}`, title: goal.title }));
  return [
    ...form.sections
      .filter(({ toBeChecked }) => toBeChecked)
      .map(({ section }) => ({
        place: `${section === 'newDocuments' ? 'documents' : 'conditions'}/${section}/text`,
        title: sectionName(section),
      })),
    ...of('goals'),
    ...of('missions'),
    ...of('factors'),
    ...form.indicators
      .filter(
        ({ toBeChecked, targets }) =>
          toBeChecked.length > 0 || targets.some(({ target }) => target?.toBeChecked === true),
      )
      .map(({ indicator }) => ({ place: `indicators/${indicator.key}`, title: indicator.title })),
    ...form.activities
      .filter(({ toBeChecked }) => toBeChecked.length > 0)
      .map(({ activity }) => ({ place: `activities/${activity.key}`, title: activity.title })),
    ...form.budget
      .filter(({ toBeChecked, plan }) => toBeChecked === true && plan === form.plan.key)
      .map(({ key, label }) => ({ place: `resources/${key}`, title: label })),
    ...form.financing
      .filter(({ statement }) => statement.toBeChecked === true && statement.plan === form.plan.key)
      .map(({ statement }) => ({
        place: `resources/${statement.key}`,
        title: statement.phaseIn ?? sectionName('financing'),
      })),
    ...form.crosscutting
      .filter(({ toBeChecked }) => toBeChecked)
      .map(({ perspective }) => ({
        place: `crosscutting/${perspective.key}/text`,
        title: perspective.label,
      })),
    ...form.risks
      .filter(({ risk }) => risk.toBeChecked === true)
      .map(({ risk }) => ({ place: `risks/${risk.key}`, title: risk.title })),
    ...form.followUpItems
      .filter(({ toBeChecked }) => toBeChecked === true)
      .map(({ key, title }) => ({ place: `followUpPlan/${key}`, title })),
  ];
}
