// A meeting of the body: its agenda beside what is chosen, which is the meeting as a whole or one of its items.
import { Button } from '@fluentui/react-components';
import { agendaOf } from '../../../core/meeting/agenda.ts';
import { presentMeeting } from '../../../core/meeting/ahead.ts';
import { keepsPapers } from '../../../core/meeting/keepers.ts';
import type { Meeting } from '../../../core/meeting/read.ts';
import { key } from '../../../schema/field.ts';
import type { RowOf } from '../../../schema/list.ts';
import type { bodies } from '../../../schema/lists/bodies.ts';
import { meetings } from '../../../schema/lists/room/meetings.ts';
import { address } from '../../../ui/address.ts';
import { useChannel } from '../../../ui/channel/channel.ts';
import { Empty } from '../../../ui/page/Empty.tsx';
import { SheetPage } from '../../../ui/page/Page.tsx';
import { useText } from '../../../ui/text.ts';
import { useSituation } from '../../../ui/workspace.tsx';
import { useDecided } from '../decided.ts';
import { Stage } from '../stage/Stage.tsx';
import type { AtMeeting } from './atMeeting.ts';
import { MeetingHead } from './head/MeetingHead.tsx';
import { ItemPage } from './item/ItemPage.tsx';
import * as texts from './text.ts';

type Body = RowOf<typeof bodies>;

interface Props {
  readonly body: Body;
  /** The meeting's key, and the number of one of its items. */
  readonly named: string | undefined;
  readonly item: string | undefined;
}

export default function MeetingPage({ body, named = '', item }: Props) {
  const t = useText(texts);
  const situation = useSituation();
  // A tab in a Teams meeting names no meeting of the body's: it follows the one that goes on, or comes next.
  const meeting =
    named === '' ? presentMeeting(situation) : situation.rows.get(meetings, key<'meetings'>(named));
  if (meeting !== null) return <Shown body={body} meeting={meeting} item={item} />;
  return (
    <SheetPage title={t.title} over={body.name}>
      <Empty
        title={t.gone}
        action={
          <Button as="a" href={address.room(body.key)}>
            {t.toBody}
          </Button>
        }
      >
        {t.goneLead}
      </Empty>
    </SheetPage>
  );
}

interface ShownProps extends Pick<Props, 'body' | 'item'> {
  readonly meeting: Meeting;
}

function Shown({ body, meeting, item }: ShownProps) {
  const { rows, person } = useSituation();
  const agenda = agendaOf(rows, meeting.key);
  // What somebody else has decided meanwhile is stamped on the items, which says that the log has more in it.
  const stamps = agenda.map(({ decisionNumber }) => decisionNumber ?? 0).join('.');
  const decided = useDecided(body.key, stamps);
  const mayWrite = keepsPapers(person, body.key);
  const at: AtMeeting = { body, meeting, agenda, decided, mayWrite };
  const chosen = agenda.find(({ number }) => String(number) === item);
  const { isOnStage } = useChannel();
  if (isOnStage) return <Stage at={at} named={chosen ?? null} />;
  return chosen === undefined ? <MeetingHead at={at} /> : <ItemPage key={chosen.key} at={at} item={chosen} />;
}
