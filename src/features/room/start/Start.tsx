// The first of a body's pages: its meetings, the next one first, and the putting in of another.
import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { keepsPapers } from '../../../core/meeting/keepers.ts';
import { planMeeting } from '../../../core/meeting/planMeeting.ts';
import type { Fault } from '../../../schema/fault.ts';
import { key } from '../../../schema/field.ts';
import type { RowOf } from '../../../schema/list.ts';
import type { bodies } from '../../../schema/lists/bodies.ts';
import { meetings } from '../../../schema/lists/room/meetings.ts';
import { address } from '../../../ui/address.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { Empty } from '../../../ui/page/Empty.tsx';
import { SheetPage } from '../../../ui/page/Page.tsx';
import { useText } from '../../../ui/text.ts';
import { useAct, useDraft, useSituation } from '../../../ui/workspace.tsx';
import * as texts from '../text.ts';

type Body = RowOf<typeof bodies>;

export function Start({ body }: { readonly body: Body }) {
  const t = useText(texts);
  const { rows, person } = useSituation();
  const all = rows.all(meetings).toSorted((one, other) => other.day.localeCompare(one.day));
  return (
    <SheetPage title={body.name} over={t.title}>
      {keepsPapers(person, body.key) && <NewMeeting body={body} />}
      {all.length === 0 ? (
        <Empty title={t.none}>{t.noneLead}</Empty>
      ) : (
        <ul aria-label={t.meetings}>
          {all.map((meeting) => (
            <li key={meeting.key}>
              <a href={address.room(body.key, 'sammantrade', meeting.key)}>
                {t.meeting(meeting.day, meeting.place)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </SheetPage>
  );
}

function NewMeeting({ body }: { readonly body: Body }) {
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
    <form
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
      <Button type="submit" appearance="primary">
        {t.plan}
      </Button>
    </form>
  );
}
