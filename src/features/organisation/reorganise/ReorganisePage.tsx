// A reorganisation: which unit, what happens to it, the last day, and who takes over; what would lose its owner is said before.
import { Button, Checkbox, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { mayOrganise } from '../../../core/organisation/acceptImport.ts';
import { endUnit, mergeUnits, moveUnit, splitUnit } from '../../../core/organisation/reorganise.ts';
import { unitsInForce } from '../../../core/organisation.ts';
import type { Fault } from '../../../schema/fault.ts';
import { key } from '../../../schema/field.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { FieldShell } from '../../../ui/form/FieldShell.tsx';
import { Message } from '../../../ui/page/Message.tsx';
import { useText } from '../../../ui/text.ts';
import { useAct, useDraft, useSituation } from '../../../ui/workspace.tsx';
import css from '../Organisation.module.css';
import * as texts from '../text.ts';

const deeds = ['end', 'split', 'merge', 'move'] as const;
type Deed = (typeof deeds)[number];
/** How many new units each deed makes. */
const made: Record<Deed, number> = { end: 0, split: 2, merge: 1, move: 1 };

export function ReorganisePage({ named }: { readonly named: string | undefined }) {
  const t = useText(texts).reorganise;
  const { rows, today, person } = useSituation();
  const act = useAct();
  const draft = useDraft('organisation/reorganise');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [done, setDone] = useState(false);
  if (!mayOrganise(person, 'units')) return <Message intent="info">{t.notAllowed}</Message>;
  const { values } = draft;
  const deed = deeds.find((one) => one === values.deed) ?? 'end';
  const unit = key<'units'>(values.unit ?? named ?? '');
  const other = key<'units'>(values.other ?? '');
  const choices = unitsInForce(rows, today);
  const keep = (name: string, text: string) => {
    setDone(false);
    draft.keep(name, text);
  };
  const into = [1, 2].slice(0, made[deed]).map((at) => ({
    id: (values[`id${at}`] ?? '').trim(),
    name: values[`name${at}`] ?? '',
    manager:
      (values[`person${at}`] ?? '') === ''
        ? null
        : {
            person: (values[`person${at}`] ?? '').trim(),
            name: values[`manager${at}`] || (values[`person${at}`] ?? ''),
          },
  }));
  const ending = { lastDay: values.lastDay ?? '', considered: values.considered === 'yes' };
  const carryOut = (): Promise<readonly Fault[]> => {
    const [first] = into;
    if (deed === 'split') return act(splitUnit, { ...ending, unit, into });
    if (deed === 'merge' && first) return act(mergeUnits, { ...ending, units: [unit, other], into: first });
    if (deed === 'move' && first) return act(moveUnit, { ...ending, unit, into: first, parent: other });
    return act(endUnit, { ...ending, unit, successors: other === '' ? [] : [other] });
  };
  const press = async () => {
    const found = await carryOut();
    setFaults(found);
    if (found.length > 0) return;
    for (const [name, text] of Object.entries(values)) draft.drop(name, text);
    setDone(true);
  };
  const unitSelect = (name: string, label: string, value: string, none: string) => (
    <FieldShell label={label}>
      <Select value={value} onChange={(_, { value: chosen }) => keep(name, chosen)}>
        <option value="">{none}</option>
        {choices.map((one) => (
          <option key={one.key} value={one.key}>
            {t.nameAndCode(one.name, one.key)}
          </option>
        ))}
      </Select>
    </FieldShell>
  );
  const line = (name: string, label: string, hint?: string) => (
    <FieldShell label={label} {...(hint === undefined ? {} : { hint })}>
      <Input autoComplete="off" value={values[name] ?? ''} onChange={(_, { value }) => keep(name, value)} />
    </FieldShell>
  );
  return (
    <div className={css.sections}>
      {done && (
        <Message intent="success" title={t.done}>
          {t.doneLead}
        </Message>
      )}
      <RadioGroup
        aria-label={t.what}
        className={css.radios ?? ''}
        value={deed}
        onChange={(_, { value }) => keep('deed', value)}
      >
        {deeds.map((one) => (
          <Radio key={one} value={one} label={t.deeds[one]} />
        ))}
      </RadioGroup>
      <div className={css.pair}>
        {unitSelect('unit', t.unit, unit, t.choose)}
        <FieldShell label={t.lastDay} hint={t.lastDayHint}>
          <Input
            type="date"
            value={values.lastDay ?? ''}
            onChange={(_, { value }) => keep('lastDay', value)}
          />
        </FieldShell>
        {deed !== 'split' && unitSelect('other', t.others[deed], other, deed === 'end' ? t.nobody : t.choose)}
      </div>
      {into.map((_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the first and the second have no other name yet
        <fieldset key={at} className={css.group}>
          <legend>{t.newUnit(into.length === 1 ? null : at + 1)}</legend>
          <div className={css.pair}>
            {line(`id${at + 1}`, t.id)}
            {line(`name${at + 1}`, t.name)}
            {line(`person${at + 1}`, t.person, t.personHint)}
            {line(`manager${at + 1}`, t.manager)}
          </div>
        </fieldset>
      ))}
      <div role="alert">
        <Faults title={t.notDone} faults={faults} />
      </div>
      {(faults.some(({ code }) => code === 'UNIT_OWNS_WORK') || values.considered === 'yes') && (
        <Checkbox
          label={t.considered}
          checked={values.considered === 'yes'}
          onChange={(_, { checked }) => keep('considered', checked === true ? 'yes' : '')}
        />
      )}
      <div className={css.actions}>
        <Button appearance="primary" onClick={() => void press()}>
          {t.act[deed]}
        </Button>
      </div>
    </div>
  );
}
