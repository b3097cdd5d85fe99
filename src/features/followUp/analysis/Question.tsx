// A question that is answered in running text, and an answer that can only be read.
import { type AnalysisAnswer, recordAnalysis } from '../../../core/followUp/judgementRules.ts';
import type { AnalysisQuestion } from '../../../steering/model.ts';
import { FieldConflict } from '../../../ui/form/FieldConflict.tsx';
import { NoteInput } from '../../../ui/form/NoteInput.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import type { Draft } from '../../../ui/workspace.tsx';
import { missingAt, useForm, useRecord } from '../formInUse.ts';
import { SavedNote } from '../SavedNote.tsx';
import * as texts from '../text.ts';
import css from './analysis.module.css';

interface QuestionProps {
  readonly name: Exclude<AnalysisQuestion['key'], 'measuresNeeded'> | 'measuresText';
  readonly label: string;
  readonly draft: Draft;
}

export function Question({ name, label, draft }: QuestionProps) {
  const t = useText(texts).analysis;
  const { form, readOnly, asked } = useForm();
  const record = useRecord();
  const { followUp } = form.head;
  const place = `analysis/${name}`;
  const value = followUp?.[name] ?? null;
  if (readOnly) return <ReadAnswer label={label} text={value} />;
  const answer = (text: string | null): AnalysisAnswer => ({ [name]: text });
  return (
    <div className={css.question}>
      <FieldConflict row={followUp?.key ?? null} field={name}>
        <NoteInput
          id={place}
          label={label}
          required
          rows={4}
          hint={t.hint}
          faults={asked ? missingAt(form.analysis.missing, place) : []}
          draft={draft}
          name={name}
          value={value}
          commit={(text, seen) => record(place, recordAnalysis, { answer: answer(text) }, seen)}
        />
      </FieldConflict>
      <SavedNote list="followUps" row={followUp?.key ?? null} place={place} />
    </div>
  );
}

export function ReadAnswer({ label, text }: { readonly label: string; readonly text: string | null }) {
  const t = useText(texts);
  return (
    <section>
      <h2 className={type.section}>{label}</h2>
      <p className={`${type.body} ${css.text}`}>{text ?? t.empty}</p>
    </section>
  );
}
