// What may be added to a judgement once it is there: a forecast for the whole year, and a comment.
import { Button } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/headless/svg/add';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { ElementEntry } from '../../../core/followUp/form.ts';
import type { JudgementAnswer } from '../../../core/followUp/judgementRules.ts';
import { isOff } from '../../../core/followUp/missing.ts';
import type { Fault } from '../../../schema/fault.ts';
import type { Values } from '../../../schema/list.ts';
import type { Status } from '../../../schema/lists/assessments.ts';
import { labelOf } from '../../../steering/words.ts';
import { ChoiceInput } from '../../../ui/form/ChoiceInput.tsx';
import { FieldConflict } from '../../../ui/form/FieldConflict.tsx';
import { NoteInput } from '../../../ui/form/NoteInput.tsx';
import { useText } from '../../../ui/text.ts';
import type { Draft } from '../../../ui/workspace.tsx';
import { asksForecast, focusAt, missingAt, useForm } from '../formInUse.ts';
import { SavedNote } from '../SavedNote.tsx';
import * as texts from '../text.ts';
import css from './elements.module.css';

interface Props {
  readonly entry: ElementEntry;
  readonly draft: Draft;
  readonly status: Status;
  readonly judge: (field: string, answer: JudgementAnswer, seen?: Values) => Promise<readonly Fault[]>;
}

export function JudgementDetails({ entry, draft, judge, status }: Props) {
  const t = useText(texts).elements;
  const { form, asked, target } = useForm();
  const [opened, setOpened] = useState(false);
  const row = entry.assessment?.key ?? null;
  const comment = entry.assessment?.comment ?? null;
  const look = (field: 'comment' | 'forecast') => {
    const id = `elements/${entry.element.row.key}/${field}`;
    return { id, label: t[field], faults: asked ? missingAt(entry.missing, id) : [] };
  };
  const { id } = look('comment');
  // Green speaks for itself.
  const writes =
    opened || isOff(status) || comment !== null || draft.values.comment !== undefined || target === id;
  const open = () => {
    flushSync(() => setOpened(true));
    focusAt(id);
  };
  return (
    <div className={css.more}>
      {writes ? (
        <div>
          <FieldConflict row={row} field="comment">
            <NoteInput
              {...look('comment')}
              {...(isOff(status) ? { hint: t.causeHint } : {})}
              rows={2}
              draft={draft}
              name="comment"
              value={comment}
              commit={(text, seen) => judge('comment', { status, comment: text }, seen)}
            />
          </FieldConflict>
          <SavedNote list="assessments" row={row} place={id} />
        </div>
      ) : (
        <Button
          className={css.add ?? ''}
          appearance="subtle"
          size="small"
          icon={<Add16Regular />}
          aria-label={t.addCommentOn(entry.element.title)}
          onClick={open}
        >
          {t.addComment}
        </Button>
      )}
      {asksForecast(form) && (
        <div>
          <FieldConflict
            row={row}
            field="forecast"
            written={(value) => labelOf(form.model.goalScale, String(value))}
          >
            <ChoiceInput
              {...look('forecast')}
              value={entry.assessment?.forecast ?? null}
              choices={form.model.goalScale.map(({ key, label }) => ({ value: key, label }))}
              none={t.choose}
              commit={(forecast) => judge('forecast', { status, forecast })}
            />
          </FieldConflict>
        </div>
      )}
    </div>
  );
}
