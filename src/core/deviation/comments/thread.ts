// The comments on a deviation as a thread: what was written, edited, taken away and answered, and which answers are owed.
import type { Day, Key } from '../../../schema/field.ts';
import type { Rows } from '../../../schema/list.ts';
import type { answerKinds } from '../../../schema/lists/deviation/comments.ts';
import { deviations } from '../../../schema/lists/deviation/deviations.ts';
import { mayFollowUp } from '../../access.ts';
import { swedishDay } from '../../calendar.ts';
import { personNamed } from '../../situation.ts';
import { type Audience, afterwards, audiences, type Comment, commentList } from './audience.ts';

export type AnswerKind = (typeof answerKinds)[number];

/**
 * A comment as it is read now.
 * @property audience who can read it, which is a lock of SharePoint's
 * @property text the last that was written; null when it has been taken away
 * @property answer what kind of answer it is; null when it is none, or is by somebody who did not report for the unit that day
 * @property owed null when it has been answered or taken away, or asks for no answer
 */
export interface Entry {
  readonly comment: Comment;
  readonly audience: Audience;
  readonly text: string | null;
  readonly editedAt: string | null;
  readonly deletedAt: string | null;
  readonly answer: AnswerKind | null;
  readonly answers: readonly Entry[];
  readonly owed: { readonly by: string; readonly due: Day } | null;
}

/**
 * @property answered how many of those that asked for an answer have one
 * @property afterwards how many rows came when nothing more could be written, and so count for nothing (S26)
 */
export interface Thread {
  readonly entries: readonly Entry[];
  readonly answered: number;
  readonly asked: number;
  readonly afterwards: number;
}

const byTime = (a: Comment, b: Comment): number => a.at.localeCompare(b.at) || a.key.localeCompare(b.key);

/** What those with a role have written, and what those who answer for the unit have among themselves, where the reader is one. */
export function threadOf(rows: Rows, deviation: Key<'deviations'>): Thread {
  const both = audiences.map((audience) => entriesFor(rows, deviation, audience));
  const entries = both.flatMap((one) => one.entries).toSorted((a, b) => byTime(a.comment, b.comment));
  const asked = entries.filter(({ comment, deletedAt }) => comment.answerBy !== null && deletedAt === null);
  return {
    entries,
    asked: asked.length,
    answered: asked.filter(({ owed }) => owed === null).length,
    afterwards: both.reduce((sum, one) => sum + one.afterwards, 0),
  };
}

/**
 * Anybody who reads may add a row: an edit or a deletion counts only when it is the writer's own, an answer when it is the unit's.
 * Each audience's rows are only about each other.
 */
function entriesFor(rows: Rows, key: Key<'deviations'>, audience: Audience) {
  const deviation = rows.get(deviations, key);
  const there = rows.by(commentList[audience], 'deviation', key).toSorted(byTime);
  const all = there.filter((one) => deviation === null || !afterwards(rows, deviation, one));
  const about = new Map<string, Comment[]>();
  for (const one of all) if (one.about !== null) about.set(one.about, [...(about.get(one.about) ?? []), one]);
  const unit = deviation?.unit;
  const mayAnswer = ({ by, at }: Comment) =>
    unit !== undefined && mayFollowUp(personNamed(rows, by, swedishDay(at)), unit, rows);
  const entry = (comment: Comment): Entry => {
    const later = about.get(comment.key) ?? [];
    const own = later.filter(({ by }) => by === comment.by);
    const deleted = own.find(({ act }) => act === 'delete') ?? null;
    const edited = own.findLast(({ act }) => act === 'edit') ?? null;
    const answers = later.filter(({ act }) => act === 'write').map(entry);
    const { answerBy, answerDue } = comment;
    const isOwed = answerBy !== null && answerDue !== null && !deleted && !answers.some(isAnswer);
    return {
      comment,
      audience,
      text: deleted ? null : (edited?.text ?? comment.text),
      editedAt: edited?.at ?? null,
      deletedAt: deleted?.at ?? null,
      answer: comment.answer !== null && mayAnswer(comment) ? comment.answer : null,
      answers,
      owed: isOwed ? { by: answerBy, due: answerDue } : null,
    };
  };
  const entries = all.filter(({ act, about: on }) => act === 'write' && on === null).map(entry);
  return { entries, afterwards: there.length - all.length };
}

const isAnswer = ({ answer, deletedAt }: Entry): boolean => answer !== null && deletedAt === null;
