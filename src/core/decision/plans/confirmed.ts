// A plan that was decided with a change is confirmed by the body's secretary: what it reads now is what was decided, and nothing else.
import { bad, fault, good, type Result } from '../../../schema/fault.ts';
import { adoptedIn, printsOf } from '../../meeting/decide/frozen.ts';
import { recordsDecisions } from '../../meeting/keepers.ts';
import type { Situation } from '../../situation.ts';
import type { Effect } from '../content.ts';
import type { Standing } from '../standing.ts';
import type { Confirmation } from './confirmation.ts';

export interface ConfirmRow {
  readonly act: 'approve';
  readonly kind: 'plan';
  readonly subject: string;
  readonly corrects: null;
  readonly held: Confirmation;
}

/** The print that the plan must have to come in force: as it was when it was decided, or with the change that was confirmed. */
export const printDecided = (
  { item, confirmed }: Pick<Standing, 'item' | 'confirmed'>,
  plan: string,
): string | undefined => (item.outcome === 'approvedWithChange' ? confirmed[plan] : item.frozen[plan]);

export const printNow = ({ rows }: Pick<Situation, 'rows'>, effect: Effect): string | undefined =>
  printsOf(rows, [effect])[effect.target];

/**
 * The row that is written when the secretary has looked at the difference, and what is kept of the plan before it.
 * @param shown the print of what was looked at
 * Faults: NOT_ALLOWED, and ITEM_CHANGED {what} when it is another by now.
 */
export function confirmation(
  situation: Situation,
  { item, number, print: decided }: Standing,
  { effect, shown }: { readonly effect: Effect; readonly shown: string },
): Result<{ readonly adopted: readonly unknown[]; readonly row: ConfirmRow }> {
  if (!recordsDecisions(situation.person, item.body)) return bad(fault('NOT_ALLOWED', ''));
  const print = printNow(situation, effect);
  if (print !== shown) return bad(fault('ITEM_CHANGED', '', { what: effect.title || effect.target }));
  const plan = effect.target;
  return good({
    adopted: adoptedIn(situation.rows, [effect]),
    row: {
      act: 'approve',
      kind: 'plan',
      subject: plan,
      corrects: null,
      held: { v: 1, plan, print, decision: { number, print: decided } },
    },
  });
}

/** Asked again when somebody else has written in the log meanwhile: the decision must stand as it was. */
export const stillToConfirm = ({ held }: ConfirmRow, standings: readonly Standing[]) =>
  standings.some(({ number, print }) => number === held.decision.number && print === held.decision.print)
    ? []
    : [fault('ITEM_CHANGED', '')];
