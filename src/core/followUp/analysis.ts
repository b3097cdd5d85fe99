// Block H: the result analysis by the model's own questions, and the talk about it.
import type { Status } from '../../schema/lists/assessments.ts';
import { followUps } from '../../schema/lists/followUps.ts';
import type { AnalysisQuestion, SteeringModel } from '../../steering/model.ts';
import type { Analysis, FollowUp, Missing } from './entry.ts';
import { isOff, lengthOf, missingAt } from './missing.ts';

/** @param judged the form's figures and goals: yellow or red among them demands a cause (S13) */
export function analysisOf(
  model: SteeringModel,
  followUp: FollowUp | null,
  judged: readonly { readonly status: Status }[],
): Analysis {
  const questions = model.analysisQuestions;
  const wantsCause = judged.some(({ status }) => isOff(status));
  const unanswered = questions.flatMap((question) => missingAnswer(question, followUp, wantsCause));
  const isTold = hasDialogue(followUp);
  const untold = isTold ? missingDialogue(followUp) : [];
  return {
    questions,
    measuresLabel,
    perspectives: model.perspectives.scorecard,
    discussed: followUp?.discussed ?? [],
    dialogue: {
      day: followUp?.dialogueDay ?? null,
      roles: followUp?.dialogueRoles ?? [],
      notes: followUp?.dialogueNotes ?? null,
    },
    progress: {
      done: questions.length - unanswered.length + (isTold && untold.length === 0 ? 1 : 0),
      of: questions.length + (isTold ? 1 : 0),
    },
    missing: [...unanswered, ...untold],
  };
}

const measuresLabel = followUps.fields.measuresText.label;

/** At most one a question: which measures is asked only when it has been answered that they are needed. */
function missingAnswer(
  { key: field, label }: AnalysisQuestion,
  followUp: FollowUp | null,
  wantsCause: boolean,
): readonly Missing[] {
  const answer = followUp?.[field] ?? null;
  if (lengthOf(answer) === 0) {
    const code = field === 'causes' && wantsCause ? 'FOLLOWUP_CAUSE_MISSING' : 'ANALYSIS_MISSING';
    return [missingAt('analysis', { key: null, title: label }, field, code)];
  }
  const wantsMeasures = field === 'measuresNeeded' && answer === 'yes';
  return wantsMeasures && lengthOf(followUp?.measuresText ?? null) === 0
    ? [missingAt('analysis', { key: null, title: measuresLabel }, 'measuresText', 'ANALYSIS_MISSING')]
    : [];
}

/** A talk need not have been held; one that has been was held on a day, by somebody (block I). */
function hasDialogue(followUp: FollowUp | null): boolean {
  const { dialogueDay = null, dialogueRoles: roles = null, dialogueNotes: notes = null } = followUp ?? {};
  return dialogueDay !== null || (roles ?? []).length > 0 || lengthOf(notes) > 0;
}

const missingDialogue = (followUp: FollowUp | null): readonly Missing[] =>
  (['dialogueDay', 'dialogueRoles'] as const)
    .filter((field) => (followUp?.[field] ?? '').length === 0)
    .map((field) => {
      const title = followUps.fields[field].label;
      return missingAt('analysis', { key: null, title }, field, 'FIELD_REQUIRED');
    });
