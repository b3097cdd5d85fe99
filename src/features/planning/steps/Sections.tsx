// The running texts of a plan: what it starts from, what was learnt, and which documents are lacking.
import type { SectionEntry } from '../../../core/planning/entry.ts';
import { recordSection } from '../../../core/planning/rules/textRules.ts';
import { lessonsSection, type StepKey } from '../../../core/planning/steps.ts';
import { planSections } from '../../../schema/lists/planning/planSections.ts';
import { useText } from '../../../ui/text.ts';
import { CopiedTick } from '../fields/CopiedTick.tsx';
import { anyRow, type Editing } from '../fields/editing.ts';
import css from '../fields/fields.module.css';
import { Note } from '../fields/TextFields.tsx';
import { usePlan, useRecord } from '../planInUse.ts';
import { Lessons } from './Lessons.tsx';
import * as texts from './text.ts';

export function Conditions() {
  const t = useText(texts);
  const { form } = usePlan();
  const entries = form.sections.filter(({ section }) => section !== 'newDocuments');
  const lessons = entries.find(({ section }) => section === lessonsSection) ?? null;
  return (
    <div className={css.single}>
      <Lessons entry={lessons} />
      {entries.map((entry) => (
        <SectionText
          key={entry.section}
          step="conditions"
          entry={entry}
          label={form.short ? t.shortConditions : (t.sections[entry.section] ?? entry.section)}
        />
      ))}
    </div>
  );
}

interface Props {
  readonly step: StepKey;
  readonly entry: SectionEntry;
  readonly label: string;
}

export function SectionText({ step, entry, label }: Props) {
  const { readOnly } = usePlan();
  const record = useRecord();
  const { section, row, toBeChecked } = entry;
  const on: Editing = {
    step,
    item: section,
    list: planSections,
    row: anyRow(row),
    readOnly,
    write: (place, { text }, seen) =>
      record(place, recordSection, { section, text: typeof text === 'string' ? text : null }, seen),
  };
  return (
    <div>
      <Note on={on} field="text" label={label} rows={5} />
      <CopiedTick list="planSections" row={row?.key ?? null} marked={toBeChecked} about={label} />
    </div>
  );
}
