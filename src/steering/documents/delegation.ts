// What may be decided on delegation, by the model's rules and by the law.
import { documentKinds } from '../../schema/lists/planning/governingDocuments.ts';
import { isOfBodies, levelNamed } from '../levels.ts';
import type { Level, SteeringModel } from '../model.ts';
import type { DelegationRule } from './kinds.ts';

/** The levels whose plan it is; empty for what is no plan. */
export const ownersOf = (model: SteeringModel, documentKind: string): readonly Level[] =>
  model.planDocuments
    .filter((plan) => plan.key === documentKind)
    .flatMap((plan) => plan.levels.flatMap((level) => levelNamed(model, level) ?? []));

/** A body's plan holds its goals, and matters of goals may not be decided on delegation (KL 6:38, S32). */
export const isBodysOwnPlan = (model: SteeringModel, documentKind: string): boolean =>
  ownersOf(model, documentKind).some(isOfBodies);

export const delegationRuleOf = (model: SteeringModel, code: string): DelegationRule | null =>
  model.delegation.rules.find((rule) => rule.code === code) ?? null;

/** What the models call an administrative rule is a rule or a guideline in the register; other subjects have the register's own names. */
const named: Readonly<Record<string, readonly (typeof documentKinds)[number][]>> = {
  administrativeRule: ['rule', 'guideline'],
};

/** The kinds of governing documents that the rule reaches; the first is what one that it names into being is. */
export const documentKindsIn = ({ subjects }: DelegationRule): readonly (typeof documentKinds)[number][] =>
  subjects.flatMap((subject) => named[subject] ?? documentKinds.filter((kind) => kind === subject));
