// Step 11: an answer for each cross-cutting perspective, or why it does not concern the plan (P3, S06).
import { useState } from 'react';
import type { PerspectiveEntry } from '../../../core/planning/entry.ts';
import { answerCrosscutting } from '../../../core/planning/rules/textRules.ts';
import { planSections } from '../../../schema/lists/planning/planSections.ts';
import { Tick } from '../../../ui/form/plain/Tick.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { CopiedTick } from '../fields/CopiedTick.tsx';
import { anyRow, type Editing } from '../fields/editing.ts';
import { Note } from '../fields/TextFields.tsx';
import { usePlan, useRecord } from '../planInUse.ts';
import own from './steps.module.css';
import * as texts from './text.ts';

export function Crosscutting() {
  const { form } = usePlan();
  return form.crosscutting.map((entry) => <Perspective key={entry.perspective.key} entry={entry} />);
}

function Perspective({ entry }: { readonly entry: PerspectiveEntry }) {
  const t = useText(texts).crosscutting;
  const { readOnly } = usePlan();
  const record = useRecord();
  const { perspective, row, text, notApplicable, toBeChecked } = entry;
  const [passed, setPassed] = useState<boolean | null>(null);
  const isPassed = passed ?? (notApplicable !== null && text === null);
  const on: Editing = {
    step: 'crosscutting',
    item: perspective.key,
    list: planSections,
    row: anyRow(row),
    readOnly,
    // The one field that is shown is where the question is answered.
    at: () => `crosscutting/${perspective.key}/text`,
    write: (place, answer, seen) => {
      const written = (value: unknown) => (typeof value === 'string' ? value : '');
      return record(
        place,
        answerCrosscutting,
        {
          perspective: perspective.key,
          answer:
            'notApplicable' in answer
              ? { notApplicable: written(answer.notApplicable) }
              : { text: written(answer.text) },
        },
        seen,
      );
    },
  };
  return (
    <section id={`crosscutting/${perspective.key}`} className={own.perspective}>
      <h2 className={type.section}>{perspective.label}</h2>
      {!readOnly && (
        <Tick
          label={t.notApplicable}
          name={`${t.notApplicable}: ${perspective.label}`}
          checked={isPassed}
          changed={setPassed}
        />
      )}
      {isPassed ? (
        <Note key="why" on={on} field="notApplicable" label={t.because} rows={2} required />
      ) : (
        <Note key="how" on={on} field="text" label={t.how} required />
      )}
      <CopiedTick list="planSections" row={row?.key ?? null} marked={toBeChecked} about={perspective.label} />
    </section>
  );
}
