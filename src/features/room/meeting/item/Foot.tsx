// The acts of an item's page: the decision is fixed, gone on with, put right or struck, or what has been added to it is fixed.
import { Button } from '@fluentui/react-components';
import { addedSince, atHand } from '../../../../core/meeting/decide/decideItem.ts';
import { decisionWarnings } from '../../../../core/meeting/decide/decisionFaults.ts';
import { isBehind, rowsLeft } from '../../../../core/meeting/decide/unfinished.ts';
import type { AgendaItem } from '../../../../core/meeting/read.ts';
import { key } from '../../../../schema/field.ts';
import { Faults } from '../../../../ui/form/Faults.tsx';
import { Message } from '../../../../ui/page/Message.tsx';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { useSituation } from '../../../../ui/workspace.tsx';
import type { AtMeeting } from '../atMeeting.ts';
import { Mend, type Mending } from '../decision/Mend.tsx';
import css from '../meeting.module.css';
import { itemAddress, meetingAddress } from '../places.ts';
import * as texts from '../text.ts';
import { type ItemInUse, standingIn } from './itemInUse.ts';
import { type useDecide, useDecisionWords } from './useDecide.ts';

interface Props {
  readonly inUse: ItemInUse;
  readonly shown: Readonly<Record<string, string>>;
  readonly decide: ReturnType<typeof useDecide>;
  readonly mending: Mending;
  readonly setMending: (mending: Mending) => void;
}

/** One of them at a time. */
export function Foot({ inUse, shown, decide: acts, mending, setMending }: Props) {
  const t = useText(texts);
  const situation = useSituation();
  const words = useDecisionWords(inUse.at.body.name);
  const { at, item, isOpen } = inUse;
  const { busy, faults, told, decide, finish, add, correct, strike, forget } = acts;
  const standing = standingIn(at, item);
  const added = standing && at.mayWrite ? addedSince(standing.item, item, words) : null;
  const hand = atHand(
    situation,
    { item, meeting: at.meeting },
    { body: key<'bodies'>(at.body.key), at: '', shown, words },
  );
  const warnings = standing === null ? decisionWarnings(hand) : [];
  const isAway = faults.some(({ code }) => code === 'NETWORK_AWAY');
  const { log } = at.decided;
  const isUnfinished =
    !busy &&
    standing !== null &&
    log !== null &&
    (isBehind(item, standing) || rowsLeft(standing, log, words).length > 0);
  const isDecided = faults.some(({ code }) => code === 'ITEM_DECIDED');
  const begun = isDecided ? t.standsAlready : t.notAll;
  const title = standing !== null ? begun : isAway ? t.notConfirmed : t.inTheWay;
  return (
    <div className={css.foot}>
      <div role="alert">
        <Faults faults={mending === null ? faults : []} title={title} />
        {isAway && standing === null && <p className={type.secondary}>{t.notConfirmedLead}</p>}
      </div>
      {told !== '' && <Message intent="warning">{told}</Message>}
      {isUnfinished && (
        <>
          <p className={type.body}>{t.unfinished}</p>
          <Button appearance="primary" onClick={() => void finish()}>
            {t.finish}
          </Button>
        </>
      )}
      {standing === null && isOpen && (
        <>
          <Faults faults={warnings} />
          <p className={type.secondary}>{t.decideLead}</p>
          <Button id="decide" appearance="primary" disabledFocusable={busy} onClick={() => void decide()}>
            {busy ? t.deciding : warnings.length > 0 ? t.decideAnyway : t.decide}
          </Button>
        </>
      )}
      {!isUnfinished && standing !== null && mending === null && at.meeting.state === 'open' && (
        <Onward at={at} item={item} isPrimary={added === null} />
      )}
      {!isUnfinished && standing !== null && standing.adjusted === null && (
        <Mend
          standing={standing}
          mending={mending}
          setMending={setMending}
          busy={busy}
          faults={faults}
          forget={forget}
          mend={(why) => (mending === 'strike' ? strike : correct)(standing, why)}
        />
      )}
      {!isUnfinished &&
        standing !== null &&
        added !== null &&
        standing.adjusted === null &&
        mending === null && (
          <>
            <p className={type.secondary}>{t.addition}</p>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void add(standing, added)}>
              {t.fixAddition}
            </Button>
          </>
        )}
    </div>
  );
}

interface OnwardProps {
  readonly at: AtMeeting;
  readonly item: AgendaItem;
  readonly isPrimary: boolean;
}

/** The next item that is not decided, after this one or before it; the meeting itself when all are. */
function Onward({ at: { body, meeting, agenda }, item, isPrimary }: OnwardProps) {
  const t = useText(texts);
  const place = agenda.findIndex(({ key: one }) => one === item.key);
  const next = [...agenda.slice(place + 1), ...agenda.slice(0, place)].find(
    ({ decidedAt }) => decidedAt === null,
  );
  const href = next ? itemAddress(body.key, meeting.key, next.number) : meetingAddress(body.key, meeting.key);
  return (
    <Button as="a" appearance={isPrimary ? 'primary' : 'secondary'} href={href}>
      {next ? t.next(next.title) : t.toMeeting}
    </Button>
  );
}
