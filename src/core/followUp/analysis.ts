// Block H: the result analysis by the model's own questions, and the perspectives that should have been talked about.
import { warning } from '../../schema/fault.ts';
import type { Status } from '../../schema/lists/assessments.ts';
import type { AnalysisField, SteeringModel } from '../../steering/model.ts';
import type { Analysis, FollowUp, FollowUpForm, Missing } from './entry.ts';
import { isOff, lengthOf, missingAt, placeOf } from './missing.ts';

/** @param judged the form's figures and goals: yellow or red among them demands a cause (S13) */
export function analysisOf(
  model: SteeringModel,
  followUp: FollowUp | null,
  judged: readonly { readonly status: Status }[],
): Analysis {
  const wantsCause = judged.some(({ status }) => isOff(status));
  const missing = model.analysisQuestions.flatMap(({ key }) => missingAnswer(key, followUp, wantsCause));
  return {
    questions: model.analysisQuestions,
    perspectives: model.perspectives.scorecard,
    discussed: followUp?.discussed ?? [],
    done: missing.length === 0,
    missing,
  };
}

function missingAnswer(
  field: AnalysisField,
  followUp: FollowUp | null,
  wantsCause: boolean,
): readonly Missing[] {
  const answer = followUp?.[field] ?? null;
  if (lengthOf(answer) === 0) {
    const code = field === 'causes' && wantsCause ? 'FOLLOWUP_CAUSE_MISSING' : 'ANALYSIS_MISSING';
    return [missingAt('analysis', null, field, code)];
  }
  const wantsMeasures = field === 'measuresNeeded' && answer === 'yes';
  return wantsMeasures && lengthOf(followUp?.measuresText ?? null) === 0
    ? [missingAt('analysis', null, 'measuresText', 'ANALYSIS_MISSING')]
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
        fault: warning('PERSPECTIVE_NOT_DISCUSSED', place, { perspective: perspective.label, key }),
        block: 'analysis',
        item: null,
        field: 'discussed',
        place,
        label: perspective.label,
      };
    });
}
