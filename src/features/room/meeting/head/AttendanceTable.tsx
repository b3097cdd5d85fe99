// The roll: who has come, for whom a substitute serves, and when somebody came and left.
import { Button, Checkbox, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { allArrived, arrived, left, steppedIn } from '../../../../core/meeting/attendance.ts';
import { writeMeeting } from '../../../../core/meeting/meetingRules.ts';
import { type Attendance, attendanceOf } from '../../../../core/meeting/read.ts';
import { type Elected, electedTo } from '../../../../core/meeting/seats.ts';
import type { Fault } from '../../../../schema/fault.ts';
import { key } from '../../../../schema/field.ts';
import { Faults } from '../../../../ui/form/Faults.tsx';
import { FieldConflict } from '../../../../ui/form/FieldConflict.tsx';
import { LineInput } from '../../../../ui/form/LineInput.tsx';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { useAct, useDraft, useSituation } from '../../../../ui/workspace.tsx';
import type { AtMeeting } from '../atMeeting.ts';
import css from '../meeting.module.css';
import { timeOfDay } from '../places.ts';
import * as texts from '../text.ts';
import { namesIn } from '../written.ts';

export function AttendanceTable({ at }: { readonly at: AtMeeting }) {
  const t = useText(texts);
  const { rows, now } = useSituation();
  const act = useAct();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { body, meeting, mayWrite } = at;
  const list = attendanceOf(meeting);
  if (!mayWrite)
    return (
      <section className={css.part}>
        <h2 className={type.section}>{t.attendance}</h2>
        {list.length === 0 && <p className={type.secondary}>{t.none}</p>}
        <ul className={css.plain}>
          {list
            .filter(({ to }) => meeting.state !== 'open' || to === '')
            .map(({ person, name, role, serving }) => (
              <li key={person}>
                {name} · {serving ? t.role[role] : t.notServing}
              </li>
            ))}
        </ul>
      </section>
    );
  const elected = electedTo(rows, body.key, meeting.day);
  const write = async (attendance: readonly Attendance[]) => {
    const found = await act(writeMeeting, {
      body: key<'bodies'>(body.key),
      meeting: meeting.key,
      answer: { attendance },
    });
    setFaults(found);
    return found;
  };
  const clock = timeOfDay(now);
  const members = elected.filter(({ role }) => role !== 'substitute');
  return (
    <section className={css.part}>
      <h2 className={type.section}>{t.attendance}</h2>
      <p className={type.secondary}>{t.attendanceLead}</p>
      <Faults faults={faults} />
      <FieldConflict row={meeting.key} field="attendance" written={namesIn}>
        <div>
          <Button size="small" onClick={() => void write(allArrived(list, members, clock))}>
            {t.allHere}
          </Button>
          <ul className={css.roll} aria-label={t.attendance}>
            {elected.map((who) => (
              <RollRow
                key={who.person}
                who={who}
                at={at}
                list={list}
                clock={clock}
                write={write}
                members={members}
              />
            ))}
          </ul>
        </div>
      </FieldConflict>
    </section>
  );
}

interface RowProps {
  readonly who: Elected;
  readonly at: AtMeeting;
  readonly list: readonly Attendance[];
  readonly clock: string;
  readonly members: readonly Elected[];
  readonly write: (list: readonly Attendance[]) => Promise<readonly Fault[]>;
}

function RollRow({ who, at, list, clock, members, write }: RowProps) {
  const t = useText(texts);
  const draft = useDraft(`room/${at.body.key}/${at.meeting.key}/${who.person}`);
  const own = list.findLast(({ person }) => person === who.person) ?? null;
  const isHere = own !== null && own.to === '';
  const withTime = (field: 'from' | 'to') => (value: string | null) =>
    write(list.map((one) => (one === own ? { ...one, [field]: value ?? '' } : one)));
  const absent = members.filter(
    ({ person }) => !list.some((one) => one.person === person && one.to === '') || own?.replaces === person,
  );
  return (
    <li className={css.rollRow}>
      <Checkbox
        label={who.name}
        aria-label={t.isHere(who.name)}
        checked={isHere}
        onChange={(_, { checked }) =>
          void write(checked === true ? arrived(list, who, clock) : left(list, who.person, clock))
        }
      />
      <span className={type.secondary}>{t.role[who.role]}</span>
      {who.role === 'substitute' && isHere && (
        <Select
          aria-label={t.servesForWhom(who.name)}
          value={own.replaces}
          onChange={(_, { value }) => void write(steppedIn(list, who.person, value, clock))}
        >
          <option value="">{t.notServing}</option>
          {absent.map(({ person, name }) => (
            <option key={person} value={person}>
              {name}
            </option>
          ))}
        </Select>
      )}
      {own !== null && (
        <span className={css.times}>
          <span className={type.secondary} aria-hidden="true">
            {t.came}
          </span>
          <LineInput
            kind="time"
            label={t.cameAt(who.name)}
            labelHidden
            draft={draft}
            name="from"
            value={own.from}
            commit={withTime('from')}
          />
          {own.to !== '' && (
            <>
              <span className={type.secondary} aria-hidden="true">
                {t.went}
              </span>
              <LineInput
                kind="time"
                label={t.wentAt(who.name)}
                labelHidden
                draft={draft}
                name="to"
                value={own.to}
                commit={withTime('to')}
              />
            </>
          )}
        </span>
      )}
    </li>
  );
}
