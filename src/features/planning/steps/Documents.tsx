// Step 3: the governing documents in force that the plan rests on.
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { Ticks } from '../fields/ChoiceFields.tsx';
import css from '../fields/fields.module.css';
import { usePlan } from '../planInUse.ts';
import { usePlanEditing } from './Ground.tsx';
import { SectionText } from './Sections.tsx';
import * as texts from './text.ts';

export function Documents() {
  const t = useText(texts);
  const { form } = usePlan();
  const on = usePlanEditing('documents');
  const { choosable } = form.documents;
  const section = form.sections.find((one) => one.section === 'newDocuments');
  const choices = choosable.map(({ key, title, kind }) => ({
    value: key,
    label: t.documents.of(title, t.documentKind[kind]),
  }));
  return (
    <div className={css.single}>
      {choices.length === 0 && <p className={type.body}>{t.documents.none}</p>}
      <Ticks
        on={on}
        field="governingDocuments"
        choices={choices}
        required={form.model.planMinimum.includes('governingDocuments')}
      />
      {section !== undefined && (
        <SectionText step="documents" entry={section} label={t.sections.newDocuments ?? ''} />
      )}
    </div>
  );
}
