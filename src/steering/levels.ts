// The levels of a model as a graph: which stand above and below one, and which a body or a unit stands on.
import type { unitLevels } from '../schema/lists/units.ts';
import type { BodyKind, PlanDocument } from './documents/kinds.ts';
import type { Level, LevelKind, SteeringModel } from './model.ts';

/** How far from the top each kind of level stands; committees, boards and companies stand side by side. */
const depth: Record<LevelKind, number> = {
  council: 0,
  board: 1,
  committee: 1,
  companyBoard: 1,
  administration: 2,
  area: 3,
  unit: 4,
};

const usualBodies: Record<LevelKind, readonly BodyKind[]> = {
  council: ['council'],
  board: ['executiveBoard'],
  committee: ['committee', 'jointCommittee'],
  companyBoard: ['companyBoard'],
  administration: [],
  area: [],
  unit: [],
};

type Given = Omit<Level, 'bodyKinds' | 'parents'> & {
  readonly bodyKinds?: readonly BodyKind[] | undefined;
  readonly parents?: readonly string[] | undefined;
};

/** The levels with what a model need not say: the bodies that usually stand there, and the nearest levels above. */
export function placed(levels: readonly Given[]): readonly Level[] {
  return levels.map((level) => ({
    ...level,
    bodyKinds: level.bodyKinds ?? usualBodies[level.kind],
    parents: level.parents ?? nearestAbove(levels, level),
  }));
}

function nearestAbove(levels: readonly Given[], level: Given): readonly string[] {
  const higher = levels.filter((one) => depth[one.kind] < depth[level.kind]);
  const nearest = Math.max(...higher.map((one) => depth[one.kind]));
  return higher.filter((one) => depth[one.kind] === nearest).map((one) => one.key);
}

/** Is the level one of bodies (which decide at a meeting), and not one of units? */
export const isOfBodies = (level: Level): boolean => depth[level.kind] < depth.administration;

export const levelNamed = (model: SteeringModel, key: string): Level | null =>
  model.levels.find((level) => level.key === key) ?? null;

/** Every level above this one over all paths, the nearest first. */
export function levelsAbove(model: SteeringModel, key: string): readonly Level[] {
  const found = new Set(levelNamed(model, key)?.parents);
  // A set is walked also over what is put into it on the way, so a ring of parents ends.
  for (const one of found) for (const parent of levelNamed(model, one)?.parents ?? []) found.add(parent);
  return [...found].flatMap((one) => levelNamed(model, one) ?? []);
}

/** The levels that a body of the kind, or a unit of the level, stands on; empty when the model has none. */
export function levelsOf(
  model: SteeringModel,
  owner: { readonly body: BodyKind } | { readonly unit: (typeof unitLevels)[number] },
): readonly Level[] {
  return model.levels.filter((level) =>
    'body' in owner ? level.bodyKinds.includes(owner.body) : level.kind === owner.unit,
  );
}

/** The plans that a level makes. */
export function planDocumentsOf(model: SteeringModel, level: string): readonly PlanDocument[] {
  return model.planDocuments.filter((plan) => plan.levels.includes(level));
}
