// What people call a period in a sentence: april, augusti, helår.
import type { Period } from '../../core/calendar.ts';
import type { SteeringModel } from '../../steering/model.ts';

export const shortName = (model: SteeringModel, { template, label }: Period): string =>
  model.periods.find(({ key }) => key === template)?.short ?? label;
