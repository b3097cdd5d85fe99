// Where a report stands, in a line: what it says of itself until the body has it, and then what the body's log says.
import type { Proposal } from '../../../../core/proposal/read.ts';
import type { ReportStands } from '../../../../core/proposal/whereStands.ts';
import { swedishDay } from '../../../../ui/format.ts';
import { useText } from '../../../../ui/text.ts';
import * as texts from './standsText.ts';

export function useStandsLine() {
  const t = useText(texts);
  return ({ kind, state, day, sentAt }: Proposal, stands: ReportStands): string => {
    const isDelegated = kind === 'delegatedDecision';
    const sent = sentAt === null ? day : swedishDay(new Date(sentAt));
    const own = t.state(state, isDelegated, isDelegated || state !== 'sent' ? day : sent);
    switch (stands.kind) {
      case 'written':
        return own;
      case 'waits':
        return t.waits(own, isDelegated);
      case 'unread':
        return t.unread;
      case 'onAgenda':
        return t.onAgenda(stands.meeting.day, isDelegated);
      case 'decided':
        return t.decided(stands.standing.item, isDelegated);
    }
  };
}
