// What is open now: how much is left in words, the page's only primary, and the green that one click confirms.
import { lazy, Suspense, useEffect, useState } from 'react';
import { daysBetween } from '../../core/calendar.ts';
import type { WorkItem } from '../../core/myWork.ts';
import type { Fault } from '../../schema/fault.ts';
import type { SteeringModel } from '../../steering/model.ts';
import { goTo } from '../../ui/address.ts';
import { PlainButton } from '../../ui/page/PlainButton.tsx';
import { Progress } from '../../ui/picture/Progress.tsx';
import { ThreadItem } from '../../ui/picture/Thread.tsx';
import { useText } from '../../ui/text.ts';
import type from '../../ui/type.module.css';
import { useAct, useSituation } from '../../ui/workspace.tsx';
import css from './MyWork.module.css';
import * as texts from './text.ts';
import { hrefOf, type Row, wordsOf } from './wordsOf.ts';

/** Hardly ever needed here, so it is no part of what the first page must fetch. */
const Faults = lazy(async () => ({ default: (await import('../../ui/form/Faults.tsx')).Faults }));

/** Fetched when the page stands, so that it is there when it is wanted. */
const rules = () =>
  import('../../core/followUp/figureRules.ts').catch((error: unknown) => {
    console.warn(error);
    return null;
  });

type FollowUpItem = Extract<WorkItem, { kind: 'followUp' }>;

function ConfirmUnchanged({ item }: { readonly item: FollowUpItem }) {
  const t = useText(texts);
  const act = useAct();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [confirmed, setConfirmed] = useState(0);
  const count = item.greenUnchanged.length;
  useEffect(() => void rules(), []);
  const confirm = async () => {
    const input = { unit: item.unit.key, period: item.period.key, indicators: item.greenUnchanged };
    const fetched = await rules();
    // In the form the same can be done, or it is said why not.
    if (fetched === null) return goTo(hrefOf(item));
    const found = await act(fetched.confirmUnchanged, input);
    setFaults(found);
    setConfirmed(found.length === 0 ? count : 0);
  };
  return (
    <>
      {count > 0 && (
        <button type="button" className={css.textButton} onClick={() => void confirm()}>
          {t.confirm(count)}
        </button>
      )}
      <span className={type.secondary} role="status">
        {confirmed > 0 && t.confirmed(confirmed)}
      </span>
      <Suspense>{faults.length > 0 && <Faults faults={faults} />}</Suspense>
    </>
  );
}

export function NowItem({ item, model }: { readonly item: Row; readonly model: SteeringModel }) {
  const t = useText(texts);
  const { today } = useSituation();
  const { title, lead, action, progress } = wordsOf(t, item, model);
  const late = item.due === null ? 0 : -daysBetween(today, item.due);
  const note = item.due === null ? {} : { note: late > 0 ? t.late(late) : t.until(item.due) };
  return (
    <ThreadItem node="now" when={t.now} {...note}>
      <h2 className={type.panelTitle}>{title}</h2>
      <p className={`${type.body} ${css.lead}`}>{lead}</p>
      {progress !== null && (
        <div className={css.progress}>
          <Progress {...progress} />
        </div>
      )}
      <div className={css.actions}>
        <PlainButton primary onClick={() => goTo(hrefOf(item))}>
          {action}
        </PlainButton>
        {item.kind === 'followUp' && <ConfirmUnchanged item={item} />}
      </div>
    </ThreadItem>
  );
}
