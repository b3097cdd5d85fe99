// The levels of a model: that they form a graph without rings, hold bodies where they should, and agree with the goal types.
import { fault } from '../../schema/fault.ts';
import { isOfBodies, levelsAbove } from '../levels.ts';
import { besideGoals, type Check, keysOf, missing, unknown } from './reference.ts';

export const checkLevels: Check = (model) =>
  model.levels.flatMap((level, i) => {
    const at = `levels[${i}]`;
    const keys = keysOf(model.levels);
    const isOwnAncestor = levelsAbove(model, level.key).some((above) => above.key === level.key);
    return [
      ...unknown(`${at}.owns`, level.owns, [...keysOf(model.goalTypes), ...besideGoals]),
      ...unknown(`${at}.approvedBy`, level.approvedBy, keys),
      ...unknown(`${at}.parents`, level.parents, keys),
      ...(isOwnAncestor ? [fault('MODEL_RING', `${at}.parents`, { word: level.key })] : []),
      ...(isOfBodies(level) && level.bodyKinds.length === 0
        ? missing(`${at}.bodyKinds`, [], [level.kind])
        : []),
    ];
  });

/** What a level owns and the owner levels of the goal types are one thing said from two sides. */
export const ownersAgree: Check = ({ levels, goalTypes }) =>
  levels.flatMap((level, i) =>
    goalTypes
      .filter((type) => type.ownerLevels.includes(level.key) !== level.owns.includes(type.key))
      .map((type) =>
        fault('MODEL_OWNERS_DISAGREE', `levels[${i}].owns`, { word: type.label, level: level.label }),
      ),
  );
