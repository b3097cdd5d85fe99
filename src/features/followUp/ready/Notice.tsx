// What stands at the top of the sheet: why one cannot write, the receipt, or what is missing before it can be marked ready.
import { ownUnits } from '../../../core/access.ts';
import { approvesFor } from '../../../core/consolidation/approval.ts';
import { followUpState } from '../../../core/consolidation/followUpState.ts';
import type { Block, FollowUpForm } from '../../../core/followUp/form.ts';
import { Message } from '../../../ui/page/Message.tsx';
import { useText } from '../../../ui/text.ts';
import { useSituation } from '../../../ui/workspace.tsx';
import { UnreadLine } from '../feedback/UnreadLine.tsx';
import { shortPeriod, useForm } from '../formInUse.ts';
import * as texts from '../text.ts';
import { Approval } from './Approval.tsx';
import { LeftUnsaved } from './LeftUnsaved.tsx';
import { MissingList } from './MissingList.tsx';
import { Receipt } from './Receipt.tsx';

interface Props {
  /** The step that is shown. */
  readonly block: Block;
  /** It has been marked ready, and is not being changed. */
  readonly finished: boolean;
  readonly changing: boolean;
  readonly change: () => void;
  readonly close: () => void;
}

function closedWords(form: FollowUpForm, t: typeof texts.sv): string {
  const { closedBecause, unit, period } = form.head;
  if (closedBecause?.code === 'PERIOD_NOT_OPEN')
    return t.closed.PERIOD_NOT_OPEN(t.period(shortPeriod(form), period.year));
  if (closedBecause?.values.state !== undefined) return t.closed.handedOver;
  return closedBecause?.code === 'NOT_ALLOWED' ? t.closed.NOT_ALLOWED(unit.name) : t.closed.otherwise;
}

export function Notice({ block, finished, changing, change, close }: Props) {
  const t = useText(texts);
  const { form, at, asked, readOnly } = useForm();
  const { closedBecause, state, followUp, unit, period } = form.head;
  const situation = useSituation();
  const { rows, person } = situation;
  const open = closedBecause === null;
  const { step } = followUpState(rows, period, unit.key);
  const isReturned = state === 'returned' || (state === 'inProgress' && step?.act === 'return');
  // Whoever is to approve reads and answers; what is to be altered is given back, and not altered for the unit.
  const isToApprove = state === 'ready' && approvesFor(situation, at) !== null;
  const isOwn = ownUnits(person, rows).some(({ key }) => key === form.head.unit.key);
  return (
    <>
      {!open && <Message intent="info">{closedWords(form, t)}</Message>}
      {readOnly && <LeftUnsaved />}
      {open && !finished && !isOwn && <Message intent="info">{t.writesFor(form.head.unit.name)}</Message>}
      {open && changing && <Message intent="info">{t.ready.changing}</Message>}
      {isReturned && (
        <Message intent="warning" title={t.returned}>
          {step?.note ?? followUp?.returnedComment ?? t.returnedLead}
        </Message>
      )}
      {block !== 'earlier' && <UnreadLine />}
      {finished && !isToApprove && <Receipt change={change} />}
      <Approval />
      {open && !finished && asked && <MissingList close={close} />}
    </>
  );
}
