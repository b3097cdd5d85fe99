// One activity: how it goes in one click, or its state, how much is done, and a new last day with the reason.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import {
  type ActivityAnswer,
  chosenStates,
  confirmActivities,
  recordActivity,
} from '../../../core/followUp/blocks/workRules.ts';
import type { ActivityEntry } from '../../../core/followUp/form.ts';
import type { Values } from '../../../schema/list.ts';
import { ChoiceInput } from '../../../ui/form/ChoiceInput.tsx';
import { FieldConflict } from '../../../ui/form/FieldConflict.tsx';
import { useText } from '../../../ui/text.ts';
import { useDraft } from '../../../ui/workspace.tsx';
import { draftPlace, focusAt, missingAt, useForm, useRecord } from '../formInUse.ts';
import { AnswerRow, ReadAnswers } from '../rows/AnswerRow.tsx';
import css from '../rows/rows.module.css';
import { WrittenDay, WrittenFigure, WrittenNote } from '../rows/Written.tsx';
import { useSavedWords } from '../SavedNote.tsx';
import * as texts from '../text.ts';

interface Props {
  readonly entry: ActivityEntry;
}

export function ActivityRow({ entry }: Props) {
  const whole = useText(texts);
  const t = whole.activities;
  const { at, readOnly, asked, target } = useForm();
  const record = useRecord();
  const { activity, isLate, done, place, end } = entry;
  const { key, title } = activity;
  const draft = useDraft(draftPlace(at, `activities/${key}`));
  const [opened, setOpened] = useState(false);
  const under = `activities/${key}`;
  const isOpen =
    opened ||
    isLate ||
    Object.keys(draft.values).length > 0 ||
    (target?.startsWith(`${under}/`) ?? false) ||
    (asked && !done);
  const saved = useSavedWords({ list: 'activities', row: key, place: `${under}/state` });
  const open = () => {
    flushSync(() => setOpened(true));
    focusAt(`${under}/state`);
  };
  return (
    <AnswerRow
      id={under}
      title={title}
      facts={[
        t.runs(activity.startDay, activity.endDay),
        activity.newEndDay === null ? null : t.moved(end),
        activity.state === 'delayed' ? null : t.state[activity.state],
        activity.progress === null ? null : t.progress(activity.progress),
      ]}
      late={isLate ? t.late : null}
      state={readOnly ? null : (saved ?? (done ? whole.figures.done : null))}
      action={
        !readOnly && (
          <>
            {!done && place === 'unchanged' && (
              <Button
                size="small"
                aria-label={t.asPlannedOf(title)}
                onClick={() => void record(`${under}/state`, confirmActivities, { activities: [key] })}
              >
                {t.asPlanned}
              </Button>
            )}
            {!isOpen && (
              <Button size="small" appearance="subtle" aria-label={t.changeOf(title)} onClick={open}>
                {t.change}
              </Button>
            )}
          </>
        )
      }
    >
      {readOnly
        ? activity.newEndReason !== null && (
            <ReadAnswers answers={[[t.newEndReason, activity.newEndReason]]} />
          )
        : isOpen && <Answer entry={entry} />}
    </AnswerRow>
  );
}

function Answer({ entry }: Props) {
  const t = useText(texts).activities;
  const { at, asked } = useForm();
  const record = useRecord();
  const { activity, missing, isLate } = entry;
  const { key, state } = activity;
  const under = `activities/${key}`;
  const draft = useDraft(draftPlace(at, under));
  const kept = { list: 'activities', row: key, under, draft } as const;
  const write = (field: string, answer: ActivityAnswer, seen: Values = {}) =>
    record(`${under}/${field}`, recordActivity, { activity: key, answer }, seen);
  const place = `${under}/state`;
  const chosen = chosenStates.find((one) => one === state) ?? null;
  const isMoved = activity.newEndDay !== null || draft.values.newEndReason !== undefined;
  return (
    <div className={css.fields}>
      <div className={css.beside}>
        <FieldConflict
          row={key}
          field="state"
          written={(value) => t.state[chosenStates.find((one) => one === value) ?? 'delayed']}
        >
          <ChoiceInput
            id={place}
            label={t.status}
            faults={asked ? missingAt(missing, place) : []}
            value={chosen}
            choices={chosenStates.map((value) => ({ value, label: t.state[value] }))}
            none={t.choose}
            commit={(value) => (value === null ? Promise.resolve([]) : write('state', { state: value }))}
          />
        </FieldConflict>
        <WrittenFigure
          {...kept}
          name="progress"
          label={t.done}
          value={activity.progress}
          suffix="%"
          written={t.progress}
          commit={(progress, seen) => write('progress', { progress }, seen)}
        />
        <WrittenDay
          {...kept}
          name="newEndDay"
          label={t.newEndDay}
          required={isLate}
          value={activity.newEndDay}
          commit={(newEndDay, seen) => write('newEndDay', { newEndDay }, seen)}
        />
      </div>
      {isMoved && (
        <WrittenNote
          {...kept}
          name="newEndReason"
          label={t.newEndReason}
          required
          value={activity.newEndReason}
          commit={(newEndReason, seen) => write('newEndReason', { newEndReason }, seen)}
        />
      )}
    </div>
  );
}
