// What the level writes: the joint analysis, what it lifts, what it gives back, and the handing on of the whole.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import {
  type ConsolidationPlace,
  finishConsolidation,
  isToConsolidate,
  recordConsolidation,
} from '../../../core/consolidation/consolidate.ts';
import type { ConsolidationOverview } from '../../../core/consolidation/overview.ts';
import type { Place } from '../../../core/organisation.ts';
import { personNamed } from '../../../core/situation.ts';
import type { Fault } from '../../../schema/fault.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { FieldConflict } from '../../../ui/form/FieldConflict.tsx';
import { NoteInput } from '../../../ui/form/NoteInput.tsx';
import { Message } from '../../../ui/page/Message.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useAct, useDraft, useSituation, useWorkspace } from '../../../ui/workspace.tsx';
import css from '../Consolidation.module.css';
import * as texts from '../text.ts';
import { Feedback } from './Feedback.tsx';
import { Lift } from './Lift.tsx';

/** Where what is typed on the page is kept until it is saved. */
export const draftOf = (period: string, { unit, body }: Place) =>
  `consolidation/${period}/${unit ?? ''}/${body ?? ''}`;

export function Written({ overview }: { readonly overview: ConsolidationOverview }) {
  const t = useText(texts);
  const situation = useSituation();
  const act = useAct();
  const workspace = useWorkspace();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { period, place, row, lines, mayWrite } = overview;
  const at: ConsolidationPlace = { period: period.key, place };
  const draft = useDraft(draftOf(period.key, place));
  const taken = lines.filter((line) => isToConsolidate(situation, period, line)).length;
  const isDone = row?.state === 'done';

  const finish = async () => {
    // The field that was just left is on its way to be saved.
    await workspace.flush();
    const found = await act(finishConsolidation, at);
    setFaults(found);
    // The button is gone when it is done, and the keyboard goes on from the heading.
    document.getElementById(found.length > 0 ? 'consolidation/analysis' : 'consolidation-written')?.focus();
  };
  return (
    <section className={css.written} aria-labelledby="consolidation-written">
      <h2 id="consolidation-written" className={type.section} tabIndex={-1}>
        {t.written}
      </h2>
      {!mayWrite && (
        <Message intent="info">
          {period.state === 'locked' || period.state === 'planned' ? t.closed : t.readOnly}
        </Message>
      )}
      {mayWrite ? (
        <FieldConflict row={row?.key ?? null} field="analysis">
          <NoteInput
            id="consolidation/analysis"
            label={t.analysis}
            required
            rows={5}
            hint={t.analysisHint}
            faults={faults.filter((one) => one.at === 'analysis')}
            draft={draft}
            name="analysis"
            value={row?.analysis ?? null}
            commit={(analysis, seen) => act(recordConsolidation, { ...at, answer: { analysis } }, seen)}
          />
        </FieldConflict>
      ) : (
        <p className={`${type.body} ${css.text}`}>{row?.analysis ?? t.notWritten}</p>
      )}
      <Lift overview={overview} at={at} />
      <Feedback overview={overview} at={at} draft={draft} />
      {isDone && row.doneAt !== null && (
        <Message intent="info">
          {t.done(personNamed(situation.rows, row.doneBy ?? '').name, row.doneAt)}
        </Message>
      )}
      {mayWrite && !isDone && (
        <div className={css.finish}>
          <Faults faults={faults.filter((one) => one.at !== 'analysis')} />
          <p className={type.body}>{t.finishLead(taken, lines.length - taken)}</p>
          <Button appearance="primary" onClick={() => void finish()}>
            {t.finish}
          </Button>
        </div>
      )}
    </section>
  );
}
