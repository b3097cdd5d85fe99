// A new measure: what is done, what effect is expected and how it is measured, who, when, and who decides it.
import { Button, Input, Select, Textarea } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Deviation } from '../../../core/deviation/deviation.ts';
import { addMeasure } from '../../../core/deviation/measure/writeMeasure.ts';
import { readFigure } from '../../../core/figure.ts';
import type { Fault } from '../../../schema/fault.ts';
import { key } from '../../../schema/field.ts';
import { ownId } from '../../../schema/list.ts';
import { deciders, measureKinds, measures } from '../../../schema/lists/deviation/measures.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { FieldShell } from '../../../ui/form/FieldShell.tsx';
import { useFirstField } from '../../../ui/form/focus/handOver.ts';
import { newName } from '../../../ui/form/newName.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import * as deviationTexts from '../../../ui/words/deviationText.ts';
import { useAct, useDraft, useSituation } from '../../../ui/workspace.tsx';
import { People } from '../People.tsx';
import * as texts from '../text.ts';
import { Indicator } from './Indicator.tsx';
import css from './measures.module.css';
import * as ownTexts from './text.ts';

const { fields } = measures;
type Name =
  | 'title'
  | 'kind'
  | 'description'
  | 'expectedEffect'
  | 'startDay'
  | 'dueDay'
  | 'costTkr'
  | 'decidedBy'
  | 'responsible';
const named: readonly string[] = ['title', 'expectedEffect', 'startDay', 'dueDay', 'responsible', 'costTkr'];

export function NewMeasure({
  deviation,
  done,
}: {
  readonly deviation: Deviation;
  readonly done: () => void;
}) {
  const t = useText(texts);
  const own = useText(ownTexts);
  const words = useText(deviationTexts);
  const { today, person } = useSituation();
  const act = useAct();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const draft = useDraft(`deviations/${deviation.key}/measure`);
  const form = useFirstField<HTMLFormElement>();
  useEffect(() => {
    if (faults.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [faults, form]);
  const values = {
    kind: 'corrective',
    decidedBy: 'manager',
    startDay: today,
    responsible: deviation.owner ?? person.signInName,
    ...draft.values,
  };
  const indicator = draft.values.effectIndicator ?? deviation.indicator ?? '';
  const decider = values.kind === 'governance' ? 'council' : values.decidedBy;
  const at = (name: Name) => ({ label: fields[name].label, faults: faults.filter((one) => one.at === name) });
  const keep =
    (name: Name) =>
    (_: unknown, { value }: { readonly value: string }) =>
      draft.keep(name, value);
  const drop = () => {
    for (const [name, text] of Object.entries(draft.values)) draft.drop(name, text);
    done();
  };
  const save = async () => {
    const cost = draft.values.costTkr?.trim() ? readFigure(draft.values.costTkr) : null;
    if (cost?.ok === false) return setFaults(cost.faults.map((one) => ({ ...one, at: 'costTkr' })));
    const found = await act(addMeasure, {
      deviation: deviation.key,
      measure: {
        id: ownId(deviation.unit, newName()),
        title: draft.values.title?.trim() ?? '',
        kind: measureKinds.find((one) => one === values.kind) ?? 'corrective',
        decidedBy: deciders.find((one) => one === values.decidedBy) ?? 'manager',
        description: draft.values.description ?? null,
        expectedEffect: draft.values.expectedEffect ?? '',
        effectIndicator: indicator === '' ? null : key<'indicators'>(indicator),
        responsible: values.responsible,
        startDay: values.startDay,
        dueDay: draft.values.dueDay ?? '',
        costTkr: cost?.value ?? null,
      },
    });
    setFaults(found);
    if (found.length === 0) drop();
  };
  const day = (name: 'startDay' | 'dueDay', value: string) => (
    <FieldShell {...at(name)} required>
      <Input type="date" value={value} onChange={keep(name)} />
    </FieldShell>
  );
  const note = (name: 'description' | 'expectedEffect', required: boolean) => (
    <FieldShell {...at(name)} required={required}>
      <Textarea resize="vertical" value={draft.values[name] ?? ''} onChange={keep(name)} />
    </FieldShell>
  );
  return (
    <form
      ref={form}
      className={css.form}
      noValidate
      aria-label={t.addMeasure}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FieldShell {...at('title')} required>
        <Input value={draft.values.title ?? ''} onChange={keep('title')} />
      </FieldShell>
      <div className={css.pair}>
        <FieldShell {...at('kind')}>
          <Select value={values.kind} onChange={keep('kind')}>
            {measureKinds.map((one) => (
              <option key={one} value={one}>
                {words.measureKind[one]}
              </option>
            ))}
          </Select>
        </FieldShell>
        <FieldShell {...at('decidedBy')}>
          <Select disabled={values.kind === 'governance'} value={decider} onChange={keep('decidedBy')}>
            {deciders.map((one) => (
              <option key={one} value={one}>
                {words.decidedBy[one]}
              </option>
            ))}
          </Select>
        </FieldShell>
      </div>
      {(decider === 'committee' || decider === 'council') && (
        <p className={type.secondary}>{own.lifted[decider]}</p>
      )}
      {note('expectedEffect', true)}
      <Indicator
        deviation={deviation}
        value={indicator === '' ? null : indicator}
        commit={async (chosen) => {
          draft.keep('effectIndicator', chosen ?? '');
          return [];
        }}
      />
      {note('description', false)}
      <div className={css.pair}>
        {day('startDay', values.startDay)}
        {day('dueDay', draft.values.dueDay ?? '')}
      </div>
      <div className={css.pair}>
        <People
          {...at('responsible')}
          required
          unit={deviation.unit}
          value={values.responsible}
          commit={async (who) => {
            draft.keep('responsible', who ?? '');
            return [];
          }}
        />
        <FieldShell {...at('costTkr')}>
          <Input inputMode="decimal" value={draft.values.costTkr ?? ''} onChange={keep('costTkr')} />
        </FieldShell>
      </div>
      <div role="alert">
        <Faults faults={faults.filter((one) => !named.includes(one.at))} />
      </div>
      <div className={css.buttons}>
        <Button type="submit">{t.propose}</Button>
        <Button appearance="subtle" onClick={drop}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
