// The meeting with what the log holds of it, as the pages of minutes need it, and what stands there while it is not to be had.
import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import { decidedIn, headOf, struckIn } from '../../../core/decision/standing.ts';
import { seesPapers } from '../../../core/meeting/keepers.ts';
import { type MinutesGround, ofMeeting } from '../../../core/minutes/ground.ts';
import { wholeIn } from '../../../core/minutes/whole.ts';
import { key } from '../../../schema/field.ts';
import type { RowOf } from '../../../schema/list.ts';
import type { bodies } from '../../../schema/lists/bodies.ts';
import { meetings } from '../../../schema/lists/room/meetings.ts';
import { address } from '../../../ui/address.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { Empty } from '../../../ui/page/Empty.tsx';
import { SheetPage } from '../../../ui/page/Page.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation } from '../../../ui/workspace.tsx';
import type { SeenLog } from '../readLog.ts';
import * as texts from './text.ts';

export type Body = RowOf<typeof bodies>;

/** The meeting and what the log holds of it; null until the log has been read, or where there is no such meeting. */
export function useGround(body: string, named: string | null, { log }: SeenLog): MinutesGround | null {
  const { rows } = useSituation();
  return useMemo(() => {
    const meeting = named === null ? null : rows.get(meetings, key<'meetings'>(named));
    if (meeting === null || log === null) return null;
    return {
      ...{ rows, body, meeting, head: headOf(log), fixed: wholeIn(log, meeting.key) },
      standings: ofMeeting(decidedIn(log), meeting),
      struck: ofMeeting(struckIn(log), meeting),
    };
  }, [rows, body, named, log]);
}

/** What stands in the place of a document that is not there. */
export function NotThere({
  body,
  seen,
  gone,
}: {
  readonly body: Body;
  readonly seen: SeenLog;
  readonly gone: readonly [title: string, lead: string];
}) {
  const t = useText(texts);
  const { person } = useSituation();
  const isReader = seesPapers(person, body.key);
  const [title, lead] = isReader ? gone : [t.closed, t.closedLead];
  return (
    <SheetPage title={t.over} over={body.name}>
      {seen.log === null && seen.faults.length === 0 && <p className={type.body}>{t.reading}</p>}
      <Faults faults={seen.faults} />
      {seen.faults.length > 0 && <Button onClick={seen.readAgain}>{t.tryAgain}</Button>}
      {seen.log !== null && (
        <Empty
          title={title}
          action={
            <a
              className={type.link}
              href={isReader ? address.room(body.key) : address.room(body.key, 'logg')}
            >
              {isReader ? t.toBody : t.toLog}
            </a>
          }
        >
          {lead}
        </Empty>
      )}
    </SheetPage>
  );
}
