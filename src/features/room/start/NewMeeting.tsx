// A meeting is put into the body's calendar.
import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { planMeeting } from '../../../core/meeting/planMeeting.ts';
import type { Fault } from '../../../schema/fault.ts';
import { key } from '../../../schema/field.ts';
import type { RowOf } from '../../../schema/list.ts';
import type { bodies } from '../../../schema/lists/bodies.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useAct, useDraft } from '../../../ui/workspace.tsx';
import css from './start.module.css';
import * as texts from './text.ts';

interface Props {
  readonly body: RowOf<typeof bodies>;
  /** There is no meeting to go to, so to put one in is what the page is for. */
  readonly isFirst: boolean;
}

export function NewMeeting({ body, isFirst }: Props) {
  const t = useText(texts);
  const act = useAct();
  const draft = useDraft(`room/${body.key}/newMeeting`);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { day = '', startTime = '', place = '' } = draft.values;
  const plan = async () => {
    const found = await act(planMeeting, { body: key<'bodies'>(body.key), day, startTime, place });
    setFaults(found);
    if (found.length === 0) for (const [name, text] of Object.entries(draft.values)) draft.drop(name, text);
  };
  return (
    <section>
      <h2 className={type.section}>{t.newMeeting}</h2>
      <form
        className={css.form}
        aria-label={t.newMeeting}
        onSubmit={(event) => {
          event.preventDefault();
          void plan();
        }}
      >
        <Faults faults={faults} />
        <Field label={t.day}>
          <Input type="date" value={day} onChange={(_, { value }) => draft.keep('day', value)} />
        </Field>
        <Field label={t.startTime}>
          <Input type="time" value={startTime} onChange={(_, { value }) => draft.keep('startTime', value)} />
        </Field>
        <Field label={t.place}>
          <Input value={place} onChange={(_, { value }) => draft.keep('place', value)} />
        </Field>
        <div>
          <Button type="submit" appearance={isFirst ? 'primary' : 'secondary'}>
            {t.plan}
          </Button>
        </div>
      </form>
    </section>
  );
}
