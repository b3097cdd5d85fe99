// One item of the agenda: its material and positions before the meeting, the form of the decision during it, and what was decided after.
import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Effect } from '../../../../core/decision/content.ts';
import { itemDecided } from '../../../../core/meeting/cards.ts';
import { proposalOf } from '../../../../core/meeting/decide/decidedContent.ts';
import { printsBefore } from '../../../../core/meeting/decide/frozen.ts';
import { type ItemAnswer, writeItem } from '../../../../core/meeting/itemRules.ts';
import { recordsDecisions } from '../../../../core/meeting/keepers.ts';
import { chairAmong, countedAt, participants, presentIn } from '../../../../core/meeting/present.ts';
import type { AgendaItem } from '../../../../core/meeting/read.ts';
import { seatsOf } from '../../../../core/meeting/seats.ts';
import { itemsOf } from '../../../../core/proposal/read.ts';
import type { Fault } from '../../../../schema/fault.ts';
import { key } from '../../../../schema/field.ts';
import { cases } from '../../../../schema/lists/room/cases.ts';
import { Faults } from '../../../../ui/form/Faults.tsx';
import { focusAt } from '../../../../ui/form/focus/focusAt.ts';
import { Message } from '../../../../ui/page/Message.tsx';
import { StepsPage } from '../../../../ui/page/Page.tsx';
import { useText } from '../../../../ui/text.ts';
import { useAct, useDraft, useSituation } from '../../../../ui/workspace.tsx';
import { ChannelCard } from '../../card/ChannelCard.tsx';
import { LogDeviates } from '../../LogDeviates.tsx';
import { ShowOnStage } from '../../stage/ShowOnStage.tsx';
import { AgendaSteps } from '../AgendaSteps.tsx';
import type { AtMeeting } from '../atMeeting.ts';
import { ChairMoves } from '../decision/ChairMoves.tsx';
import type { Mending } from '../decision/Mend.tsx';
import { NotDecided } from '../decision/NotDecided.tsx';
import css from '../meeting.module.css';
import { itemAddress, timeOfDay } from '../places.ts';
import { Quorum } from '../Quorum.tsx';
import * as texts from '../text.ts';
import { DecidedPart } from './DecidedPart.tsx';
import { DecisionPart } from './DecisionPart.tsx';
import { Foot } from './Foot.tsx';
import { type ItemInUse, ItemProvider, standingIn } from './itemInUse.ts';
import { Aside, Conflicts, Motions, Notes, Reservations } from './PeopleParts.tsx';
import { Positions } from './Positions.tsx';
import { Proposed } from './Proposed.tsx';
import { Recipients } from './Recipients.tsx';
import { useDecide } from './useDecide.ts';
import { Votes } from './Votes.tsx';

interface Props {
  readonly at: AtMeeting;
  readonly item: AgendaItem;
}

/**
 * The item as its parts use it: who is there by the clock, or was when it was decided.
 * @param isMended the decision is being put right, so that its form is open again
 */
function useItemInUse({ at, item }: Props, isMended: boolean, faults: readonly Fault[]): ItemInUse {
  const situation = useSituation();
  const act = useAct();
  const { body, meeting, mayWrite } = at;
  const draft = useDraft(`room/${body.key}/${item.key}`);
  const time = timeOfDay(item.decidedAt ?? standingIn(at, item)?.at ?? situation.now);
  const counted = countedAt(meeting, item, time);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return {
    at,
    item,
    proposal: proposalOf(situation, item),
    present: presentIn(meeting, time),
    counted,
    taking: participants(meeting, item, time),
    chair: chairAmong(meeting, counted),
    isOpen: isMended || (mayWrite && meeting.state === 'open' && item.decidedAt === null),
    faults,
    draft,
    write: (answer: ItemAnswer, seen = {}) => {
      const place = { body: key<'bodies'>(body.key), item: item.key };
      const kept = act(writeItem, { ...place, at: time, answer, isCorrection: isMended }, seen);
      last.current = kept;
      return kept;
    },
    written: () => last.current,
  };
}

const effectsOf = ({ proposal }: ItemInUse): readonly Effect[] =>
  proposal ? itemsOf(proposal).flatMap(({ effects }) => effects) : [];

export function ItemPage({ at, item }: Props) {
  const t = useText(texts);
  const { rows, person } = useSituation();
  const { body, meeting } = at;
  const standing = standingIn(at, item);
  const now = printsBefore(rows, proposalOf({ rows }, item));
  const [shown, setShown] = useState(now);
  const [mending, setMending] = useState<Mending>(null);
  const decide = useDecide(at, item, shown);
  const isMended = mending === 'correct' && standing !== null && standing.adjusted === null;
  const inUse = useItemInUse({ at, item }, isMended, decide.faults);
  const changed = Object.keys({ ...shown, ...now })
    .filter((what) => now[what] !== shown[what])
    .map((what) => effectsOf(inUse).find(({ target }) => target === what)?.title ?? item.title);
  const isVoted = item.method === 'vote' || item.method === 'lottery';
  const registryNumber = item.case && rows.get(cases, item.case)?.registryNumber;
  const writes = isMended || (inUse.isOpen && standing === null);
  const here = itemAddress(body.key, meeting.key, item.number);
  // The button has gone with the decision; what was decided is read next.
  const before = useRef(standing);
  useEffect(() => {
    const isNew = before.current === null && standing !== null;
    before.current = standing;
    if (isNew && document.activeElement === document.body) document.getElementById('decided')?.focus();
  }, [standing]);
  return (
    <ItemProvider value={inUse}>
      <StepsPage
        title={item.title}
        over={[standing && t.paragraph(standing.item.paragraph), registryNumber].filter(Boolean).join(' · ')}
        steps={<AgendaSteps at={at} chosen={item} />}
        stepsLabel={t.list}
        actions={at.mayWrite ? <ShowOnStage href={here} /> : undefined}
        foot={
          recordsDecisions(person, body.key) ? (
            <Foot inUse={inUse} shown={shown} decide={decide} mending={mending} setMending={setMending} />
          ) : null
        }
        aside={
          meeting.state === 'closed' && !isMended ? undefined : (
            <>
              <Quorum
                meeting={meeting}
                counted={inUse.counted}
                seats={seatsOf(rows, body.key, meeting.day)}
              />
              {isVoted && (standing === null || isMended) && <Votes />}
            </>
          )
        }
        asideLabel={t.quorumColumn}
        notice={
          standing === null && changed.length > 0 ? (
            <Message intent="warning" actions={<Button onClick={() => setShown(now)}>{t.haveRead}</Button>}>
              {t.changedNow(changed.join(', '))}
            </Message>
          ) : undefined
        }
      >
        <div className={css.parts}>
          {standing !== null && <DecidedPart content={standing.item} />}
          {standing !== null && (
            <ChannelCard body={body} news={itemDecided(standing)} about={item.key} href={here} />
          )}
          {standing === null && at.decided.log !== null && (
            <NotDecided inUse={inUse} log={at.decided.log} undecide={() => void decide.undecide()} />
          )}
          <Faults faults={at.decided.faults} />
          <LogDeviates body={body.key} log={at.decided.log} />
          <Proposed isDecided={standing !== null} />
          {standing === null && <Positions />}
          {writes && (
            <>
              <Conflicts />
              <Motions />
              <ChairMoves />
              <Aside />
              <DecisionPart />
            </>
          )}
          {at.mayWrite && (writes || (standing !== null && standing.adjusted === null)) && (
            <>
              <Reservations />
              <Notes />
            </>
          )}
          {writes && <Recipients />}
          {writes && recordsDecisions(person, body.key) && (
            <button type="button" className={css.jump} onClick={() => focusAt(['decide'])}>
              {t.toDecide}
            </button>
          )}
        </div>
      </StepsPage>
    </ItemProvider>
  );
}
