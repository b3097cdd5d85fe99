// Whether those who serve are enough to decide, and who leads: seen the whole meeting through.
import { Checkmark20Regular } from '@fluentui/react-icons/headless/svg/checkmark';
import { Warning20Regular } from '@fluentui/react-icons/headless/svg/warning';
import { chairAmong, neededFor } from '../../../core/meeting/present.ts';
import type { Attendance, Meeting } from '../../../core/meeting/read.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import css from './meeting.module.css';
import * as texts from './text.ts';

interface Props {
  readonly meeting: Meeting;
  readonly counted: readonly Attendance[];
  readonly seats: number;
}

export function Quorum({ meeting, counted, seats }: Props) {
  const t = useText(texts);
  const needed = neededFor(seats);
  const isQuorate = counted.length >= needed;
  const chair = chairAmong(meeting, counted);
  return (
    <section className={css.quorum} aria-live="polite">
      <h2 className={`${type.section} ${css.quorumHead}`}>
        {isQuorate ? <Checkmark20Regular aria-hidden="true" /> : <Warning20Regular aria-hidden="true" />}
        {isQuorate ? t.quorate : t.notQuorate}
      </h2>
      <p className={type.secondary}>{t.quorum(counted.length, seats, needed)}</p>
      {chair !== null && <p className={type.secondary}>{t.leads(chair.name)}</p>}
    </section>
  );
}
