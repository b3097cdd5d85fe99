// Block G: each cross-cutting perspective with what the plan says, and the unit's answer or why it is not concerned.
import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { type PerspectiveText, recordPerspective } from '../../../core/followUp/blocks/answerRules.ts';
import type { PerspectiveEntry } from '../../../core/followUp/form.ts';
import type { Values } from '../../../schema/list.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useDraft } from '../../../ui/workspace.tsx';
import { draftPlace, useForm, useRecord } from '../formInUse.ts';
import { AnswerRow, ReadAnswers } from '../rows/AnswerRow.tsx';
import css from '../rows/rows.module.css';
import { WrittenNote } from '../rows/Written.tsx';
import * as texts from '../text.ts';

export function PerspectivesBlock() {
  const { form } = useForm();
  return (
    <div className={css.block}>
      <ul className={css.rows}>
        {form.perspectives.map((entry) => (
          <PerspectiveRow key={entry.perspective.key} entry={entry} />
        ))}
      </ul>
    </div>
  );
}

interface Props {
  readonly entry: PerspectiveEntry;
}

/** What was answered, whichever of the two it was. */
const answerIn = (answer: PerspectiveEntry['before']): PerspectiveText | null => {
  if (answer?.text) return { text: answer.text };
  return answer?.notApplicable ? { notApplicable: answer.notApplicable } : null;
};

function PerspectiveRow({ entry }: Props) {
  const whole = useText(texts);
  const t = whole.perspectives;
  const { readOnly } = useForm();
  const record = useRecord();
  const { perspective, plan, row, before, done } = entry;
  const { key, label } = perspective;
  const again = answerIn(before);
  const says = plan?.text?.trim() ? plan.text : null;
  const outside = says === null && plan?.notApplicable?.trim() ? plan.notApplicable : null;
  return (
    <AnswerRow
      id={`perspectives/${key}`}
      title={label}
      facts={[]}
      state={!readOnly && done ? whole.figures.done : null}
      action={
        !readOnly &&
        !done &&
        again !== null && (
          <Button
            size="small"
            aria-label={t.sameOf(label)}
            onClick={() =>
              void record(`perspectives/${key}/text`, recordPerspective, { perspective: key, answer: again })
            }
          >
            {t.same}
          </Button>
        )
      }
    >
      {(says ?? outside) !== null && (
        <div className={css.fields}>
          <div>
            <p className={type.secondary}>{says === null ? t.planNotApplicable : t.plan}</p>
            <p className={css.words}>{says ?? outside}</p>
          </div>
        </div>
      )}
      {readOnly ? (
        <ReadAnswers
          answers={[
            [t.answer(label), row?.text ?? null],
            [t.reason(label), row?.notApplicable ?? null],
          ]}
        />
      ) : (
        <Answer entry={entry} />
      )}
    </AnswerRow>
  );
}

function Answer({ entry }: Props) {
  const t = useText(texts).perspectives;
  const { at } = useForm();
  const record = useRecord();
  const { perspective, row, before } = entry;
  const { key, label } = perspective;
  const under = `perspectives/${key}`;
  const draft = useDraft(draftPlace(at, under));
  const [passed, setPassed] = useState<boolean | null>(null);
  const isPassed =
    passed ?? (draft.values.notApplicable !== undefined || (row?.notApplicable ?? null) !== null);
  const write = (field: string, answer: PerspectiveText, seen: Values) =>
    record(`${under}/${field}`, recordPerspective, { perspective: key, answer }, seen);
  const kept = { list: 'perspectiveAnswers', row: row?.key ?? null, under, draft, required: true } as const;
  const told = before?.text ?? before?.notApplicable ?? null;
  return (
    <div className={css.fields}>
      {isPassed ? (
        <WrittenNote
          key="reason"
          {...kept}
          name="notApplicable"
          label={t.reason(label)}
          value={row?.notApplicable ?? null}
          commit={(notApplicable, seen) => write('notApplicable', { notApplicable }, seen)}
        />
      ) : (
        <WrittenNote
          key="text"
          {...kept}
          name="text"
          label={t.answer(label)}
          {...(told === null ? {} : { hint: t.before(told) })}
          value={row?.text ?? null}
          commit={(text, seen) => write('text', { text }, seen)}
        />
      )}
      <Checkbox
        label={t.notApplicable}
        aria-label={t.notApplicableOf(label)}
        checked={isPassed}
        onChange={(_, { checked }) => setPassed(checked === true)}
      />
    </div>
  );
}
