// Block I: the talk about the result: when it was, who was there, and what was said. It need not be filled in.
import { Checkbox } from '@fluentui/react-components';
import {
  type DialogueAnswer,
  dialogueRoles,
  recordDialogue,
} from '../../../core/followUp/blocks/answerRules.ts';
import type { Values } from '../../../schema/list.ts';
import { dayText, listText } from '../../../ui/format.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import type { Draft } from '../../../ui/workspace.tsx';
import { missingAt, useForm, useRecord } from '../formInUse.ts';
import { ReadAnswers } from '../rows/AnswerRow.tsx';
import rows from '../rows/rows.module.css';
import { WrittenDay, WrittenNote } from '../rows/Written.tsx';
import { SavedNote } from '../SavedNote.tsx';
import * as texts from '../text.ts';
import css from './analysis.module.css';

export function Dialogue({ draft }: { readonly draft: Draft }) {
  const t = useText(texts).analysis.dialogue;
  const { form, readOnly } = useForm();
  const { day, roles, notes } = form.analysis.dialogue;
  const present = dialogueRoles.filter((role) => roles.includes(role)).map((role) => t.roles[role]);
  if (readOnly && day === null && present.length === 0 && notes === null) return null;
  return (
    <section className={rows.sum} aria-labelledby="dialogue">
      <h2 id="dialogue" className={type.section}>
        {t.title}
      </h2>
      {readOnly ? (
        <ReadAnswers
          answers={[
            [t.day, day === null ? null : dayText(day)],
            [t.present, present.length === 0 ? null : listText(present)],
            [t.notes, notes],
          ]}
        />
      ) : (
        <Written draft={draft} />
      )}
    </section>
  );
}

function Written({ draft }: { readonly draft: Draft }) {
  const t = useText(texts).analysis.dialogue;
  const { form } = useForm();
  const record = useRecord();
  const { day, roles, notes } = form.analysis.dialogue;
  const row = form.head.followUp?.key ?? null;
  const kept = { list: 'followUps', row, under: 'analysis', draft } as const;
  const write = (field: string, answer: DialogueAnswer, seen: Values = {}) =>
    record(`analysis/${field}`, recordDialogue, { answer }, seen);
  return (
    <>
      <p className={type.secondary}>{t.lead}</p>
      <div className={rows.fields}>
        <WrittenDay
          {...kept}
          name="dialogueDay"
          label={t.day}
          value={day}
          commit={(dialogueDay, seen) => write('dialogueDay', { dialogueDay }, seen)}
        />
        <Present present={roles} write={(dialogueRoles) => void write('dialogueRoles', { dialogueRoles })} />
        <WrittenNote
          {...kept}
          name="dialogueNotes"
          label={t.notes}
          value={notes}
          commit={(dialogueNotes, seen) => write('dialogueNotes', { dialogueNotes }, seen)}
        />
      </div>
    </>
  );
}

interface PresentProps {
  readonly present: readonly string[];
  readonly write: (roles: NonNullable<DialogueAnswer['dialogueRoles']>) => void;
}

function Present({ present, write }: PresentProps) {
  const whole = useText(texts);
  const t = whole.analysis.dialogue;
  const { form, asked } = useForm();
  const place = 'analysis/dialogueRoles';
  const isMissing = asked && missingAt(form.missing, place).length > 0;
  return (
    <div className={css.question}>
      <fieldset id={place} className={css.ticks}>
        <legend>{t.present}</legend>
        {dialogueRoles.map((role) => (
          <Checkbox
            key={role}
            label={t.roles[role]}
            checked={present.includes(role)}
            onChange={(_, { checked }) =>
              write(dialogueRoles.filter((one) => (one === role ? checked === true : present.includes(one))))
            }
          />
        ))}
      </fieldset>
      {isMissing && <p className={css.must}>{t.presentMissing}</p>}
      <SavedNote list="followUps" row={form.head.followUp?.key ?? null} place={place} />
    </div>
  );
}
