// The documents of a model by what they are for: the report of a period, a body's registry numbers.
import type { SteeringModel } from '../model.ts';
import type { BodyKind, DocumentTemplate, PeriodKind } from './kinds.ts';

export const templateNamed = (model: SteeringModel, key: string): DocumentTemplate | null =>
  model.templates.find((template) => template.key === key) ?? null;

/** The reports that a period of the kind ends in, in the model's order. */
export function reportsOf(model: SteeringModel, period: PeriodKind): readonly DocumentTemplate[] {
  return model.templates.filter(({ kind, periodKinds }) => kind === 'report' && periodKinds.includes(period));
}

/** What a registry number of such a body looks like; never a place to read the year from (domain.md 5.8). */
export function registryPatternOf(model: SteeringModel, body: BodyKind): RegExp {
  const { registryNumberPattern, registryNumberPatterns } = model.proposal;
  return new RegExp(registryNumberPatterns[body] ?? registryNumberPattern);
}
