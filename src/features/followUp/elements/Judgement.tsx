// The unit's own judgement of a goal: a status, the reason when it is not the suggested one, a forecast and a comment.
import { Radio, RadioGroup } from '@fluentui/react-components';
import { isJustified } from '../../../core/followUp/elements.ts';
import type { ElementEntry, FollowUpForm } from '../../../core/followUp/form.ts';
import { type JudgementAnswer, recordAssessment } from '../../../core/followUp/judgementRules.ts';
import type { Fault } from '../../../schema/fault.ts';
import type { Values } from '../../../schema/list.ts';
import { type Status, statuses } from '../../../schema/lists/assessments.ts';
import { FieldConflict } from '../../../ui/form/FieldConflict.tsx';
import { FieldShell } from '../../../ui/form/FieldShell.tsx';
import { StatusMark } from '../../../ui/picture/StatusMark.tsx';
import { useText } from '../../../ui/text.ts';
import { type Draft, useDraft } from '../../../ui/workspace.tsx';
import { draftPlace, missingAt, statusWord, useForm, useRecord } from '../formInUse.ts';
import * as texts from '../text.ts';
import css from './elements.module.css';
import { JudgementDetails } from './JudgementDetails.tsx';
import { Justification } from './Justification.tsx';
import { ReadJudgement } from './ReadJudgement.tsx';

interface Props {
  readonly entry: ElementEntry;
}
type Judge = (field: string, answer: JudgementAnswer, seen?: Values) => Promise<readonly Fault[]>;

const statusIn = (value: unknown): Status | null => statuses.find((status) => status === value) ?? null;

/** What the model says that a status means, which depends on how much of the year is left. */
function meaningOf({ model, head }: FollowUpForm, status: Status | null): string {
  const value = model.goalScale.find(({ key }) => key === status);
  return (head.period.kind === 'annual' ? value?.meaningFinal : value?.meaningInterim) ?? '';
}

/** It was taken as suggested, and the figures have given another suggestion since. */
const isStale = ({ assessment, suggested }: ElementEntry) =>
  assessment?.method === 'computed' && assessment.status !== suggested.status;

export function Judgement({ entry }: Props) {
  const { at, readOnly } = useForm();
  const record = useRecord();
  const goal = entry.element.row.key;
  const draft = useDraft(draftPlace(at, `elements/${goal}`));
  if (readOnly) return <ReadJudgement assessment={entry.assessment} />;

  const saved = isStale(entry) ? null : (entry.assessment?.status ?? null);
  // A status that differs from the suggestion is a draft until its reason is there.
  const chosen = statusIn(draft.values.status) ?? saved;
  const judge: Judge = async (field, answer, seen) => {
    const faults = await record(`elements/${goal}/${field}`, recordAssessment, { goal, answer }, seen);
    if (faults.length === 0) draft.drop('status', answer.status, answer.status);
    return faults;
  };
  return (
    <div className={css.judgement}>
      <Scale entry={entry} draft={draft} chosen={chosen} judge={judge} />
      {chosen !== null && chosen !== entry.suggested.status && entry.suggested.way !== 'none' && (
        <Justification
          entry={entry}
          draft={draft}
          save={(justification, seen) =>
            judge('justification', { status: chosen, justification }, { ...draft.seen('status'), ...seen })
          }
        />
      )}
      {saved !== null && chosen === saved && (
        <JudgementDetails entry={entry} draft={draft} status={saved} judge={judge} />
      )}
    </div>
  );
}

interface PartProps extends Props {
  readonly draft: Draft;
  readonly judge: Judge;
}

function Scale({ entry, draft, chosen, judge }: PartProps & { readonly chosen: Status | null }) {
  const t = useText(texts).elements;
  const { form, asked } = useForm();
  const place = `elements/${entry.element.row.key}/status`;
  const hasReason = isJustified(entry.suggested, entry.assessment?.justification ?? null);
  const was = entry.assessment?.status ?? null;
  const choose = (status: Status) => {
    // What is still being saved from here is one's own, and has been seen.
    const isOwn = draft.values.status === was;
    draft.keep('status', status, was);
    if (status === entry.suggested.status || hasReason)
      void judge('status', { status }, isOwn ? {} : draft.seen('status'));
  };
  const hint = chosen === null && was !== null ? t.stale(statusWord(form, was)) : meaningOf(form, chosen);
  const word = (value: unknown) => {
    const status = statusIn(value);
    return status === null ? '' : statusWord(form, status);
  };
  return (
    <FieldConflict row={entry.assessment?.key ?? null} field="status" written={word}>
      <FieldShell
        label={t.judgementOf(entry.element.title)}
        labelHidden
        {...(hint === '' ? {} : { hint })}
        faults={asked && chosen === null ? missingAt(entry.missing, place) : []}
      >
        <RadioGroup
          id={place}
          layout="horizontal"
          className={css.radios ?? ''}
          value={chosen ?? ''}
          onChange={(_, { value }) => {
            const status = statusIn(value);
            if (status !== null) choose(status);
          }}
        >
          {form.model.goalScale.map(({ key, label }) => (
            <Radio key={key} value={key} label={<StatusMark status={key} word={label} />} />
          ))}
        </RadioGroup>
      </FieldShell>
    </FieldConflict>
  );
}
