// Block D: each assignment in the giver's words, and the unit's answer: how far it has come, the report back, and whether it can be closed.
import { Button, Checkbox } from '@fluentui/react-components';
import { type AssignmentAnswer, recordAssignment } from '../../../core/followUp/blocks/workRules.ts';
import type { AssignmentEntry } from '../../../core/followUp/form.ts';
import type { Values } from '../../../schema/list.ts';
import { labelOf } from '../../../steering/words.ts';
import { ChoiceInput } from '../../../ui/form/ChoiceInput.tsx';
import { FieldConflict } from '../../../ui/form/FieldConflict.tsx';
import { useText } from '../../../ui/text.ts';
import { useDraft } from '../../../ui/workspace.tsx';
import { draftPlace, missingAt, useForm, useRecord } from '../formInUse.ts';
import { AnswerRow, ReadAnswers } from '../rows/AnswerRow.tsx';
import css from '../rows/rows.module.css';
import { WrittenNote } from '../rows/Written.tsx';
import { useSavedWords } from '../SavedNote.tsx';
import * as texts from '../text.ts';

export function AssignmentsBlock() {
  const { form } = useForm();
  return (
    <div className={css.block}>
      <ul className={css.rows}>
        {form.assignments.map((entry) => (
          <AssignmentRow key={entry.assignment.key} entry={entry} />
        ))}
      </ul>
    </div>
  );
}

interface Props {
  readonly entry: AssignmentEntry;
}

function AssignmentRow({ entry }: Props) {
  const whole = useText(texts);
  const t = whole.assignments;
  const { form, readOnly } = useForm();
  const record = useRecord();
  const { assignment, report, before, from, isLate, place, done } = entry;
  const { key, title, text } = assignment;
  const at = `assignments/${key}/status`;
  const saved = useSavedWords({ list: 'assignmentReports', row: report?.key ?? null, place: at });
  const again = before?.status ?? null;
  const scale = form.model.assignmentScale;
  return (
    <AnswerRow
      id={`assignments/${key}`}
      title={title}
      facts={[
        t.from(from),
        assignment.kind === 'initiative' ? t.initiative : null,
        assignment.dueDay === null ? null : t.due(assignment.dueDay),
      ]}
      late={isLate ? t.late : null}
      state={readOnly ? null : (saved ?? (done ? whole.figures.done : null))}
      action={
        !readOnly &&
        !done &&
        place === 'unchanged' &&
        again !== null && (
          <Button
            size="small"
            aria-label={t.unchangedOf(title, labelOf(scale, again))}
            onClick={() => void record(at, recordAssignment, { assignment: key, answer: { status: again } })}
          >
            {t.unchanged}
          </Button>
        )
      }
    >
      {text !== null && (
        <details className={`${css.more} ${css.fields}`}>
          <summary>{t.verbatim}</summary>
          <p className={css.words}>{text}</p>
        </details>
      )}
      {readOnly ? (
        <ReadAnswers
          answers={[
            [t.status, report?.status ? labelOf(scale, report.status) : null],
            [t.reportBack, report?.reportBack ?? null],
            [t.readyToClose, report?.readyToClose === true ? t.yes : null],
          ]}
        />
      ) : (
        <Answer entry={entry} />
      )}
    </AnswerRow>
  );
}

function Answer({ entry }: Props) {
  const t = useText(texts).assignments;
  const { form, at, asked } = useForm();
  const record = useRecord();
  const { key, title } = entry.assignment;
  const { report, before, missing } = entry;
  const draft = useDraft(draftPlace(at, `assignments/${key}`));
  const row = report?.key ?? null;
  const write = (field: string, answer: AssignmentAnswer, seen: Values = {}) =>
    record(`assignments/${key}/${field}`, recordAssignment, { assignment: key, answer }, seen);
  const place = `assignments/${key}/status`;
  const isBegun = report !== null || draft.values.reportBack !== undefined;
  return (
    <div className={css.fields}>
      <div className={css.choice}>
        <FieldConflict
          row={row}
          field="status"
          written={(value) => labelOf(form.model.assignmentScale, String(value))}
        >
          <ChoiceInput
            id={place}
            label={t.statusOf(title)}
            labelHidden
            faults={asked ? missingAt(missing, place) : []}
            value={report?.status ?? null}
            choices={form.model.assignmentScale.map(({ key: value, label }) => ({ value, label }))}
            none={t.choose}
            commit={(status) => write('status', { status })}
          />
        </FieldConflict>
      </div>
      {isBegun && (
        <>
          <WrittenNote
            list="assignmentReports"
            row={row}
            under={`assignments/${key}`}
            draft={draft}
            name="reportBack"
            label={t.reportBack}
            {...(before?.reportBack ? { hint: t.before(before.reportBack) } : {})}
            value={report?.reportBack ?? null}
            commit={(reportBack, seen) => write('reportBack', { reportBack }, seen)}
          />
          <Checkbox
            label={t.readyToClose}
            aria-label={t.readyToCloseOf(title)}
            checked={report?.readyToClose === true}
            onChange={(_, { checked }) => void write('readyToClose', { readyToClose: checked === true })}
          />
        </>
      )}
    </div>
  );
}
