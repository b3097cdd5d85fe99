// The wizard's fourteen steps: which of them a plan has, by its level and the model (domain.md 5.1).
import type { List } from '../../schema/list.ts';
import { activities } from '../../schema/lists/activities.ts';
import { goals } from '../../schema/lists/goals.ts';
import { indicators } from '../../schema/lists/indicators.ts';
import { risks } from '../../schema/lists/planning/risks.ts';
import { targets } from '../../schema/lists/targets.ts';
import type { GoalType, Level, LevelKind, SteeringModel } from '../../steering/model.ts';

export const stepKeys = [
  'ground',
  'conditions',
  'documents',
  'superior',
  'goals',
  'missions',
  'factors',
  'indicators',
  'activities',
  'resources',
  'crosscutting',
  'risks',
  'followUpPlan',
  'review',
] as const;
export type StepKey = (typeof stepKeys)[number];

/** @property short a unit's plan, meant to be written in twenty minutes */
export interface Outline {
  readonly steps: readonly StepKey[];
  readonly short: boolean;
}

/** The goal types that a level owns, of one kind or several. */
export function typesOwned(
  model: SteeringModel,
  level: Level,
  ...kinds: readonly GoalType['kind'][]
): readonly GoalType[] {
  return model.goalTypes.filter((type) => level.owns.includes(type.key) && kinds.includes(type.kind));
}

/** A unit's plan has 0 to 6 indicators (domain.md 5.1). */
export const mostInShortPlan = 6;

const inShortPlan: readonly StepKey[] = [
  'ground',
  'conditions',
  'superior',
  'goals',
  'indicators',
  'activities',
  'crosscutting',
  'review',
];
const withFollowUpPlan: readonly LevelKind[] = ['board', 'committee'];

type Applies = (model: SteeringModel, level: Level) => boolean;
const always: Applies = () => true;

const applies: Record<StepKey, Applies> = {
  ground: always,
  conditions: always,
  documents: always,
  superior: (_, level) => level.parents.length > 0,
  goals: (model, level) => typesOwned(model, level, 'vision', 'goal').length > 0,
  missions: (model, level) => typesOwned(model, level, 'basicMission').length > 0,
  factors: (model, level) => typesOwned(model, level, 'successFactor').length > 0,
  indicators: (model, level) =>
    typesOwned(model, level, 'vision', 'goal', 'basicMission', 'successFactor').length > 0,
  activities: (_, level) => level.owns.includes('activity'),
  resources: always,
  crosscutting: (model) => model.perspectives.crosscutting.length > 0,
  risks: always,
  followUpPlan: (_, level) => withFollowUpPlan.includes(level.kind),
  review: always,
};

export function outlineOf(model: SteeringModel, level: Level): Outline {
  const short = level.kind === 'unit';
  const steps = stepKeys.filter((key) => applies[key](model, level));
  return { short, steps: short ? steps.filter((key) => inShortPlan.includes(key)) : steps };
}

/** The texts that a step holds, by the section's key. */
export function sectionsOf(step: StepKey, { short }: Outline): readonly string[] {
  if (step === 'conditions') return short ? ['conditionsInside'] : conditions;
  return step === 'documents' ? ['newDocuments'] : [];
}
export const lessonsSection = 'lessons';
const conditions = ['conditionsInside', 'conditionsOutside', lessonsSection];

/** The section that answers a cross-cutting perspective. */
export const crosscuttingSection = (perspective: string): string => `crosscutting.${perspective}`;

const listOf: Partial<Record<StepKey, List>> = {
  goals,
  missions: goals,
  factors: goals,
  indicators,
  activities,
  risks,
};

/** What is empty is called by the field's own name, and the row that it is in by its title. */
export function fieldName(step: StepKey, field: string): string | undefined {
  const [name = '', year] = field.split('.');
  return name === 'target' ? `${targets.fields.value.label} ${year}` : listOf[step]?.fields[name]?.label;
}
