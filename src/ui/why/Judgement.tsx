// A controller judges a group otherwise than computed: the value, why, and both kept in view (R7).
import { Button, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { mayOverride } from '../../core/access.ts';
import type { AttainmentGroup } from '../../core/attainment.ts';
import { isOpen, type Period } from '../../core/calendar.ts';
import { overrideGroup } from '../../core/followUp/overrideGroup.ts';
import { soundManagement } from '../../core/judgement/soundManagement.ts';
import { personNamed } from '../../core/situation.ts';
import type { Fault } from '../../schema/fault.ts';
import type { Key } from '../../schema/field.ts';
import { type Status, statuses } from '../../schema/lists/assessments.ts';
import type { SteeringModel } from '../../steering/model.ts';
import { ClashChoice, useClash } from '../form/FieldConflict.tsx';
import { FieldShell } from '../form/FieldShell.tsx';
import { StatusMark } from '../picture/StatusMark.tsx';
import { useText } from '../text.ts';
import type from '../type.module.css';
import { useAct, useDraft, useSituation } from '../workspace.tsx';
import css from './Judgement.module.css';
import * as texts from './judgementText.ts';
import { statusWord, wordProp } from './wording.ts';

/** @property body whose sum it is; null for the whole organisation's */
export interface JudgedProps {
  readonly group: AttainmentGroup;
  readonly model: SteeringModel;
  readonly period: Period;
  readonly body: Key<'bodies'> | null;
}

/** Where what is typed of the judgement is kept until it is saved. */
const draftOf = ({ group, period, body }: JudgedProps) =>
  `override.${period.key}.${body === null ? '' : `${body}.`}${group.key}`;

export function Judgement(props: JudgedProps) {
  const t = useText(texts);
  const { person, rows } = useSituation();
  const draft = useDraft(draftOf(props));
  const [editing, setEditing] = useState(Object.keys(draft.values).length > 0);
  const { group, model, period } = props;
  const { decided } = group;
  const clash = useClash(decided?.key ?? null, 'status', 'justification');
  const inWords = group.key === soundManagement;
  const judged = inWords || model.rollup.manualOverride || model.rollup.method === 'manual';
  const may = mayOverride(person) && judged && isOpen(period) && (inWords || group.computed !== null);
  return (
    <div className={css.judgement}>
      {decided !== null && (
        <blockquote className={css.decision}>
          <p className={type.strong}>{t.decidedTo(statusWord(model, decided.status) ?? '')}</p>
          {decided.justification !== null && <p>{decided.justification}</p>}
          {decided.computedStatus !== null && (
            <p className={type.secondary}>{t.wasComputed(statusWord(model, decided.computedStatus) ?? '')}</p>
          )}
          {decided.judgedBy !== null && (
            <p className={type.secondary}>
              {t.judgedBy(personNamed(rows, decided.judgedBy).name, decided.judgedAt)}
            </p>
          )}
        </blockquote>
      )}
      {may && !editing && (
        <Button size="small" onClick={() => setEditing(true)}>
          {decided !== null ? t.changeJudgement : inWords ? t.judgeInWords : t.judgeOtherwise}
        </Button>
      )}
      {may && editing && <Form {...props} close={() => setEditing(false)} />}
      {clash !== null && (
        <ClashChoice
          clash={clash}
          written={(value) => {
            const status = statuses.find((each) => each === value);
            return status === undefined ? String(value) : (statusWord(model, status) ?? status);
          }}
        />
      )}
    </div>
  );
}

function Form({ close, ...props }: JudgedProps & { readonly close: () => void }) {
  const t = useText(texts);
  const act = useAct();
  const { group, model, period, body } = props;
  const draft = useDraft(draftOf(props));
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { decided } = group;
  const status = statuses.find((each) => each === draft.values.status) ?? group.status ?? 'notAssessed';
  const justification = draft.values.justification ?? decided?.justification ?? '';

  const leave = () => {
    for (const [name, text] of Object.entries(draft.values)) draft.drop(name, text);
    close();
  };
  const save = async () => {
    const input = { period: period.key, body, group: group.key, status, justification };
    const seen = { ...draft.seen('status'), ...draft.seen('justification') };
    const found = await act(overrideGroup, input, seen);
    setFaults(found);
    if (found.length === 0) leave();
  };
  return (
    <div className={css.form}>
      <FieldShell label={t.judgement}>
        <RadioGroup
          value={status}
          onChange={(_, { value }) => draft.keep('status', value, decided?.status ?? null)}
        >
          {model.goalScale.map(({ key }) => (
            <Radio key={key} value={key} label={<Choice status={key} model={model} />} />
          ))}
        </RadioGroup>
      </FieldShell>
      <FieldShell
        label={group.key === soundManagement ? t.inWords : t.justification}
        required
        hint={group.key === soundManagement ? t.inWordsHint : t.justificationHint}
        faults={faults}
      >
        <Textarea
          value={justification}
          rows={3}
          resize="vertical"
          onChange={(_, { value }) => draft.keep('justification', value, decided?.justification ?? null)}
        />
      </FieldShell>
      <div className={css.formActions}>
        <Button appearance="primary" onClick={() => void save()}>
          {t.save}
        </Button>
        <Button appearance="subtle" onClick={leave}>
          {t.cancel}
        </Button>
      </div>
    </div>
  );
}

const Choice = ({ status, model }: { readonly status: Status; readonly model: SteeringModel }) => (
  <StatusMark status={status} {...wordProp(statusWord(model, status))} />
);
