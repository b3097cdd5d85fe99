// A meeting of the body: its agenda beside what is chosen, which is the meeting as a whole or one of its items.
import { Button } from '@fluentui/react-components';
import { agendaOf } from '../../../core/meeting/agenda.ts';
import { presentMeeting } from '../../../core/meeting/ahead.ts';
import { keepsPapers } from '../../../core/meeting/keepers.ts';
import type { AgendaItem, Meeting } from '../../../core/meeting/read.ts';
import { key } from '../../../schema/field.ts';
import type { RowOf } from '../../../schema/list.ts';
import type { bodies } from '../../../schema/lists/bodies.ts';
import { meetings } from '../../../schema/lists/room/meetings.ts';
import { address } from '../../../ui/address.ts';
import { Empty } from '../../../ui/page/Empty.tsx';
import { SheetPage } from '../../../ui/page/Page.tsx';
import { type Step, Steps } from '../../../ui/page/Steps.tsx';
import { useText } from '../../../ui/text.ts';
import { useSituation } from '../../../ui/workspace.tsx';
import { type Decided, useDecided } from '../decided.ts';
import { MeetingHead } from './head/MeetingHead.tsx';
import { ItemPage } from './item/ItemPage.tsx';
import { itemAddress, meetingAddress } from './places.ts';
import * as texts from './text.ts';

type Body = RowOf<typeof bodies>;

/** @property mayWrite keeps the body's papers; everyone else reads */
export interface AtMeeting {
  readonly body: Body;
  readonly meeting: Meeting;
  readonly agenda: readonly AgendaItem[];
  readonly decided: Decided;
  readonly mayWrite: boolean;
}

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
  return chosen === undefined ? <MeetingHead at={at} /> : <ItemPage key={chosen.key} at={at} item={chosen} />;
}

/** The agenda as steps, the meeting as a whole first; what the log holds is done. */
export function AgendaSteps({ at, chosen }: { readonly at: AtMeeting; readonly chosen: AgendaItem | null }) {
  const t = useText(texts);
  const { body, meeting, agenda, decided } = at;
  const whole = meetingAddress(body.key, meeting.key);
  const isDone = ({ key: row }: AgendaItem) => decided.standings.some(({ item }) => item.item === row);
  const steps: readonly Step[] = [
    { href: whole, title: t.meetingOn(meeting.day), left: t.state[meeting.state] },
    ...agenda.map((item, index) => ({
      href: itemAddress(body.key, meeting.key, item.number),
      title: t.step(index + 1, item.title),
      left: isDone(item) ? null : t.kind[item.kind],
    })),
  ];
  return <Steps steps={steps} chosen={chosen ? itemAddress(body.key, meeting.key, chosen.number) : whole} />;
}
