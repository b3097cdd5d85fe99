// What a meeting shows everyone at once: the item it is at, how far it has come, and a vote as it runs.
import type { Standing } from '../decision/standing.ts';
import { type Count, countVote } from './decide/count.ts';
import { chairAmong, countedAt, participants } from './present.ts';
import { type AgendaItem, type Meeting, voteOf } from './read.ts';

/** Votes have been noted, and no outcome: all look at it, wherever it stands on the list. */
const isVoted = (item: AgendaItem): boolean =>
  item.method === 'vote' && item.decidedAt === null && (voteOf(item)?.ballots.length ?? 0) > 0;

/** The one that is named, else the one that is voted on or the first that is not decided; null when all are, and before the meeting. */
export function itemNow(
  meeting: Meeting,
  agenda: readonly AgendaItem[],
  named: AgendaItem | null,
): AgendaItem | null {
  if (named !== null) return named;
  if (meeting.state !== 'open') return null;
  return agenda.find(isVoted) ?? agenda.find(({ decidedAt }) => decidedAt === null) ?? null;
}

interface Running {
  /** What yes and no mean. */
  readonly question: string;
  readonly count: Count;
}

/** The vote that is going on; null where there is none, and when its outcome stands in the log. */
export function runningVote(meeting: Meeting, item: AgendaItem, at: string): Running | null {
  const vote = voteOf(item);
  if (item.method !== 'vote' || item.decidedAt !== null || vote === null) return null;
  const chair = chairAmong(meeting, countedAt(meeting, item, at));
  const count = countVote(vote, participants(meeting, item, at), chair?.person ?? null);
  return { question: vote.question, count };
}

/** The decision that was made last at the meeting: whoever follows it sees what became of the item before. */
export const latestAt = (standings: readonly Standing[], meeting: Meeting): Standing | null =>
  standings
    .filter(({ item }) => item.meeting === meeting.key)
    .toSorted((one, other) => other.item.paragraph - one.item.paragraph)[0] ?? null;

export const standingOf = (standings: readonly Standing[], item: AgendaItem): Standing | null =>
  standings.find((one) => one.item.item === item.key) ?? null;
