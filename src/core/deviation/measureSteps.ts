// What can be done with a measure next, by its kind: the council's go another way than the rest (domain.md 2.8, S25).
import type { Measure } from './deviation.ts';

/** What can be done with a measure next; each gives the state of the same name. */
export const measureSteps = [
  'submittedToCouncil',
  'decided',
  'planned',
  'ongoing',
  'done',
  'executed',
  'documented',
  'cancelled',
] as const;
export type MeasureStep = (typeof measureSteps)[number];

const next: Readonly<Partial<Record<Measure['state'], readonly MeasureStep[]>>> = {
  proposed: ['decided', 'cancelled'],
  decided: ['planned', 'ongoing', 'done', 'cancelled'],
  planned: ['ongoing', 'done', 'cancelled'],
  ongoing: ['done', 'cancelled'],
};
const nextOfGovernance: typeof next = {
  proposed: ['submittedToCouncil', 'cancelled'],
  submittedToCouncil: ['decided', 'cancelled'],
  decided: ['executed', 'cancelled'],
  executed: ['documented'],
};

export const stepsNow = ({ kind, state }: Pick<Measure, 'kind' | 'state'>): readonly MeasureStep[] =>
  (kind === 'governance' ? nextOfGovernance : next)[state] ?? [];
