// What waits for the person who is signed in, among deviations: one to take on, one that is lifted to him, comments to answer, effects to evaluate, one to close.

import type { Day } from '../../schema/field.ts';
import { isFinished } from '../../schema/lists/deviation/deviations.ts';
import { mayFollowUp, ownUnits } from '../access.ts';
import type { Situation } from '../situation.ts';
import { isCancelled, isCarriedOut } from './carriedOut.ts';
import type { Comment } from './comments/audience.ts';
import { answersTo, mentionsOf } from './comments/mentions.ts';
import { threadOf } from './comments/thread.ts';
import { type Deviation, deviationsIn, measuresOf } from './deviation.ts';
import { isLiftedTo, liftOf } from './lift/lift.ts';
import { lastDayToAcknowledge, lastDayToDecide } from './overview.ts';
import { closingFaults } from './trail/closing.ts';

/**
 * @property step `answerMentioned`: who owes an answer is mentioned too, which is one visit to one page
 * @property said the comment that is to be answered first, or the answer that has come
 * @property count how many comments, measures or effects it is about; 1 where it is the deviation itself
 */
export interface DeviationWork {
  readonly step:
    | 'mentioned'
    | 'answered'
    | 'lifted'
    | 'sentBack'
    | 'finish'
    | 'acknowledge'
    | 'decide'
    | 'answer'
    | 'answerMentioned'
    | 'overdue'
    | 'evaluate'
    | 'close';
  readonly deviation: Deviation;
  readonly due: Day | null;
  readonly count: number;
  readonly said?: Pick<Comment, 'by' | 'text'>;
}

/** In order of date; what has no last day comes last. */
export function deviationWork(situation: Situation): readonly DeviationWork[] {
  const { rows, person } = situation;
  const own = new Set(ownUnits(person, rows).map(({ key }) => key));
  const unfinished = deviationsIn(rows).filter((one) => !isFinished(one));
  const works = unfinished
    .filter((one) => own.has(one.unit) || one.owner === person.signInName)
    .filter((one) => mayFollowUp(person, one.unit, rows))
    .flatMap((one) => worksOf(situation, one));
  const known = new Set(works.map(({ deviation }) => deviation.key));
  const responsible = unfinished
    .filter((one) => !known.has(one.key))
    .flatMap((one) => ofResponsible(situation, one));
  const lifted = unfinished
    .filter((one) => liftOf(rows, one)?.answer === null && isLiftedTo(rows, person, one))
    .map((deviation) => ({ step: 'lifted' as const, deviation, due: null, count: 1 }));
  const mentioned = deviationsIn(rows).flatMap((deviation) => {
    const count = mentionsOf(situation, deviation).length;
    return count === 0 ? [] : [{ step: 'mentioned' as const, deviation, due: null, count }];
  });
  const answered = deviationsIn(rows).flatMap((deviation) => {
    const answers = answersTo(situation, deviation);
    const said = answers.at(-1);
    return said === undefined
      ? []
      : [{ step: 'answered' as const, deviation, due: null, count: answers.length, said }];
  });
  return [...asOne([...works, ...responsible, ...lifted], mentioned), ...answered].toSorted((a, b) =>
    (a.due ?? '9').localeCompare(b.due ?? '9'),
  );
}

function asOne(
  works: readonly DeviationWork[],
  mentioned: readonly DeviationWork[],
): readonly DeviationWork[] {
  const about = (some: readonly DeviationWork[]) => new Set(some.map(({ deviation }) => deviation.key));
  const owed = about(works.filter(({ step }) => step === 'answer'));
  const named = about(mentioned);
  return [
    ...works.map((work) =>
      work.step === 'answer' && named.has(work.deviation.key)
        ? { ...work, step: 'answerMentioned' as const }
        : work,
    ),
    ...mentioned.filter(({ deviation }) => !owed.has(deviation.key)),
  ];
}

/** Measures that the person is to carry out in somebody else's deviation: he is told when their day has passed. */
function ofResponsible({ rows, person, today }: Situation, deviation: Deviation): readonly DeviationWork[] {
  const late = measuresOf(rows, deviation.key)
    .filter(({ responsible }) => responsible.toLowerCase() === person.signInName)
    .filter((one) => !isCancelled(one) && !isCarriedOut(one) && one.dueDay < today);
  const due = late.map(({ dueDay }) => dueDay).toSorted()[0] ?? null;
  return late.length === 0 ? [] : [{ step: 'overdue', deviation, due, count: late.length }];
}

function worksOf({ rows, today }: Situation, deviation: Deviation): readonly DeviationWork[] {
  const work = (step: DeviationWork['step'], due: Day | null, count = 1) => ({ step, deviation, due, count });
  if (deviation.state === 'draft') return [work('finish', null)];
  const owed = threadOf(rows, deviation.key)
    .entries.flatMap(({ owed: by, comment, text }) =>
      by === null ? [] : [{ due: by.due, said: { by: comment.by, text } }],
    )
    .toSorted((a, b) => a.due.localeCompare(b.due));
  const measures = measuresOf(rows, deviation.key).filter((one) => !isCancelled(one));
  const late = measures.filter((one) => !isCarriedOut(one) && one.dueDay < today);
  const unevaluated = measures.filter((one) => isCarriedOut(one) && one.effectResult === null);
  const toDecide = lastDayToDecide(rows, deviation);
  const first = (days: readonly Day[]) => days.toSorted()[0] ?? null;
  return [
    ...(liftOf(rows, deviation)?.answer?.state === 'sentBack' ? [work('sentBack', null)] : []),
    ...(deviation.state === 'open' ? [work('acknowledge', lastDayToAcknowledge(rows, deviation))] : []),
    ...(toDecide !== null && deviation.state === 'acknowledged' ? [work('decide', toDecide)] : []),
    ...(owed[0] === undefined ? [] : [{ ...work('answer', owed[0].due, owed.length), said: owed[0].said }]),
    ...(late.length > 0 ? [work('overdue', first(late.map(({ dueDay }) => dueDay)), late.length)] : []),
    ...(unevaluated.length > 0 ? [work('evaluate', null, unevaluated.length)] : []),
    ...(deviation.state === 'evaluation' && closingFaults(rows, deviation).length === 0
      ? [work('close', null)]
      : []),
  ];
}
