// What is written under a deviation: a comment, an answer of a kind, an edit, and a deletion that leaves a trace.
import { add, type Change } from '../../../schema/change.ts';
import { bad, type Fault, fault, type Result } from '../../../schema/fault.ts';
import type { Key } from '../../../schema/field.ts';
import { comments } from '../../../schema/lists/deviation/comments.ts';
import { deviations } from '../../../schema/lists/deviation/deviations.ts';
import { checked } from '../../../schema/wish.ts';
import { mayFollowUp } from '../../access.ts';
import { personNamed, type Situation } from '../../situation.ts';
import type { Deviation } from '../deviation.ts';
import { isOfLine } from '../line.ts';
import { personalNumberFaults } from '../raise.ts';
import { lastDayFrom } from '../workingDays.ts';
import { type Audience, type Comment, commentList, isLocked, threadClosed } from './audience.ts';
import type { AnswerKind } from './thread.ts';

interface Writing {
  readonly deviation: Key<'deviations'>;
  readonly id: string;
  readonly text: string;
  /** Who can read it; everyone with a role when left out. */
  readonly audience?: Audience;
  /** The sign-in names of those who are mentioned. */
  readonly mentions?: readonly string[];
}

/** A comment by anybody with a role, or to those who answer for the unit by one of them. Who is responsible for the deviation owes an answer, save to himself. */
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
  input: Writing & { readonly about: Comment['key']; readonly answer: AnswerKind },
): Result<readonly Change[]> {
  const { about, answer } = input;
  const target = situation.rows.get(commentList[input.audience ?? 'everyone'], about);
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
  { deviation: on, id, text, audience = 'everyone', mentions = [] }: Writing,
  more: (deviation: Deviation) => More,
  mayBeEmpty = false,
): Result<readonly Change[]> {
  const deviation = rows.get(deviations, on);
  if (deviation === null) return bad(fault('ROW_GONE', '', { deviation: on }));
  const closed = threadClosed(rows, deviation);
  if (closed !== null) return bad(closed);
  const toLine = audience === 'line';
  if (toLine && !isOfLine(person, deviation.unit, rows)) return bad(fault('NOT_ALLOWED', ''));
  const empty = text.trim() === '' && !mayBeEmpty;
  const faults = [
    ...(empty ? [fault('FIELD_REQUIRED', 'text', { label: comments.fields.text.label })] : []),
    ...personalNumberFaults({ text }),
    ...mentions
      .map((one) => personNamed(rows, one, today))
      .filter((one) => one.roles.length === 0 || (toLine && !isOfLine(one, deviation.unit, rows)))
      .map((one) => one.signInName)
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
  return checked([add(commentList[audience], { ...row, ...more(deviation) })]);
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
  input: { readonly comment: Comment['key']; readonly id: string; readonly audience?: Audience } & (
    | { readonly act: 'edit'; readonly text: string }
    | { readonly act: 'delete' }
  ),
): Result<readonly Change[]> {
  const { rows, person, now } = situation;
  const list = commentList[input.audience ?? 'everyone'];
  const comment = rows.get(list, input.comment);
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
  return checked([add(list, { ...row, act: input.act, text })]);
}
