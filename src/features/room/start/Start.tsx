// The first of a body's pages, the same for all in its channel: the next meeting, what waits, what was decided, and how the plan stands.
import { meetingsOf, presentMeeting } from '../../../core/meeting/ahead.ts';
import { keepsPapers } from '../../../core/meeting/keepers.ts';
import type { RowOf } from '../../../schema/list.ts';
import type { bodies } from '../../../schema/lists/bodies.ts';
import { address } from '../../../ui/address.ts';
import { Empty } from '../../../ui/page/Empty.tsx';
import { ListPage } from '../../../ui/page/Page.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation } from '../../../ui/workspace.tsx';
import { NotInLog } from '../followUp/HeldPlans.tsx';
import { LatestDecisions } from './LatestDecisions.tsx';
import { NewMeeting } from './NewMeeting.tsx';
import { NextMeeting } from './NextMeeting.tsx';
import { PlansAndStanding } from './PlansAndStanding.tsx';
import css from './start.module.css';
import * as texts from './text.ts';
import { Waits } from './Waits.tsx';

type Body = RowOf<typeof bodies>;

export function Start({ body }: { readonly body: Body }) {
  const t = useText(texts);
  const situation = useSituation();
  const { rows, person } = situation;
  const next = presentMeeting(situation);
  const all = meetingsOf(rows).toReversed();
  return (
    <ListPage
      title={body.name}
      over={t.title}
      under={t.sizes(body.seats)}
      aside={<PlansAndStanding body={body} />}
      asideLabel={t.aside}
    >
      <div className={css.parts}>
        <NotInLog body={body} />
        {next !== null && <NextMeeting body={body} meeting={next} />}
        <Waits body={body} />
        <LatestDecisions body={body} />
        <nav className={css.links} aria-label={t.rest}>
          {(
            [
              ['arende', t.cases],
              ['styrdokument', t.documents],
              ['uppfoljning', t.followUp],
            ] as const
          ).map(([part, name]) => (
            <a key={part} className={type.link} href={address.room(body.key, part)}>
              {name}
            </a>
          ))}
        </nav>
        {all.length === 0 ? (
          <Empty title={t.none}>{t.noneLead}</Empty>
        ) : (
          <section>
            <h2 className={type.section}>{t.meetings}</h2>
            <ul className={css.list} aria-label={t.meetings}>
              {all.map((meeting) => (
                <li key={meeting.key}>
                  <a className={type.link} href={address.room(body.key, 'sammantrade', meeting.key)}>
                    {t.meeting(meeting.day, meeting.place)}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        {keepsPapers(person, body.key) && <NewMeeting body={body} isFirst={next === null} />}
      </div>
    </ListPage>
  );
}
