// A model's approval routes and delegation: every step can be read, every route ends in a decision, goals are decided by the body itself.
import { type Fault, fault } from '../../schema/fault.ts';
import { isBodysOwnPlan, ownersOf } from '../documents/delegation.ts';
import { actorWords, routeActions, routeOf, stepOf } from '../documents/route.ts';
import { isOfBodies } from '../levels.ts';
import type { SteeringModel } from '../model.ts';
import { type Check, keysOf, missing, twice, unknown, unknownOne } from './reference.ts';

function stepsReadable({ approvalRoutes }: SteeringModel): Fault[] {
  return approvalRoutes.flatMap(({ steps }, i) =>
    steps.flatMap((word, k) =>
      stepOf(word) === null
        ? [
            fault('MODEL_STEP_UNKNOWN', `approvalRoutes[${i}].steps[${k}]`, {
              word,
              actors: actorWords.join(', '),
              actions: routeActions.join(', '),
            }),
          ]
        : [],
    ),
  );
}

function decisionOf(model: SteeringModel, documentKind: string, at: string): Fault[] {
  const deciding = routeOf(model, documentKind).filter(({ action }) => action === 'decide');
  if (deciding.length === 0) return [fault('MODEL_NO_DECISION', at, { word: documentKind })];
  const alone = deciding.find(({ actor }) => actor.kind === 'role');
  if (alone && isBodysOwnPlan(model, documentKind))
    return [fault('MODEL_DELEGATED_GOALS', at, { word: alone.word })];
  // It is the level's main plan that the level above approves (P5); an action plan may be its own manager's.
  const kind = model.planDocuments.find(({ key }) => key === documentKind)?.kind;
  const approvers = ownersOf(model, documentKind)
    .filter((level) => level.document === kind)
    .flatMap(({ approvedBy }) => approvedBy);
  if (alone && approvers.length > 0)
    return [fault('MODEL_WRONG_DECIDER', at, { word: alone.word, allowed: approvers.join(', ') })];
  return [];
}

function delegatesCovered(model: SteeringModel): Fault[] {
  const covered = model.delegation.rules.flatMap(({ subjects }) => subjects);
  const delegated = model.approvalRoutes.filter(({ documentKind }) =>
    routeOf(model, documentKind).some(({ actor }) => actor.kind === 'role' && actor.delegated),
  );
  return missing(
    'delegation.rules',
    covered,
    delegated.map(({ documentKind }) => documentKind),
  );
}

function rulesLawful(model: SteeringModel): Fault[] {
  const bodyLevels = keysOf(model.levels.filter(isOfBodies));
  const kinds = [
    ...model.approvalRoutes.map(({ documentKind }) => documentKind),
    ...keysOf(model.planDocuments),
    ...keysOf(model.templates),
  ];
  return model.delegation.rules.flatMap(({ level, subjects }, i) => {
    const at = `delegation.rules[${i}]`;
    return [
      ...unknownOne(`${at}.level`, level, bodyLevels),
      ...unknown(`${at}.subjects`, subjects, kinds),
      ...subjects
        .filter((subject) => isBodysOwnPlan(model, subject))
        .map((word) => fault('MODEL_DELEGATED_GOALS', `${at}.subjects`, { word })),
    ];
  });
}

export const checkDelegation: Check = (model) => [
  ...twice(
    'approvalRoutes',
    model.approvalRoutes.map(({ documentKind }) => documentKind),
    'documentKind',
  ),
  ...twice(
    'delegation.rules',
    model.delegation.rules.map(({ code }) => code),
    'code',
  ),
  ...stepsReadable(model),
  ...model.approvalRoutes.flatMap(({ documentKind }, i) =>
    decisionOf(model, documentKind, `approvalRoutes[${i}].steps`),
  ),
  ...delegatesCovered(model),
  ...rulesLawful(model),
];
