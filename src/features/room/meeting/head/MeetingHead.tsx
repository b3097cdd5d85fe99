// The meeting as a whole: opened and closed here, with who is there, who adjusts, and the list of items.
import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { meetingCalled } from '../../../../core/meeting/cards.ts';
import {
  cancelMeeting,
  closeMeeting,
  type MeetingAnswer,
  openMeeting,
  writeMeeting,
} from '../../../../core/meeting/meetingRules.ts';
import { servingAt } from '../../../../core/meeting/present.ts';
import { adjustersOf, attendanceOf } from '../../../../core/meeting/read.ts';
import { electedTo, seatsOf } from '../../../../core/meeting/seats.ts';
import type { Fault } from '../../../../schema/fault.ts';
import { key } from '../../../../schema/field.ts';
import type { Values } from '../../../../schema/list.ts';
import { meetingModes } from '../../../../schema/lists/room/meetings.ts';
import { address } from '../../../../ui/address.ts';
import { ChoiceInput } from '../../../../ui/form/ChoiceInput.tsx';
import { Faults } from '../../../../ui/form/Faults.tsx';
import { FieldConflict } from '../../../../ui/form/FieldConflict.tsx';
import { LineInput } from '../../../../ui/form/LineInput.tsx';
import { StepsPage } from '../../../../ui/page/Page.tsx';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { useAct, useDraft, useSituation } from '../../../../ui/workspace.tsx';
import { ChannelCard } from '../../card/ChannelCard.tsx';
import { ShowOnStage } from '../../stage/ShowOnStage.tsx';
import { AddPerson } from '../AddPerson.tsx';
import { AgendaSteps } from '../AgendaSteps.tsx';
import type { AtMeeting } from '../atMeeting.ts';
import css from '../meeting.module.css';
import { meetingAddress, timeOfDay } from '../places.ts';
import { Quorum } from '../Quorum.tsx';
import * as texts from '../text.ts';
import { AgendaList } from './AgendaList.tsx';
import { AttendanceTable } from './AttendanceTable.tsx';

export function MeetingHead({ at }: { readonly at: AtMeeting }) {
  const t = useText(texts);
  const situation = useSituation();
  const { rows, now } = situation;
  const { body, meeting, mayWrite } = at;
  const called = meetingCalled(situation, meeting);
  const serving = servingAt(attendanceOf(meeting), timeOfDay(now));
  return (
    <StepsPage
      title={t.meetingOn(meeting.day)}
      over={body.name}
      under={meeting.state === 'open' ? t.since(meeting.startTime) : t.state[meeting.state]}
      steps={<AgendaSteps at={at} chosen={null} />}
      stepsLabel={t.list}
      actions={mayWrite ? <ShowOnStage href={meetingAddress(body.key, meeting.key)} /> : undefined}
      foot={mayWrite ? <MeetingSteps at={at} /> : null}
      aside={
        // Everyone has left a meeting that is over.
        meeting.state === 'closed' ? undefined : (
          <Quorum meeting={meeting} counted={serving} seats={seatsOf(rows, body.key, meeting.day)} />
        )
      }
      asideLabel={t.quorumColumn}
    >
      <div className={css.parts}>
        {called !== null && (
          <ChannelCard
            body={body}
            news={called}
            about={meeting.key}
            href={meetingAddress(body.key, meeting.key)}
          />
        )}
        {mayWrite && <About at={at} />}
        <AttendanceTable at={at} />
        <AgendaList at={at} />
      </div>
    </StepsPage>
  );
}

const steps = { open: openMeeting, close: closeMeeting, cancel: cancelMeeting };

function MeetingSteps({ at: { body, meeting, decided } }: { readonly at: AtMeeting }) {
  const t = useText(texts);
  const { now } = useSituation();
  const act = useAct();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const take = async (step: keyof typeof steps) =>
    setFaults(
      await act(steps[step], {
        body: key<'bodies'>(body.key),
        meeting: meeting.key,
        at: timeOfDay(now),
        decided: decided.standings,
      }),
    );
  // The button has gone with the meeting; the minutes come next, and the roll has a hundred stops on the way there.
  const before = useRef(meeting.state);
  useEffect(() => {
    const isClosed = before.current === 'open' && meeting.state === 'closed';
    before.current = meeting.state;
    if (isClosed && document.activeElement === document.body) document.getElementById('toMinutes')?.focus();
  }, [meeting.state]);
  return (
    <div className={css.foot}>
      <Faults faults={faults} />
      {meeting.state === 'planned' && (
        <>
          <p className={type.secondary}>{t.openLead}</p>
          <Button appearance="primary" onClick={() => void take('open')}>
            {t.open}
          </Button>
          <Button appearance="subtle" onClick={() => void take('cancel')}>
            {t.cancel}
          </Button>
        </>
      )}
      {meeting.state === 'open' && (
        <>
          <p className={type.secondary}>{t.closeLead}</p>
          <Button appearance="primary" onClick={() => void take('close')}>
            {t.close}
          </Button>
        </>
      )}
      {meeting.state === 'closed' && (
        <>
          <p className={type.secondary}>{t.closed}</p>
          <Button as="a" id="toMinutes" href={address.room(body.key, 'protokoll', meeting.key)}>
            {t.toMinutes}
          </Button>
        </>
      )}
    </div>
  );
}

function About({ at: { body, meeting } }: { readonly at: AtMeeting }) {
  const t = useText(texts);
  const { rows } = useSituation();
  const act = useAct();
  const draft = useDraft(`room/${body.key}/${meeting.key}`);
  const elected = electedTo(rows, body.key, meeting.day);
  const adjusters = adjustersOf(meeting);
  const write = (answer: MeetingAnswer, seen: Values = {}) =>
    act(writeMeeting, { body: key<'bodies'>(body.key), meeting: meeting.key, answer }, seen);
  const line = (
    field: 'place' | 'startTime' | 'endTime' | 'noticeDay' | 'others',
    kind: 'text' | 'time' | 'date' = 'text',
  ) => (
    <FieldConflict row={meeting.key} field={field}>
      <LineInput
        label={t[field]}
        kind={kind}
        draft={draft}
        name={field}
        value={meeting[field]}
        commit={(value, seen) => write({ [field]: value }, seen)}
      />
    </FieldConflict>
  );
  return (
    <section className={css.part}>
      <h2 className={type.section}>{t.about}</h2>
      <div className={css.fields}>
        {line('startTime', 'time')}
        {line('endTime', 'time')}
        {line('place')}
        {line('noticeDay', 'date')}
        <ChoiceInput
          label={t.mode}
          value={meeting.mode}
          choices={meetingModes.map((value) => ({ value, label: t.modes[value] }))}
          none={t.choose}
          commit={(mode) => (mode === null ? Promise.resolve([]) : write({ mode }))}
        />
        <ChoiceInput
          label={t.chair}
          hint={t.chairHint}
          value={meeting.chair}
          choices={elected.map(({ person, name }) => ({ value: person, label: name }))}
          none={t.choose}
          commit={(chair) => write({ chair })}
        />
        {line('others')}
        <div className={css.wide}>
          <AddPerson
            label={t.adjusters}
            among={elected.filter(({ person }) => !adjusters.some((one) => one.person === person))}
            add={(who) => void write({ adjusters: [...adjusters, who] })}
          />
          <ul className={css.plain} aria-label={t.adjusters}>
            {adjusters.map(({ person, name }) => (
              <li key={person}>
                {name}{' '}
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={t.remove(name)}
                  onClick={() => void write({ adjusters: adjusters.filter((one) => one.person !== person) })}
                >
                  {t.take}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}
