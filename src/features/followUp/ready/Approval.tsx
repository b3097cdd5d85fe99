// What the level above does with a follow-up that is ready: approves it, or returns it with a comment; and what it has said.
import { Button, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import {
  approveFollowUp,
  approvesFor,
  isAlteredSince,
  returnFollowUp,
} from '../../../core/consolidation/approval.ts';
import { followUpState } from '../../../core/consolidation/followUpState.ts';
import { lineManagersOf } from '../../../core/consolidation/lineManager.ts';
import { personNamed } from '../../../core/situation.ts';
import type { Fault } from '../../../schema/fault.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { FieldShell } from '../../../ui/form/FieldShell.tsx';
import { handBack } from '../../../ui/form/focus/handOver.ts';
import { Message } from '../../../ui/page/Message.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useAct, useDraft, useSituation } from '../../../ui/workspace.tsx';
import css from '../FollowUp.module.css';
import { draftPlace, useForm } from '../formInUse.ts';
import * as formTexts from '../text.ts';
import * as texts from './approvalText.ts';

export function Approval() {
  const t = useText(texts);
  const { form, at } = useForm();
  const situation = useSituation();
  const { rows } = situation;
  const { unit, period } = form.head;
  const stand = followUpState(rows, period, unit.key);
  const { state, step } = stand;
  const isMine = approvesFor(situation, at) !== null && period.state !== 'locked';
  if (state === 'ready' && !isMine) {
    const managers = lineManagersOf(rows, unit.key, situation.today).map(({ name }) => name);
    return managers.length === 0 ? null : <p className={type.body}>{t.waitsFor(managers)}</p>;
  }
  if (state !== 'ready' && state !== 'approved') return null;
  return (
    <>
      {state === 'approved' && step !== null && (
        <p className={type.body}>{t.approved(personNamed(rows, step.by).name, step.at)}</p>
      )}
      {isAlteredSince(situation, stand) && (
        <Message intent="warning" title={t.altered}>
          {t.alteredLead}
        </Message>
      )}
      {isMine && <Decide approved={state === 'approved'} />}
    </>
  );
}

const giveBackId = 'approval/giveBack';
const noteId = 'approval/note';

function Decide({ approved }: { readonly approved: boolean }) {
  const t = useText(texts);
  const { form, at } = useForm();
  const words = useText(formTexts).ready;
  const { rows } = useSituation();
  const { readyAt = null, readyBy = null } = form.head.followUp ?? {};
  const act = useAct();
  const draft = useDraft(draftPlace(at, 'approval'));
  const note = draft.values.note ?? '';
  const [returning, setReturning] = useState(note !== '');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const done = (found: readonly Fault[]) => {
    setFaults(found);
    if (found.length > 0) return;
    draft.drop('note', note);
    setReturning(false);
  };
  const approve = async () => done(await act(approveFollowUp, at));
  const giveBack = async () => done(await act(returnFollowUp, { ...at, note }));
  return (
    <section className={css.panel} aria-label={t.label}>
      <h2 className={type.panelTitle}>{approved ? t.titleApproved : t.title(form.head.unit.name)}</h2>
      {!approved && readyAt !== null && (
        <p className={type.body}>{words.doneBy(personNamed(rows, readyBy ?? '').name, readyAt)}</p>
      )}
      {!approved && <p className={type.body}>{t.lead}</p>}
      {returning ? (
        <div id={noteId}>
          <FieldShell
            label={t.note}
            required
            hint={t.noteHint}
            faults={faults.filter((one) => one.at === 'note')}
          >
            <Textarea resize="vertical" value={note} onChange={(_, { value }) => draft.keep('note', value)} />
          </FieldShell>
          <div className={css.actions}>
            <Button appearance="primary" onClick={() => void giveBack()}>
              {t.giveBack}
            </Button>
            <Button onClick={() => handBack(() => setReturning(false), [giveBackId])}>{t.cancel}</Button>
          </div>
        </div>
      ) : (
        <div className={css.actions}>
          {!approved && (
            <Button appearance="primary" onClick={() => void approve()}>
              {t.approve}
            </Button>
          )}
          <Button id={giveBackId} onClick={() => handBack(() => setReturning(true), [noteId])}>
            {t.giveBackWith}
          </Button>
        </div>
      )}
      <div role="alert">
        <Faults faults={faults.filter((one) => one.at !== 'note')} />
      </div>
    </section>
  );
}
