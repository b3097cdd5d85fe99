// Whether measures are needed, and then which.
import { Radio, RadioGroup } from '@fluentui/react-components';
import { recordAnalysis } from '../../../core/followUp/judgementRules.ts';
import { yesOrNo } from '../../../schema/lists/followUps.ts';
import type { AnalysisQuestion } from '../../../steering/model.ts';
import { FieldConflict } from '../../../ui/form/FieldConflict.tsx';
import { FieldShell } from '../../../ui/form/FieldShell.tsx';
import { useText } from '../../../ui/text.ts';
import type { Draft } from '../../../ui/workspace.tsx';
import { missingAt, useForm, useRecord } from '../formInUse.ts';
import { SavedNote } from '../SavedNote.tsx';
import * as texts from '../text.ts';
import css from './analysis.module.css';
import { Question, ReadAnswer } from './Question.tsx';

export function Measures({
  question,
  draft,
}: {
  readonly question: AnalysisQuestion;
  readonly draft: Draft;
}) {
  const t = useText(texts).analysis;
  const { form, readOnly, asked } = useForm();
  const record = useRecord();
  const { followUp } = form.head;
  const place = 'analysis/measuresNeeded';
  const needed = followUp?.measuresNeeded ?? null;
  const choose = (value: string) => {
    const measuresNeeded = yesOrNo.find((one) => one === value);
    if (measuresNeeded !== undefined) void record(place, recordAnalysis, { answer: { measuresNeeded } });
  };
  return (
    <>
      {readOnly ? (
        <ReadAnswer label={question.label} text={needed === null ? null : t[needed]} />
      ) : (
        <div className={css.question}>
          <FieldConflict
            row={followUp?.key ?? null}
            field="measuresNeeded"
            written={(value) => t[value === 'yes' ? 'yes' : 'no']}
          >
            <FieldShell
              label={question.label}
              required
              faults={asked ? missingAt(form.analysis.missing, place) : []}
            >
              <RadioGroup
                id={place}
                layout="horizontal"
                value={needed ?? ''}
                onChange={(_, { value }) => choose(value)}
              >
                {yesOrNo.map((value) => (
                  <Radio key={value} value={value} label={t[value]} />
                ))}
              </RadioGroup>
            </FieldShell>
          </FieldConflict>
          <SavedNote list="followUps" row={followUp?.key ?? null} place={place} />
        </div>
      )}
      {needed === 'yes' && <Question name="measuresText" label={form.analysis.measuresLabel} draft={draft} />}
    </>
  );
}
