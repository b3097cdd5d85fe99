// The agenda as the steps beside a meeting's page, with what has been decided marked as done.
import type { AgendaItem } from '../../../core/meeting/read.ts';
import { type Step, Steps } from '../../../ui/page/Steps.tsx';
import { useText } from '../../../ui/text.ts';
import type { AtMeeting } from './atMeeting.ts';
import { itemAddress, meetingAddress } from './places.ts';
import * as texts from './text.ts';

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
