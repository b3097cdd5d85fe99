// Coming and going at a meeting: each act gives the whole list anew, with the time of day when it happened.
import { presentAt } from './present.ts';
import type { Attendance } from './read.ts';
import type { Elected } from './seats.ts';

type List = readonly Attendance[];

/** A member decides from when he comes; a substitute sits beside until he steps in. */
export const arrived = (list: List, who: Elected, at: string): List =>
  presentAt(list, at).some(({ person }) => person === who.person)
    ? list
    : [
        ...list,
        { ...who, serving: who.role !== 'substitute', from: at, to: '', remote: false, replaces: '' },
      ];

export const allArrived = (list: List, all: readonly Elected[], at: string): List =>
  all.reduce((so, one) => arrived(so, one, at), list);

/** Whoever left it as a mistake can be taken away: a row of no time at all says nothing. */
const ended = (list: List, person: string, at: string): List =>
  list.flatMap((one) => {
    if (one.person !== person || one.to !== '') return [one];
    return one.from === at ? [] : [{ ...one, to: at }];
  });

export const left = (list: List, person: string, at: string): List => ended(list, person, at);

/** A substitute serves in the place of somebody, or no longer when `replaces` is empty; he stays in the room all the same. */
export function steppedIn(list: List, substitute: string, replaces: string, at: string): List {
  const there = list.find(({ person, to }) => person === substitute && to === '');
  if (there === undefined) return list;
  const serving = replaces !== '';
  return [...ended(list, substitute, at), { ...there, from: at, to: '', serving, replaces }];
}
