// The steps of the planning wizard that apply on a level, derived from what the level owns and the model asks for (domain.md 5.1).
import { isOfBodies, levelNamed } from './levels.ts';
import type { GoalType, Level, SteeringModel } from './model.ts';

export const wizardSteps = [
  'basics',
  'conditions',
  'governingDocuments',
  'superiorGoals',
  'ownGoals',
  'basicMission',
  'successFactors',
  'indicators',
  'activities',
  'resources',
  'crosscutting',
  'risks',
  'followUpPlan',
  'review',
] as const;
export type WizardStep = (typeof wizardSteps)[number];

type Applies = (level: Level, model: SteeringModel) => boolean;

const always: Applies = () => true;
/** The unit's plan is to be made in twenty minutes. */
const notInUnits: Applies = ({ kind }) => kind !== 'unit';
const ownsKind =
  (kind: GoalType['kind']): Applies =>
  (level, model) =>
    model.goalTypes.some((type) => type.kind === kind && level.owns.includes(type.key));

const applies: Record<WizardStep, Applies> = {
  basics: always,
  conditions: always,
  governingDocuments: notInUnits,
  superiorGoals: (level) => level.parents.length > 0,
  ownGoals: (level, model) => ownsKind('goal')(level, model) || ownsKind('vision')(level, model),
  basicMission: ownsKind('basicMission'),
  successFactors: ownsKind('successFactor'),
  indicators: always,
  activities: (level) => level.owns.includes('activity'),
  resources: notInUnits,
  crosscutting: (_, model) => model.perspectives.crosscutting.length > 0,
  risks: notInUnits,
  followUpPlan: (level) => isOfBodies(level) && level.kind !== 'council' && level.kind !== 'companyBoard',
  review: always,
};

/** The steps for a plan of the level, in order; none for a level that the model does not have. */
export function wizardStepsOf(model: SteeringModel, level: string): readonly WizardStep[] {
  const found = levelNamed(model, level);
  return found === null ? [] : wizardSteps.filter((step) => applies[step](found, model));
}
