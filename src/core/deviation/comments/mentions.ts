// People who are mentioned in comments or have got an answer: who can be mentioned, and for whom it still waits to be read.
import { add, type Change } from '../../../schema/change.ts';
import { bad, fault, good, type Result } from '../../../schema/fault.ts';
import type { Day, Key } from '../../../schema/field.ts';
import type { Rows } from '../../../schema/list.ts';
import { deviations } from '../../../schema/lists/deviation/deviations.ts';
import { isRoleInForce, roleAssignments } from '../../../schema/lists/roleAssignments.ts';
import { checked } from '../../../schema/wish.ts';
import { personNamed, type Situation } from '../../situation.ts';
import type { Deviation } from '../deviation.ts';
import { isOfLine } from '../line.ts';
import { type Audience, audiences, type Comment, commentList, threadClosed } from './audience.ts';
import { type Entry, threadOf } from './thread.ts';

/** @property shown the name; with the sign-in name where two are called the same */
export interface Mentionable {
  readonly signInName: string;
  readonly shown: string;
}

/** Those who can read what is written, by name: everyone with a role today, or those of them who answer for the unit. */
export function mentionable(
  rows: Rows,
  day: Day,
  lineOf: Key<'units'> | null = null,
): readonly Mentionable[] {
  const names = new Map<string, string>();
  for (const one of rows.all(roleAssignments)) if (isRoleInForce(one, day)) names.set(one.person, one.name);
  if (lineOf !== null)
    for (const name of names.keys())
      if (!isOfLine(personNamed(rows, name, day), lineOf, rows)) names.delete(name);
  const times = new Map<string, number>();
  for (const name of names.values()) times.set(name, (times.get(name) ?? 0) + 1);
  return [...names]
    .map(([signInName, name]) => ({
      signInName,
      shown: times.get(name) === 1 ? name : `${name} (${signInName})`,
    }))
    .toSorted((a, b) => a.shown.localeCompare(b.shown, 'sv'));
}

/**
 * The comments that mention the person and that he has neither written after nor noted as read. That he has opened the page is known
 * to nobody but his own device, and is not stored: it would be a list of who reads what.
 */
export function mentionsOf(situation: Situation, deviation: Deviation): readonly Comment[] {
  const { signInName } = situation.person;
  return unreadIn(situation, deviation, ({ comment }) => comment.mentions?.includes(signInName) === true);
}

/** The answers to what the person has written, until he has written after them or noted them as read. */
export function answersTo(situation: Situation, deviation: Deviation): readonly Comment[] {
  const { rows, person } = situation;
  const { entries } = threadOf(rows, deviation.key);
  const own = entries.filter(({ comment }) => comment.by === person.signInName);
  const answers = own.flatMap((entry) => entry.answers).filter(({ answer }) => answer !== null);
  const keys = new Set<string>(answers.map(({ comment }) => comment.key));
  return unreadIn(situation, deviation, ({ comment }) => keys.has(comment.key));
}

function unreadIn(
  { rows, person }: Situation,
  deviation: Deviation,
  isWanted: (entry: Entry) => boolean,
): readonly Comment[] {
  if (threadClosed(rows, deviation) !== null) return [];
  const all = audiences.flatMap((audience) => rows.by(commentList[audience], 'deviation', deviation.key));
  const own = all.filter(({ by }) => by === person.signInName);
  // What it answers was written before it, also when the clock says the same.
  const isAnswered = ({ key, at, about }: Comment) =>
    own.some((one) =>
      one.act === 'read' ? one.about === key : one.act === 'write' && one.at >= at && one.key !== about,
    );
  const { entries } = threadOf(rows, deviation.key);
  return entries
    .flatMap((entry) => [entry, ...entry.answers])
    .filter((entry) => entry.deletedAt === null && isWanted(entry))
    .map(({ comment }) => comment)
    .filter((one) => one.by !== person.signInName && !isAnswered(one));
}

/** The person has read where he is mentioned, or answered; again changes nothing. Faults: ROW_GONE. */
export function noteMention(
  situation: Situation,
  input: { readonly comment: Comment['key']; readonly id: string; readonly audience?: Audience },
): Result<readonly Change[]> {
  const { rows, person, now } = situation;
  const list = commentList[input.audience ?? 'everyone'];
  const comment = rows.get(list, input.comment);
  const deviation = comment && rows.get(deviations, comment.deviation);
  if (!comment || !deviation) return bad(fault('ROW_GONE', '', { comment: input.comment }));
  const unread = [...mentionsOf(situation, deviation), ...answersTo(situation, deviation)];
  if (!unread.includes(comment)) return good([]);
  const { unit, key: about } = comment;
  const signed = { by: person.signInName, at: now };
  return checked([
    add(list, { unit, deviation: deviation.key, id: input.id, act: 'read', about, ...signed }),
  ]);
}
