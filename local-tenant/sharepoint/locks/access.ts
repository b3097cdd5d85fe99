// Who may reach a list, which of its rows he sees, and which he may change.
import { type Call, demand, may } from '../odata/call.ts';
import { refuse } from '../odata/fault.ts';
import type { List } from '../store/list.ts';
import { type Mask, noRight, right } from '../store/rights.ts';
import type { Row } from '../store/row.ts';
import type { Sight } from '../store/sight.ts';
import { asSeen } from './draft.ts';

/** A list is reached by whoever has any right on it; Limited Access, given with a folder's rights, is one. */
export function canReach(list: List, call: Call): boolean {
  return call.site.security.maskOf(call.user.id, list.scope) !== noRight;
}

export function reachList(list: List, call: Call): List {
  if (!canReach(list, call)) throw refuse.accessDenied();
  return list;
}

/** Which rows the caller sees: those in scopes where he has View, and by ReadSecurity only his own (sharepoint.md 3.3). */
export function sightOf(list: List, call: Call): Sight {
  const scopes = [...new Set([list.scope, ...call.site.security.scopesOfList(list.num)])];
  const seen = scopes.filter((scope) => may(call, right.view, scope));
  if (seen.length === 0) throw refuse.accessDenied();
  return {
    ...(seen.length < scopes.length ? { scopes: seen } : {}),
    ...(list.props.ReadSecurity === 2 && !overrides(list, call) ? { author: call.user.id } : {}),
  };
}

export function sees(list: List, row: Row, call: Call): boolean {
  if (!may(call, right.view, row.scope)) return false;
  const ownOnly = list.props.ReadSecurity === 2 && row.folder === 0 && !overrides(list, call);
  return (!ownOnly || row.author === call.user.id) && asSeen(list, row, call) !== undefined;
}

/** Refuses a change of a row without the right to it, or against WriteSecurity; what is out of sight does not exist. */
export function demandRow(list: List, row: Row, mask: Mask, call: Call): void {
  demand(call, mask, row.scope);
  if (!sees(list, row, call)) throw refuse.noItem();
  const security = list.props.WriteSecurity;
  if (security === 1 || overrides(list, call)) return;
  if (security === 4 || row.author !== call.user.id) throw refuse.accessDenied();
}

/** "Override List Behaviors" stands above the own-item rules. */
function overrides(list: List, call: Call): boolean {
  return may(call, right.overrideListBehaviors, list.scope);
}
