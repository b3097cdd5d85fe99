// The meeting as everyone in it sees it on the stage: what it is at now, in letters that are read from afar, and nothing to press.
import { useEffect } from 'react';
import type { Standing } from '../../../core/decision/standing.ts';
import { itemNow, latestAt, runningVote, standingOf } from '../../../core/meeting/onStage.ts';
import { countedAt, neededFor, servingAt } from '../../../core/meeting/present.ts';
import { type AgendaItem, attendanceOf } from '../../../core/meeting/read.ts';
import { seatsOf } from '../../../core/meeting/seats.ts';
import { Column } from '../../../ui/page/Column.tsx';
import { useText } from '../../../ui/text.ts';
import { useSituation, useWorkspace } from '../../../ui/workspace.tsx';
import type { AtMeeting } from '../meeting/atMeeting.ts';
import { timeOfDay } from '../meeting/places.ts';
import * as meetingTexts from '../meeting/text.ts';
import { ItemOnStage } from './ItemOnStage.tsx';
import css from './stage.module.css';
import * as texts from './text.ts';

/** Votes are counted aloud, and nobody here presses anything: what others write is asked for more often than elsewhere. */
const pauseMs = 10_000;

function useFollowing(isOpen: boolean) {
  const workspace = useWorkspace();
  useEffect(() => {
    if (!isOpen) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void workspace.refresh();
    }, pauseMs);
    return () => clearInterval(timer);
  }, [workspace, isOpen]);
}

interface Props {
  readonly at: AtMeeting;
  /** The item that the address names; null to follow the meeting. */
  readonly named: AgendaItem | null;
}

export function Stage({ at, named }: Props) {
  const t = useText(texts);
  const m = useText(meetingTexts);
  const { rows, now } = useSituation();
  const { body, meeting, agenda, decided } = at;
  const item = itemNow(meeting, agenda, named);
  useFollowing(meeting.state === 'open');
  const title = item?.title ?? t.state[meeting.state];
  useEffect(() => {
    document.title = title;
  }, [title]);
  const clock = timeOfDay(now);
  const serving = (item === null ? servingAt(attendanceOf(meeting), clock) : countedAt(meeting, item, clock))
    .length;
  const seats = seatsOf(rows, body.key, meeting.day);
  const isQuorate = serving >= neededFor(seats);
  const latest = latestAt(decided.standings, meeting);
  const outcomeOf = ({ item: { outcome } }: Standing) => (outcome === null ? t.noted : m.outcomes[outcome]);
  const place = item === null ? -1 : agenda.indexOf(item);
  const next =
    item === null ? undefined : agenda.slice(place + 1).find(({ decidedAt }) => decidedAt === null);
  return (
    <Column as="main" id="page" className={css.stage}>
      <header>
        <p className={css.small}>
          {[t.under(body.name, meeting.day), item && t.place(place + 1, agenda.length)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <h1 className={css.title}>{title}</h1>
      </header>
      {item === null ? (
        <Agenda at={at} />
      ) : (
        <ItemOnStage
          item={item}
          standing={standingOf(decided.standings, item)}
          vote={runningVote(meeting, item, clock)}
        />
      )}
      <footer className={css.foot}>
        {meeting.state === 'open' && (
          <p className={css.small} role="status">
            {isQuorate ? t.quorate(serving, seats) : t.notQuorate(serving, seats)}
          </p>
        )}
        {item !== null && latest !== null && latest.item.item !== item.key && (
          <p className={css.small}>{t.latest(latest.item.paragraph, latest.item.title, outcomeOf(latest))}</p>
        )}
        {next !== undefined && <p className={css.small}>{t.next(next.title)}</p>}
      </footer>
    </Column>
  );
}

function Agenda({ at: { agenda, decided } }: { readonly at: AtMeeting }) {
  const t = useText(texts);
  const m = useText(meetingTexts);
  return (
    <ol className={css.agenda} aria-label={t.agenda}>
      {agenda.map((item) => {
        const standing = standingOf(decided.standings, item)?.item;
        return (
          <li key={item.key}>
            {item.title}
            {standing && (
              <span className={css.small}>
                {t.decided(
                  standing.paragraph,
                  standing.outcome === null ? t.noted : m.outcomes[standing.outcome],
                )}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
