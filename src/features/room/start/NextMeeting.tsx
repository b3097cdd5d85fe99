// The next meeting with its agenda, and how far each item has come; while it goes on, the way in.
import { Button } from '@fluentui/react-components';
import { agendaOf } from '../../../core/meeting/agenda.ts';
import { positionsOn } from '../../../core/meeting/positions.ts';
import type { Meeting } from '../../../core/meeting/read.ts';
import type { RowOf } from '../../../schema/list.ts';
import type { bodies } from '../../../schema/lists/bodies.ts';
import { cases } from '../../../schema/lists/room/cases.ts';
import { address } from '../../../ui/address.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation } from '../../../ui/workspace.tsx';
import css from './start.module.css';
import * as texts from './text.ts';

interface Props {
  readonly body: RowOf<typeof bodies>;
  readonly meeting: Meeting;
}

export function NextMeeting({ body, meeting }: Props) {
  const t = useText(texts);
  const { rows } = useSituation();
  const agenda = agendaOf(rows, meeting.key);
  const to = address.room(body.key, 'sammantrade', meeting.key);
  return (
    <section>
      <div className={css.head}>
        <div>
          <h2 className={type.panelTitle}>{t.meetingHead(meeting.day, meeting.startTime)}</h2>
          <p className={type.secondary}>
            {[meeting.state === 'open' ? t.now : t.next, meeting.place, t.items(agenda.length)]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <Button as="a" appearance="primary" href={to}>
          {t.openMeeting}
        </Button>
      </div>
      <ol className={css.list} aria-label={t.agenda}>
        {agenda.map((item, index) => (
          <li key={item.key} className={css.item}>
            <span className={type.secondary}>{index + 1}</span>
            <div>
              <a className={`${type.link} ${type.strong}`} href={`${to}/${item.number}`}>
                {item.title}
              </a>
              <div className={type.secondary}>{item.case && rows.get(cases, item.case)?.registryNumber}</div>
            </div>
            <span className={type.secondary}>
              {[
                item.decidedAt !== null ? t.decided : item.proposal === null ? '' : t.proposed,
                t.taken(positionsOn(rows, item.key).length),
              ]
                .filter((one) => one !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
      {agenda.length > 0 && <p className={type.secondary}>{t.preliminary}</p>}
    </section>
  );
}
