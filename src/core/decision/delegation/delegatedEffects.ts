// What decisions on delegation lead to: they hold as soon as they are taken, so their effects are carried out without waiting for a meeting (S30).
import type { Change } from '../../../schema/change.ts';
import { bad, type Fault, fault, type Result } from '../../../schema/fault.ts';
import type { Key } from '../../../schema/field.ts';
import type { Rows } from '../../../schema/list.ts';
import { cases } from '../../../schema/lists/room/cases.ts';
import { proposals } from '../../../schema/lists/room/proposals.ts';
import { roomLists } from '../../../schema/ofBody.ts';
import { checked } from '../../../schema/wish.ts';
import { delegationRuleOf, documentKindsIn } from '../../../steering/documents/delegation.ts';
import { modelInForce } from '../../../steering/inForce.ts';
import type { GoverningDocument } from '../../planning/contents.ts';
import { type Mandate, mandateFault } from '../../proposal/law/mandate.ts';
import { itemsOf, type Proposal, type ProposalItem } from '../../proposal/read.ts';
import type { Situation } from '../../situation.ts';
import { assigned } from '../assignmentEffects.ts';
import { mayCarryOut, oncePerRow } from '../carryOut.ts';
import type { Effect } from '../content.ts';
import type { Decided, TakenBy } from '../decided.ts';
import { adopted, interim, repealed } from '../documentEffects.ts';

/**
 * @property changes what is left to write; none of it where it is done
 * @property faults why it cannot be carried out: outside the mandate, or about what is not there
 */
export interface DelegatedEffect {
  readonly decision: Proposal;
  readonly effect: Effect;
  readonly changes: readonly Change[];
  readonly faults: readonly Fault[];
}

type Way = (the: Decided<TakenBy>, text: string) => Result<readonly Change[]>;
const ways: Readonly<Partial<Record<Effect['kind'], Way>>> = {
  adopt: adopted,
  repeal: repealed,
  interim,
  assign: assigned,
};

/** The name of what it makes: the same whoever carries it out. The key of the decision names its case, and ends it apart from others. */
export const madeOnDelegation = (
  { key }: Pick<Proposal, 'key'>,
  { number }: ProposalItem,
  at: number,
): string => `${key}-${number}-${at + 1}`.slice(-60);

/**
 * All that the decision leads to. It is held to its mandate here too, since the row that says what was decided can be written past the
 * app, and whoever carries it out answers for what is written then.
 */
export function effectsOf(
  situation: Situation,
  body: Key<'bodies'>,
  decision: Proposal,
): readonly DelegatedEffect[] {
  const { rows } = situation;
  const day = decision.day ?? situation.today;
  const mandate = mandateOf(rows, body, decision);
  if (mandate === null) return [];
  const [makes = 'guideline'] = mandate.rule === null ? [] : documentKindsIn(mandate.rule);
  const registryNumber = rows.get(cases, decision.case)?.registryNumber ?? null;
  const item: TakenBy = { body, day, registryNumber, paragraph: null };
  return itemsOf(decision).flatMap((one) =>
    one.effects.map((effect, at): DelegatedEffect => {
      const beyond = mandateFault(rows, mandate, effect, '');
      const id = madeOnDelegation(decision, one, at);
      const the = { ...situation, item, effect, from: effect.from ?? day, id, makes };
      const wished = beyond ? bad(beyond) : ways[effect.kind]?.(the, one.text);
      const told = { decision, effect };
      if (wished === undefined) return { ...told, changes: [], faults: [] };
      return wished.ok
        ? { ...told, changes: wished.value, faults: [] }
        : { ...told, changes: [], faults: wished.faults };
    }),
  );
}

/** By the delegation order of the year that it was taken in; null where no model tells of one. */
function mandateOf(rows: Rows, body: Key<'bodies'>, { day, delegationRule }: Proposal): Mandate | null {
  const model = modelInForce(rows, Number((day ?? '').slice(0, 4)));
  return model.ok
    ? { model: model.value, rule: delegationRuleOf(model.value, delegationRule ?? ''), body }
    : null;
}

/** Whether one of the body's decisions on delegation, within its mandate, has adopted the document. */
export const adoptedOnDelegation = (
  { rows }: Pick<Situation, 'rows'>,
  body: Key<'bodies'>,
  governing: GoverningDocument,
): boolean =>
  takenOnDelegation({ rows }).some((decision) => {
    const mandate = mandateOf(rows, body, decision);
    if (mandate === null) return false;
    return itemsOf(decision).some((one) =>
      one.effects.some((effect, at) => {
        const isMeant =
          effect.target === ''
            ? madeOnDelegation(decision, one, at) === governing.id
            : effect.target === governing.key;
        const adopts = effect.kind === 'adopt' || effect.kind === 'interim';
        return isMeant && adopts && mandateFault(rows, mandate, effect, '') === null;
      }),
    );
  });

/** Whether one of them, within its mandate, has repealed it. */
export const repealedOnDelegation = (
  { rows }: Pick<Situation, 'rows'>,
  body: Key<'bodies'>,
  { key: named }: GoverningDocument,
): boolean =>
  takenOnDelegation({ rows }).some((decision) => {
    const mandate = mandateOf(rows, body, decision);
    return itemsOf(decision).some(({ effects }) =>
      effects.some(
        (effect) =>
          effect.kind === 'repeal' &&
          effect.target === named &&
          mandate !== null &&
          mandateFault(rows, mandate, effect, '') === null,
      ),
    );
  });

const takenOnDelegation = ({ rows }: Pick<Situation, 'rows'>): readonly Proposal[] =>
  rows.all(proposals).filter(({ kind, state }) => kind === 'delegatedDecision' && state === 'sent');

/** What the body's decisions on delegation lead to and that is not done. */
export const delegatedLeft = (situation: Situation, body: Key<'bodies'>): readonly DelegatedEffect[] =>
  takenOnDelegation(situation)
    .flatMap((one) => effectsOf(situation, body, one))
    .filter(({ changes, faults }) => changes.length + faults.length > 0);

/** What of the decision the person may write now; the rest waits for whoever may. */
export const ownEffects = (
  situation: Situation,
  body: Key<'bodies'>,
  decision: Proposal,
): readonly Change[] =>
  oncePerRow(
    effectsOf(situation, body, decision)
      .filter((one) => mayCarryOut(situation.person, one))
      .flatMap(({ changes }) => changes),
  );

/** Verkställ: all that the person may. Faults: NOT_ALLOWED when there is something, and none of it is the person's to write. */
export function carryOutDelegated(
  situation: Situation,
  { body }: { readonly body: Key<'bodies'> },
): Result<readonly Change[]> {
  const left = delegatedLeft(situation, body).filter(({ changes }) => changes.length > 0);
  const own = left.filter((one) => mayCarryOut(situation.person, one));
  if (left.length > 0 && own.length === 0) return bad(fault('NOT_ALLOWED', ''));
  return checked(oncePerRow(own.flatMap(({ changes }) => changes)), roomLists);
}
