// The ids of what is copied into a plan: each says whose it is and for which year, and none is given twice.
import { ownId } from '../../../schema/list.ts';
import type { Plan } from '../plan.ts';

/** The plan that is begun. */
export type Begun = Pick<Plan, 'key' | 'year' | 'ownerUnit' | 'ownerBody'> & {
  readonly horizonYears: number;
};

export type IdOf = (old: string) => string;

/** The new id says whose it is, and the year; what the old one said of the same is left out. */
export function idsFor(plan: Pick<Plan, 'year' | 'ownerUnit' | 'ownerBody'>): IdOf {
  const owner = plan.ownerUnit ?? plan.ownerBody ?? '';
  const given = new Map<string, string>();
  return (old) => {
    const known = given.get(old);
    if (known !== undefined) return known;
    const name = old.replace(/^.*~/, '').replace(/^\d{4}-/, '');
    const taken = new Set(given.values());
    let id = ownId(owner, `${plan.year}-${name}`);
    for (let number = 2; taken.has(id); number += 1) id = ownId(owner, `${plan.year}-${name}-${number}`);
    given.set(old, id);
    return id;
  };
}
