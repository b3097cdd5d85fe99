// A vote counted: the running totals, whether they add up, and what they come to with the chair's casting vote or the lot (D4).
import { type Fault, fault } from '../../../schema/fault.ts';
import type { Attendance, Ballot, Named, Vote } from '../read.ts';

/**
 * @property missing those who decide and have no ballot
 * @property strangers ballots of those who do not decide, and second ones
 * @property isEqual as many yes as no, and at least one of each
 * @property winner null while the votes are equal and nothing has settled them
 */
export interface Count {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly missing: readonly Named[];
  readonly strangers: readonly Named[];
  readonly isEqual: boolean;
  readonly winner: 'yes' | 'no' | null;
}

/** @param chair the sign-in name of who leads */
export function countVote(
  { ballots, castingVote }: Vote,
  deciding: readonly Attendance[],
  chair: string | null,
): Count {
  const own = new Map<string, Ballot>();
  const strangers: Named[] = [];
  for (const ballot of ballots) {
    const decides = deciding.some(({ person }) => person === ballot.person);
    if (decides && !own.has(ballot.person)) own.set(ballot.person, ballot);
    else strangers.push(ballot);
  }
  const cast = (value: Ballot['value']) => [...own.values()].filter((one) => one.value === value).length;
  const [yes, no] = [cast('yes'), cast('no')];
  const isEqual = yes === no && yes > 0;
  const chairs = chair === null ? undefined : own.get(chair)?.value;
  const settled = castingVote && isEqual && chairs !== 'abstain' ? (chairs ?? null) : null;
  return {
    yes,
    no,
    abstain: cast('abstain'),
    missing: deciding.filter(({ person }) => !own.has(person)),
    strangers,
    isEqual,
    winner: isEqual ? settled : yes === no ? null : yes > no ? 'yes' : 'no',
  };
}

interface Counted {
  readonly vote: Vote;
  readonly deciding: readonly Attendance[];
  readonly chair: string | null;
  readonly byLot: boolean;
}

/**
 * VOTE_DOES_NOT_ADD_UP {missing, others}, VOTE_CHAIR_MUST_VOTE, VOTE_EQUAL {votes, lot}, VOTE_NOT_EQUAL {lot}, VOTE_NOBODY; `at` is
 * always the vote.
 * @property byLot an election or a hiring: equal votes are settled by lot and never by the chair's vote (KL 5:56)
 */
export function voteFaults({ vote, deciding, chair, byLot }: Counted): readonly Fault[] {
  const count = countVote(vote, deciding, chair);
  const { missing, strangers, isEqual, yes } = count;
  if (missing.length > 0 || strangers.length > 0) {
    const namesOf = (all: readonly Named[]) => all.map(({ name }) => name).join(', ');
    return [fault('VOTE_DOES_NOT_ADD_UP', 'vote', { missing: namesOf(missing), others: namesOf(strangers) })];
  }
  if (!isEqual && count.winner === null) return [fault('VOTE_NOBODY', 'vote')];
  if (isEqual && byLot) return vote.castingVote ? [fault('VOTE_EQUAL', 'vote', { votes: yes, lot: 1 })] : [];
  if (byLot) return [fault('VOTE_NOT_EQUAL', 'vote', { lot: 1 })];
  if (!isEqual) return vote.castingVote ? [fault('VOTE_NOT_EQUAL', 'vote', { lot: 0 })] : [];
  const voted = vote.ballots.find(({ person }) => person === chair)?.value;
  if (voted !== 'yes' && voted !== 'no') return [fault('VOTE_CHAIR_MUST_VOTE', 'vote')];
  return vote.castingVote ? [] : [fault('VOTE_EQUAL', 'vote', { votes: yes, lot: 0 })];
}
