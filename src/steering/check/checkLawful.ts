// What a model must keep to before it is put in force: the law's days and deciders, and documents that hang together.
import type { Fault } from '../../schema/fault.ts';
import type { SteeringModel } from '../model.ts';
import { checkCycle } from './checkCycle.ts';
import { checkDelegation } from './checkDelegation.ts';
import { checkDocuments, levelsHavePlans } from './checkDocuments.ts';

/**
 * Asked when a model is read to be put in force, and not each time it is used: a law that a later release knows of must not
 * take a model from those who work by it.
 */
export function checkLawful(model: SteeringModel): readonly Fault[] {
  const faults = [checkCycle, checkDocuments, checkDelegation].flatMap((check) => check(model));
  // Can only be judged when every key that is named exists.
  return faults.length > 0 ? faults : levelsHavePlans(model);
}
