// The parts of the form that are lists of people: conflicts of interest, motions, those who stand aside, reservations and notes.
import { Checkbox, Field, Select } from '@fluentui/react-components';
import {
  conflictsOf,
  grounds,
  motionKinds,
  motionsOf,
  nonParticipantsOf,
  noteKinds,
  notesOf,
  reservationsOf,
} from '../../../../core/meeting/read.ts';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { useSituation } from '../../../../ui/workspace.tsx';
import { timeOfDay } from '../places.ts';
import * as texts from '../text.ts';
import { useItem } from './itemInUse.ts';
import { People } from './People.tsx';
import { Pick, Sentences, Words } from './RowFields.tsx';

export function Motions() {
  const t = useText(texts);
  const { item, counted, write } = useItem();
  return (
    <People
      field="motions"
      title={t.motions}
      addLabel={t.addMotion}
      rows={motionsOf(item)}
      among={counted}
      begin={(who) => ({ ...who, kind: 'approve' as const, text: '', withdrawn: false })}
      write={(motions) => write({ motions })}
      isStruck={({ withdrawn }) => withdrawn}
    >
      {(row, change, place) => (
        <>
          <Pick
            label={t.motionKind(row.name)}
            value={row.kind}
            values={motionKinds}
            words={t.motion}
            choose={(kind) => void change({ ...row, kind })}
          />
          <Words
            label={t.motionText(row.name)}
            place={place}
            value={row.text}
            commit={(text) => change({ ...row, text })}
          />
          <Checkbox
            label={t.withdrawn}
            aria-label={t.withdrawnBy(row.name)}
            checked={row.withdrawn}
            onChange={(_, { checked }) => void change({ ...row, withdrawn: checked === true })}
          />
        </>
      )}
    </People>
  );
}

export function Conflicts() {
  const t = useText(texts);
  const { item, present, write } = useItem();
  const { now } = useSituation();
  const rows = conflictsOf(item);
  const free = present.filter(
    ({ person, serving }) => !serving && !rows.some((one) => one.replacedBy === person),
  );
  return (
    <People
      field="conflicts"
      title={t.conflicts}
      addLabel={t.addConflict}
      hint={t.cannot}
      rows={rows}
      among={present.filter(({ person }) => !rows.some((one) => one.person === person))}
      begin={(who) => ({ ...who, ground: 1 as const, leftAt: timeOfDay(now), replacedBy: '' })}
      write={(conflicts) => write({ conflicts })}
    >
      {(row, change, place) => (
        <>
          <Pick
            label={t.ground(row.name)}
            value={row.ground}
            values={grounds}
            words={t.grounds}
            choose={(ground) => void change({ ...row, ground })}
          />
          <Words
            label={t.leftAt(row.name)}
            place={place}
            value={row.leftAt}
            commit={(leftAt) => change({ ...row, leftAt })}
          />
          <Field label={t.replacedBy(row.name)}>
            <Select
              value={row.replacedBy}
              onChange={(_, { value }) => void change({ ...row, replacedBy: value })}
            >
              <option value="">{t.nobody}</option>
              {present
                .filter((one) => one.person === row.replacedBy || free.includes(one))
                .map(({ person, name }) => (
                  <option key={person} value={person}>
                    {name}
                  </option>
                ))}
            </Select>
          </Field>
        </>
      )}
    </People>
  );
}

export function Aside() {
  const t = useText(texts);
  const { item, taking, write } = useItem();
  return (
    <People
      field="nonParticipants"
      title={t.aside}
      addLabel={t.addAside}
      rows={nonParticipantsOf(item)}
      among={taking}
      begin={(who) => who}
      write={(nonParticipants) => write({ nonParticipants })}
    >
      {() => null}
    </People>
  );
}

export function Reservations() {
  const t = useText(texts);
  const { item, at, counted, write } = useItem();
  const { now } = useSituation();
  const rows = reservationsOf(item);
  const isClosed = at.meeting.state === 'closed';
  return (
    <People
      field="reservations"
      title={t.reservations}
      addLabel={t.addReservation}
      hint={isClosed ? t.reservationsClosed : t.reservationsHint}
      rows={rows}
      among={isClosed ? [] : counted.filter(({ person }) => !rows.some((one) => one.person === person))}
      begin={(who) => ({ ...who, at: timeOfDay(now), text: '' })}
      write={(reservations) => write({ reservations })}
    >
      {(row, change, place) => (
        <>
          <Sentences
            label={t.reservationText(row.name)}
            place={place}
            value={row.text}
            commit={(text) => change({ ...row, text })}
          />
          {row.at !== '' && <span className={type.secondary}>{t.announced(row.at)}</span>}
        </>
      )}
    </People>
  );
}

export function Notes() {
  const t = useText(texts);
  const { item, present, write } = useItem();
  return (
    <People
      field="notes"
      title={t.notes}
      addLabel={t.addNote}
      rows={notesOf(item)}
      among={present}
      begin={(who) => ({ ...who, kind: 'note' as const, text: '' })}
      write={(notes) => write({ notes })}
    >
      {(row, change, place) => (
        <>
          <Pick
            label={t.noteKind(row.name)}
            value={row.kind}
            values={noteKinds}
            words={t.noteKinds}
            choose={(kind) => void change({ ...row, kind })}
          />
          <Sentences
            label={t.noteText(row.name)}
            place={place}
            value={row.text}
            commit={(text) => change({ ...row, text })}
          />
        </>
      )}
    </People>
  );
}
