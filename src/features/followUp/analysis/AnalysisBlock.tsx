// Blocks H and I: the model's questions on the result, the perspectives that have been talked about, and the talk.
import { Checkbox } from '@fluentui/react-components';
import { useId } from 'react';
import { recordAnalysis } from '../../../core/followUp/judgementRules.ts';
import { listText } from '../../../ui/format.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useDraft } from '../../../ui/workspace.tsx';
import { draftPlace, useForm, useRecord } from '../formInUse.ts';
import { SavedNote } from '../SavedNote.tsx';
import * as texts from '../text.ts';
import css from './analysis.module.css';
import { Dialogue } from './Dialogue.tsx';
import { Measures } from './Measures.tsx';
import { Question, ReadAnswer } from './Question.tsx';

export function AnalysisBlock() {
  const { form, at } = useForm();
  const draft = useDraft(draftPlace(at, 'analysis'));
  return (
    <div className={css.block}>
      {form.analysis.questions.map((question) =>
        question.key === 'measuresNeeded' ? (
          <Measures key={question.key} question={question} draft={draft} />
        ) : (
          <Question key={question.key} name={question.key} label={question.label} draft={draft} />
        ),
      )}
      <Perspectives />
      <Dialogue draft={draft} />
    </div>
  );
}

function Perspectives() {
  const t = useText(texts).analysis;
  const { form, readOnly } = useForm();
  const record = useRecord();
  const { perspectives, discussed } = form.analysis;
  const hintId = useId();
  const place = 'analysis/discussed';
  if (perspectives.length === 0) return null;
  if (readOnly) {
    const labels = perspectives.filter(({ key }) => discussed.includes(key)).map(({ label }) => label);
    return <ReadAnswer label={t.discussed} text={labels.length === 0 ? null : listText(labels)} />;
  }
  const tick = (key: string, ticked: boolean) =>
    record(place, recordAnalysis, {
      answer: {
        discussed: perspectives
          .map((one) => one.key)
          .filter((one) => (one === key ? ticked : discussed.includes(one))),
      },
    });
  return (
    <div className={css.question}>
      {/* Not in a Field: it would give every box the same name. */}
      <fieldset id={place} className={css.ticks} aria-describedby={hintId}>
        <legend>{t.discussed}</legend>
        {perspectives.map(({ key, label }) => (
          <Checkbox
            key={key}
            label={label}
            checked={discussed.includes(key)}
            onChange={(_, { checked }) => void tick(key, checked === true)}
          />
        ))}
      </fieldset>
      <p id={hintId} className={type.secondary}>
        {t.discussedHint}
      </p>
      <SavedNote list="followUps" row={form.head.followUp?.key ?? null} place={place} />
    </div>
  );
}
