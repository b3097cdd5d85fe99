// Block K: what the unit has got back, and its measures from before with how they go; their effect is said here when it is not known.
import { Button, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { evaluateEffect } from '../../../core/deviation/measures.ts';
import type { EarlierMeasure } from '../../../core/followUp/form.ts';
import { personNamed } from '../../../core/situation.ts';
import type { Fault } from '../../../schema/fault.ts';
import { effectResults } from '../../../schema/lists/deviation/measures.ts';
import { address } from '../../../ui/address.ts';
import { FieldShell } from '../../../ui/form/FieldShell.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import * as deviationTexts from '../../../ui/words/deviationText.ts';
import { useAct, useDraft, useSituation } from '../../../ui/workspace.tsx';
import { Feedback } from '../feedback/Feedback.tsx';
import { draftPlace, useForm } from '../formInUse.ts';
import { AnswerRow, ReadAnswers } from '../rows/AnswerRow.tsx';
import css from '../rows/rows.module.css';
import { useSavedWords } from '../SavedNote.tsx';
import * as texts from '../text.ts';

export function EarlierBlock() {
  const { form } = useForm();
  return (
    <div className={css.block}>
      <Feedback />
      {form.earlier.length > 0 && (
        <ul className={css.rows}>
          {form.earlier.map((entry) => (
            <MeasureRow key={entry.measure.key} entry={entry} />
          ))}
        </ul>
      )}
    </div>
  );
}

interface Props {
  readonly entry: EarlierMeasure;
}

function MeasureRow({ entry }: Props) {
  const t = useText(texts).earlier;
  const words = useText(deviationTexts);
  const { readOnly } = useForm();
  const { rows } = useSituation();
  const { measure, wantsEffect, isLate } = entry;
  const { key, title, state, responsible, dueDay, effectResult, effectText, expectedEffect } = measure;
  const saved = useSavedWords({ list: 'measures', row: key, place: `earlier/${key}/effect` });
  return (
    <AnswerRow
      id={`earlier/${key}`}
      title={title}
      facts={[words.measureState[state], t.due(dueDay), personNamed(rows, responsible).name]}
      late={isLate ? t.late : null}
      state={saved}
      action={
        measure.deviation !== null && (
          <a
            className={type.link}
            href={address.deviation(measure.deviation)}
            aria-label={wantsEffect || effectResult !== null ? t.openOf(title) : t.reportOf(title)}
          >
            {wantsEffect || effectResult !== null ? t.open : t.report}
          </a>
        )
      }
    >
      <p className={`${type.body} ${css.fields}`}>{t.expected(expectedEffect)}</p>
      {effectResult !== null && (
        <ReadAnswers
          answers={[
            [t.effect, words.effect[effectResult]],
            [t.effectText, effectText],
          ]}
        />
      )}
      {wantsEffect && !readOnly && <Effect entry={entry} />}
    </AnswerRow>
  );
}

/** What effect it had, saved as one: a result without its words says nothing. */
function Effect({ entry: { measure } }: Props) {
  const t = useText(texts).earlier;
  const words = useText(deviationTexts);
  const { at, saved } = useForm();
  const act = useAct();
  const { key, title } = measure;
  const draft = useDraft(draftPlace(at, `earlier/${key}`));
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { effect = 'effect', effectText = '' } = draft.values;
  const save = async () => {
    const result = effectResults.find((one) => one === effect) ?? 'effect';
    const found = await act(evaluateEffect, { measure: key, result, text: effectText });
    setFaults(found);
    if (found.length > 0) return;
    for (const [name, text] of Object.entries(draft.values)) draft.drop(name, text);
    saved(`earlier/${key}/effect`);
  };
  return (
    <div className={css.fields}>
      <div className={css.choice}>
        <FieldShell label={t.effect}>
          <Select
            id={`earlier/${key}/effect`}
            value={effect}
            onChange={(_, { value }) => draft.keep('effect', value)}
          >
            {effectResults.map((one) => (
              <option key={one} value={one}>
                {words.effect[one]}
              </option>
            ))}
          </Select>
        </FieldShell>
      </div>
      <FieldShell label={t.effectText} required faults={faults}>
        <Textarea
          id={`earlier/${key}/effectText`}
          resize="vertical"
          value={effectText}
          onChange={(_, { value }) => draft.keep('effectText', value)}
        />
      </FieldShell>
      <Button className={css.alone ?? ''} aria-label={t.evaluateOf(title)} onClick={() => void save()}>
        {t.evaluate}
      </Button>
    </div>
  );
}
