// Verkställ: what is adjusted and not yet carried out is written, by whoever of those that may comes first.

import { listNamed } from '../../schema/catalogue.ts';
import type { Change } from '../../schema/change.ts';
import { bad, fault, type Result } from '../../schema/fault.ts';
import { checked } from '../../schema/wish.ts';
import type { Person, Situation } from '../situation.ts';
import { effectsLeft, type Left } from './effects.ts';
import type { Standing } from './standing.ts';

/** The sign on the door: the lists themselves say who may write in them. */
export const mayCarryOut = ({ roles }: Person, { changes }: Pick<Left, 'changes'>): boolean =>
  changes.every(({ list }) => roles.some(({ role }) => listNamed(list).alteredBy.includes(role)));

/** Two points may touch the same row: what the later says stands, and the rest of both is kept. */
export function oncePerRow(changes: readonly Change[]): readonly Change[] {
  const found = new Map<string, Change>();
  for (const change of changes) {
    const place = `${change.list}/${change.key}`;
    const before = found.get(place);
    found.set(place, before ? { ...before, values: { ...before.values, ...change.values } } : change);
  }
  return [...found.values()];
}

/**
 * Carries out all that the person may; what waits for something else is left and goes on being told of. Asked again it does nothing.
 * Faults: NOT_ALLOWED when there is something, and none of it is the person's to write.
 */
export function carryOut(
  situation: Situation,
  { standings }: { readonly standings: readonly Standing[] },
): Result<readonly Change[]> {
  const left = effectsLeft(situation, standings).filter(({ changes }) => changes.length > 0);
  const own = left.filter((one) => mayCarryOut(situation.person, one));
  if (left.length > 0 && own.length === 0) return bad(fault('NOT_ALLOWED', ''));
  return checked(oncePerRow(own.flatMap(({ changes }) => changes)));
}
