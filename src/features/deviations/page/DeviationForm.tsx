// The form of a deviation: each field is saved when it is left; a draft is reported when it is whole.
import { Button, Checkbox } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Deviation } from '../../../core/deviation/deviation.ts';
import { type DeviationAnswer, missingIn, report, writeDeviation } from '../../../core/deviation/raise.ts';
import type { Fault } from '../../../schema/fault.ts';
import type { Values } from '../../../schema/list.ts';
import {
  deviations,
  deviationTypes,
  escalationLevels,
  severities,
} from '../../../schema/lists/deviation/deviations.ts';
import { yesOrNo } from '../../../schema/lists/followUps.ts';
import { ChoiceInput } from '../../../ui/form/ChoiceInput.tsx';
import { Faults } from '../../../ui/form/Faults.tsx';
import { FieldConflict } from '../../../ui/form/FieldConflict.tsx';
import { FigureInput } from '../../../ui/form/FigureInput.tsx';
import { focusAt } from '../../../ui/form/focus/focusAt.ts';
import { LineInput } from '../../../ui/form/LineInput.tsx';
import { NoteInput } from '../../../ui/form/NoteInput.tsx';
import { Message } from '../../../ui/page/Message.tsx';
import { useText } from '../../../ui/text.ts';
import * as deviationTexts from '../../../ui/words/deviationText.ts';
import { useAct, useDraft } from '../../../ui/workspace.tsx';
import { People } from '../People.tsx';
import * as texts from '../text.ts';
import { ConcernChoice } from './Concern.tsx';
import { Missing } from './Missing.tsx';
import { PeriodChoice } from './PeriodChoice.tsx';
import css from './page.module.css';
import * as ownTexts from './text.ts';

const { fields } = deviations;
type TextField = 'title' | 'caseNumber';
type NoteField = 'description' | 'cause' | 'consequence';

interface Props {
  readonly deviation: Deviation;
  /** The rest has been filled in by the form that proposed it, so the hand goes to what is not. */
  readonly toFirstEmpty?: boolean;
  /** What belongs to a draft before it is reported. */
  readonly children?: ReactNode;
}

export function DeviationForm({ deviation, toFirstEmpty = false, children }: Props) {
  const t = useText(texts);
  const own = useText(ownTexts);
  const words = useText(deviationTexts);
  const act = useAct();
  const [asked, setAsked] = useState(false);
  const [refused, setRefused] = useState<readonly Fault[]>([]);
  const draft = useDraft(`deviations/${deviation.key}`);
  const isDraft = deviation.state === 'draft';
  const missing = asked ? missingIn(deviation) : [];
  const { unit, id } = deviation;
  const write = (answer: DeviationAnswer, seen: Values = {}): Promise<readonly Fault[]> =>
    act(writeDeviation, { unit, id, answer }, seen);
  const firstEmpty = toFirstEmpty ? missingIn(deviation)[0]?.at : undefined;
  const arrival = useRef(firstEmpty);
  useEffect(() => {
    if (arrival.current !== undefined) focusAt([`deviation/${arrival.current}`]);
  }, []);
  const send = async () => {
    setAsked(true);
    const found = await act(report, { deviation: deviation.key });
    setRefused(found.filter((one) => one.at === ''));
    const [first] = found;
    if (first !== undefined) focusAt([`deviation/${first.at}`]);
  };
  const at = (field: keyof typeof fields | 'concern') => ({
    id: `deviation/${field}`,
    label: field === 'concern' ? own.concern.label : fields[field].label,
    faults: missing.filter((one) => one.at === field),
  });
  const line = (field: TextField, required = false) => (
    <FieldConflict row={deviation.key} field={field}>
      <LineInput
        {...at(field)}
        required={required}
        draft={draft}
        name={field}
        value={deviation[field]}
        commit={(text, seen) => write(field === 'title' ? { title: text ?? '' } : { [field]: text }, seen)}
      />
    </FieldConflict>
  );
  const note = (field: NoteField) => (
    <FieldConflict row={deviation.key} field={field}>
      <NoteInput
        {...at(field)}
        required
        draft={draft}
        name={field}
        value={deviation[field]}
        commit={(text, seen) => write({ [field]: text }, seen)}
      />
    </FieldConflict>
  );
  const choose = <V extends string>(
    field: 'type' | 'severity' | 'escalation',
    values: readonly V[],
    labels: Readonly<Record<V, string>>,
  ) => (
    <ChoiceInput
      {...at(field)}
      required
      value={deviation[field] as V | null}
      choices={values.map((value) => ({ value, label: labels[value] }))}
      none={t.choose}
      commit={(value) => write({ [field]: value })}
    />
  );
  const tick = (field: 'noPersonalData', label: string) => (
    <div>
      <Checkbox
        id={`deviation/${field}`}
        label={label}
        checked={deviation[field] === true}
        onChange={(_, { checked }) => void write({ [field]: checked === true })}
      />
    </div>
  );
  return (
    <div className={css.form}>
      {line('title', true)}
      {choose('type', deviationTypes, words.type)}
      <ConcernChoice deviation={deviation} look={at('concern')} write={write} />
      <PeriodChoice deviation={deviation} commit={(period) => write({ period })} />
      {note('description')}
      {note('cause')}
      {note('consequence')}
      {choose('severity', severities, words.severity)}
      <FigureInput
        {...at('amountTkr')}
        draft={draft}
        name="amountTkr"
        value={deviation.amountTkr}
        commit={(value, seen) => write({ amountTkr: value }, seen)}
      />
      {choose('escalation', escalationLevels, words.escalation)}
      <ChoiceInput
        {...at('decisionNeeded')}
        required
        value={deviation.decisionNeeded === null ? null : deviation.decisionNeeded ? 'yes' : 'no'}
        choices={yesOrNo.map((value) => ({ value, label: own.decisionNeeded[value] }))}
        none={t.choose}
        commit={(value) => write({ decisionNeeded: value === null ? null : value === 'yes' })}
      />
      {(deviation.decisionNeeded === true || deviation.severity === 'critical') && line('caseNumber')}
      <People
        {...at('owner')}
        required
        unit={unit}
        value={deviation.owner}
        commit={(owner) => write({ owner })}
      />
      {children}
      {isDraft && (
        <>
          <Message intent="info">{t.warning}</Message>
          <div>
            {tick('noPersonalData', t.confirmed)}
            <Missing faults={missing.filter((one) => one.at === 'noPersonalData')} />
          </div>
          <div>
            <Button appearance="primary" onClick={() => void send()}>
              {t.report}
            </Button>
          </div>
          <div role="alert">
            <Faults faults={refused} />
          </div>
        </>
      )}
    </div>
  );
}
