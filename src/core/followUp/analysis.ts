// Block H: the result analysis by the model's own questions, and the perspectives that should have been talked about.
import { warning } from '../../schema/fault.ts';
import type { Status } from '../../schema/lists/assessments.ts';
import { followUps } from '../../schema/lists/followUps.ts';
import type { AnalysisQuestion, SteeringModel } from '../../steering/model.ts';
import type { Analysis, FollowUp, FollowUpForm, Missing } from './entry.ts';
import { isOff, lengthOf, missingAt, placeOf } from './missing.ts';

/** @param judged the form's figures and goals: yellow or red among them demands a cause (S13) */
export function analysisOf(
  model: SteeringModel,
  followUp: FollowUp | null,
  judged: readonly { readonly status: Status }[],
): Analysis {
  const wantsCause = judged.some(({ status }) => isOff(status));
  return {
    questions: model.analysisQuestions,
    measuresLabel,
    perspectives: model.perspectives.scorecard,
    discussed: followUp?.discussed ?? [],
    missing: model.analysisQuestions.flatMap((question) => missingAnswer(question, followUp, wantsCause)),
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

/** Perspectives that have not been ticked, where the model says that all should be (S21). */
export function warningsOf(model: SteeringModel, followUp: FollowUp | null): FollowUpForm['warnings'] {
  if (!model.analysisCoversPerspectives) return [];
  return model.perspectives.scorecard
    .filter(({ key }) => !followUp?.discussed?.includes(key))
    .map((perspective) => {
      const key = `PERSPECTIVE_NOT_DISCUSSED.${perspective.key}`;
      const place = placeOf('analysis', null, 'discussed');
      return {
        key,
        considered: followUp?.considered?.includes(key) ?? false,
        fault: warning('PERSPECTIVE_NOT_DISCUSSED', place, { label: perspective.label, key }),
        block: 'analysis',
        item: null,
        field: 'discussed',
        place,
        label: perspective.label,
      };
    });
}
