// A deviation is raised by hand: the unit is chosen, and a draft begun with its title.
import { Button, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { unitsOf } from '../../../core/access.ts';
import { writeDeviation } from '../../../core/deviation/raise.ts';
import type { Fault } from '../../../schema/fault.ts';
import { key } from '../../../schema/field.ts';
import { ownId } from '../../../schema/list.ts';
import { deviations } from '../../../schema/lists/deviation/deviations.ts';
import { address, goTo } from '../../../ui/address.ts';
import { FieldShell } from '../../../ui/form/FieldShell.tsx';
import { newName } from '../../../ui/form/newName.ts';
import { Empty } from '../../../ui/page/Empty.tsx';
import { SheetPage } from '../../../ui/page/Page.tsx';
import { useText } from '../../../ui/text.ts';
import { useAct, useDraft, useSituation } from '../../../ui/workspace.tsx';
import * as texts from '../text.ts';
import css from './page.module.css';

export function NewDeviation() {
  const t = useText(texts);
  const { rows, person } = useSituation();
  const act = useAct();
  const draft = useDraft('deviations/new');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const own = unitsOf(person, rows);
  const chosen = own.find((unit) => unit.key === draft.values.unit) ?? own[0];
  const title = draft.values.title ?? '';
  if (chosen === undefined)
    return (
      <SheetPage title={t.newTitle}>
        <Empty
          title={t.notYours.title}
          action={<Button onClick={() => goTo(address.deviations())}>{t.toList}</Button>}
        >
          {t.notYours.lead}
        </Empty>
      </SheetPage>
    );
  const begin = async () => {
    const id = ownId(chosen.key, newName());
    const found = await act(writeDeviation, { unit: chosen.key, id, answer: { title } });
    setFaults(found);
    if (found.length > 0) return;
    draft.drop('title', title);
    goTo(address.deviation(key<'deviations'>(deviations.keyFrom({ unit: chosen.key, id }))));
  };
  return (
    <SheetPage title={t.newTitle} under={t.newLead}>
      <form
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <FieldShell label={t.unit}>
          <Select value={chosen.key} onChange={(_, { value }) => draft.keep('unit', value)}>
            {own.map((unit) => (
              <option key={unit.key} value={unit.key}>
                {unit.name}
              </option>
            ))}
          </Select>
        </FieldShell>
        <FieldShell label={deviations.fields.title.label} required faults={faults}>
          <Input value={title} onChange={(_, { value }) => draft.keep('title', value)} />
        </FieldShell>
        <div>
          <Button type="submit" appearance="primary">
            {t.begin}
          </Button>
        </div>
      </form>
    </SheetPage>
  );
}
