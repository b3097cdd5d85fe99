// The comments on a deviation as a thread: what was written, edited, taken away and answered, and which answers are owed.
import { add, type Change } from '../../../schema/change.ts';
import { bad, type Fault, fault, type Result } from '../../../schema/fault.ts';
import type { Day, Key } from '../../../schema/field.ts';
import type { RowOf, Rows } from '../../../schema/list.ts';
import { type answerKinds, comments } from '../../../schema/lists/deviation/comments.ts';
import { deviations, isFinished } from '../../../schema/lists/deviation/deviations.ts';
import { periods } from '../../../schema/lists/periods.ts';
import { checked } from '../../../schema/wish.ts';
import { mayFollowUp } from '../../access.ts';
import { swedishDay } from '../../calendar.ts';
import { personNamed, type Situation } from '../../situation.ts';
import type { Deviation } from '../deviation.ts';
import { personalNumberFaults } from '../raise.ts';
import { lastDayFrom } from '../workingDays.ts';

export type Comment = RowOf<typeof comments>;
export type AnswerKind = (typeof answerKinds)[number];

/**
 * A comment as it is read now.
 * @property text the last that was written; null when it has been taken away
 * @property answer what kind of answer it is; null when it is none, or is by somebody who did not report for the unit that day
 * @property owed null when it has been answered or taken away, or asks for no answer
 */
export interface Entry {
  readonly comment: Comment;
  readonly text: string | null;
  readonly editedAt: string | null;
  readonly deletedAt: string | null;
  readonly answer: AnswerKind | null;
  readonly answers: readonly Entry[];
  readonly owed: { readonly by: string; readonly due: Day } | null;
}

/** @property answered how many of those that asked for an answer have one */
export interface Thread {
  readonly entries: readonly Entry[];
  readonly answered: number;
  readonly asked: number;
}

const byTime = (a: Comment, b: Comment): number => a.at.localeCompare(b.at) || a.key.localeCompare(b.key);

/** Anybody with a role may add a row: an edit or a deletion counts only when it is the writer's own, an answer when it is the unit's. */
export function threadOf(rows: Rows, deviation: Key<'deviations'>): Thread {
  const all = rows.by(comments, 'deviation', deviation).toSorted(byTime);
  const about = new Map<string, Comment[]>();
  for (const one of all) if (one.about !== null) about.set(one.about, [...(about.get(one.about) ?? []), one]);
  const unit = rows.get(deviations, deviation)?.unit;
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
      text: deleted ? null : (edited?.text ?? comment.text),
      editedAt: edited?.at ?? null,
      deletedAt: deleted?.at ?? null,
      answer: comment.answer !== null && mayAnswer(comment) ? comment.answer : null,
      answers,
      owed: isOwed ? { by: answerBy, due: answerDue } : null,
    };
  };
  const entries = all.filter(({ act, about: on }) => act === 'write' && on === null).map(entry);
  const asked = entries.filter(({ comment, deletedAt }) => comment.answerBy !== null && deletedAt === null);
  return { entries, asked: asked.length, answered: asked.filter(({ owed }) => owed === null).length };
}

const isAnswer = ({ answer, deletedAt }: Entry): boolean => answer !== null && deletedAt === null;

const isLocked = (rows: Rows, { period }: Deviation): boolean =>
  period !== null && rows.get(periods, period)?.state === 'locked';

/** Why nothing more can be written under the deviation; null when it can (S26). */
export function threadClosed(rows: Rows, deviation: Deviation): Fault | null {
  const isClosed = isFinished(deviation) && (isLocked(rows, deviation) || deviation.state === 'merged');
  return isClosed ? fault('COMMENT_CLOSED', '', { state: deviation.state }) : null;
}

interface Writing {
  readonly deviation: Key<'deviations'>;
  readonly id: string;
  readonly text: string;
  /** The sign-in names of those who are mentioned. */
  readonly mentions?: readonly string[];
}

/** A comment by anybody with a role. Who is responsible for the deviation owes an answer, save to himself. */
export function writeComment(situation: Situation, input: Writing): Result<readonly Change[]> {
  return written(situation, input, ({ owner }) =>
    owner === null || owner === situation.person.signInName
      ? {}
      : { answerBy: owner, answerDue: lastDayFrom(situation.today) },
  );
}

/** An answer of a kind, by those who report for the unit. Faults: NOT_ALLOWED, ANSWER_REASON_MISSING when declined without words. */
export function answerComment(
  situation: Situation,
  input: Writing & { readonly about: Key<'comments'>; readonly answer: AnswerKind },
): Result<readonly Change[]> {
  const { about, answer } = input;
  const target = situation.rows.get(comments, about);
  if (target === null) return bad(fault('ROW_GONE', '', { comment: about }));
  if (!mayFollowUp(situation.person, target.unit, situation.rows)) return bad(fault('NOT_ALLOWED', '', {}));
  if (answer === 'declined' && input.text.trim() === '') return bad(fault('ANSWER_REASON_MISSING', 'text'));
  const said = answer === 'noted' || input.text.trim() !== '';
  if (!said) return bad(fault('FIELD_REQUIRED', 'text', { label: comments.fields.text.label }));
  return written(situation, input, () => ({ about, answer }), true);
}

type More = Partial<Pick<Comment, 'about' | 'answer' | 'answerBy' | 'answerDue'>>;

function written(
  { rows, person, now, today }: Situation,
  { deviation: on, id, text, mentions = [] }: Writing,
  more: (deviation: Deviation) => More,
  mayBeEmpty = false,
): Result<readonly Change[]> {
  const deviation = rows.get(deviations, on);
  if (deviation === null) return bad(fault('ROW_GONE', '', { deviation: on }));
  const closed = threadClosed(rows, deviation);
  if (closed !== null) return bad(closed);
  const empty = text.trim() === '' && !mayBeEmpty;
  const faults = [
    ...(empty ? [fault('FIELD_REQUIRED', 'text', { label: comments.fields.text.label })] : []),
    ...personalNumberFaults({ text }),
    ...mentions
      .filter((one) => personNamed(rows, one, today).roles.length === 0)
      .map((value) => fault('REFERENCE_UNKNOWN', 'mentions', { value })),
  ];
  if (faults.length > 0) return bad(...faults);
  const { unit } = deviation;
  const about = mentions.length === 0 ? {} : { mentions };
  const row = {
    unit,
    deviation: on,
    id,
    act: 'write' as const,
    text,
    ...about,
    by: person.signInName,
    at: now,
  };
  return checked([add(comments, { ...row, ...more(deviation) })]);
}

/** Why the person may not alter or take away the comment; null when he may: his own, until the period is locked (S26). */
export function revisionClosed(
  { rows, person }: Situation,
  comment: Comment,
  deviation: Deviation,
): Fault | null {
  if (comment.by !== person.signInName) return fault('COMMENT_NOT_OWN', '');
  return isLocked(rows, deviation) ? fault('COMMENT_CLOSED', '', { state: 'locked' }) : null;
}

/** The writer alters or takes away his own. Faults: those of `revisionClosed`. */
export function reviseComment(
  situation: Situation,
  input: { readonly comment: Key<'comments'>; readonly id: string } & (
    | { readonly act: 'edit'; readonly text: string }
    | { readonly act: 'delete' }
  ),
): Result<readonly Change[]> {
  const { rows, person, now } = situation;
  const comment = rows.get(comments, input.comment);
  const deviation = comment && rows.get(deviations, comment.deviation);
  if (!comment || !deviation) return bad(fault('ROW_GONE', '', { comment: input.comment }));
  const closed = revisionClosed(situation, comment, deviation);
  if (closed !== null) return bad(closed);
  const text = input.act === 'edit' ? input.text : null;
  if (input.act === 'edit' && text?.trim() === '')
    return bad(fault('FIELD_REQUIRED', 'text', { label: comments.fields.text.label }));
  const faults = personalNumberFaults({ text });
  if (faults.length > 0) return bad(...faults);
  const { unit, key } = comment;
  const row = { unit, deviation: deviation.key, id: input.id, about: key, by: person.signInName, at: now };
  return checked([add(comments, { ...row, act: input.act, text })]);
}
