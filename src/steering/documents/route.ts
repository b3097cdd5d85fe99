// The way of a document to its decision: who prepares, proposes, decides and is told, read from the words of the model.
import type { Role } from '../../schema/list.ts';
import type { SteeringModel } from '../model.ts';
import type { BodyKind } from './kinds.ts';

export const routeActions = [
  'prepare',
  'review',
  'propose',
  'decide',
  'inform',
  'report',
  'execute',
  'document',
] as const;
export type RouteAction = (typeof routeActions)[number];

/**
 * A body acts at a meeting; a role acts alone.
 * @property own true = the body that owns the document or that its unit answers to, whatever kind it is; else the one of the kind
 * @property at the level of units where the role is held; null = the document's own
 * @property delegated the role acts on the body's behalf, and only where a delegation rule says so
 */
export type RouteActor =
  | { readonly kind: 'body'; readonly body: BodyKind; readonly own: boolean }
  | {
      readonly kind: 'role';
      readonly role: Role;
      readonly at: 'administration' | 'area' | null;
      readonly delegated: boolean;
    };

export interface RouteStep {
  /** As the model writes it. */
  readonly word: string;
  readonly actor: RouteActor;
  readonly action: RouteAction;
}

const body = (kind: BodyKind): RouteActor => ({ kind: 'body', body: kind, own: false });
const ownBody = (kind: BodyKind): RouteActor => ({ kind: 'body', body: kind, own: true });
const role = (name: Role, at: 'administration' | 'area' | null = null, delegated = false): RouteActor => ({
  kind: 'role',
  role: name,
  at,
  delegated,
});

// Maps, since a word of the model's may be one that every object answers to.
const actors: ReadonlyMap<string, RouteActor> = new Map([
  ['council', body('council')],
  ['board', body('executiveBoard')],
  ['subcommittee', body('subcommittee')],
  ['federation', body('federation')],
  ['committee', ownBody('committee')],
  ['jointCommittee', ownBody('jointCommittee')],
  ['companyBoard', ownBody('companyBoard')],
  ['officials', role('caseOfficer')],
  ['administration', role('caseOfficer', 'administration')],
  ['company', role('caseOfficer', 'administration')],
  ['administrationHead', role('manager', 'administration')],
  ['areaHead', role('manager', 'area')],
  ['manager', role('manager')],
  ['controller', role('controller')],
  ['delegate', role('manager', null, true)],
]);
export const actorWords: readonly string[] = [...actors.keys()];

const actionWords: ReadonlyMap<string, RouteAction> = new Map([
  ['Prepare', 'prepare'],
  ['Draft', 'prepare'],
  ['Review', 'review'],
  ['Propose', 'propose'],
  ['Decide', 'decide'],
  ['Inform', 'inform'],
  ['Report', 'report'],
  ['Reported', 'report'],
  ['Execute', 'execute'],
  ['Document', 'document'],
]);

/** `committeeDecide` is the committee's decision; an action alone (`execute`) is the case officer's. Null = not a step. */
export function stepOf(word: string): RouteStep | null {
  const alone = routeActions.find((action) => action === word);
  if (alone) return { word, actor: role('caseOfficer'), action: alone };
  const parts = /^([a-z]\w*?)([A-Z][a-z]+)$/.exec(word);
  const actor = actors.get(parts?.[1] ?? '');
  const action = actionWords.get(parts?.[2] ?? '');
  return actor && action ? { word, actor, action } : null;
}

/** The steps of the route for a kind of document (a plan document's or a report's key); empty when the model has none. */
export function routeOf(model: SteeringModel, documentKind: string): readonly RouteStep[] {
  const route = model.approvalRoutes.find((one) => one.documentKind === documentKind);
  return (route?.steps ?? []).flatMap((word) => stepOf(word) ?? []);
}
