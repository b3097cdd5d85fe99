// What the log of decisions says of a plan that calls itself decided, where the plan is read: what does not agree with it stands in red.
import { useContext, useEffect, useState } from 'react';
import { bodyDeciding, heldToLog } from '../../../core/decision/heldToLog.ts';
import type { Verified } from '../../../core/log/verify.ts';
import { isInForce, type Plan } from '../../../core/planning/plan.ts';
import type { Result } from '../../../schema/fault.ts';
import { Message } from '../../../ui/page/Message.tsx';
import { RoomInUse } from '../../../ui/room.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation } from '../../../ui/workspace.tsx';
import * as texts from './text.ts';

interface Props {
  readonly plan: Plan;
}

export function HeldToLog({ plan }: Props) {
  const { rows } = useSituation();
  const body = isInForce(plan) ? bodyDeciding(rows, plan) : null;
  return body && <OfBody key={body} plan={plan} body={body} />;
}

function useLog(body: string): Result<Verified> | null {
  const { logs } = useContext(RoomInUse);
  const [found, setFound] = useState<Result<Verified> | null>(null);
  useEffect(() => {
    let isHere = true;
    void logs().then(async (port) => {
      const read = port && (await port.read(body));
      if (isHere) setFound(read);
    });
    return () => {
      isHere = false;
    };
  }, [logs, body]);
  return found;
}

function OfBody({ plan, body }: Props & { readonly body: string }) {
  const t = useText(texts).log;
  const { rows } = useSituation();
  const log = useLog(body);
  if (log === null) return null;
  if (!log.ok) return <p className={type.secondary}>{t.notRead}</p>;
  const hold = heldToLog(rows, plan, log.value);
  if (hold === 'beforeLog') return <p className={type.secondary}>{t.beforeLog}</p>;
  return hold === 'notInLog' || hold === 'differs' ? (
    <Message intent="error" title={t[hold].title}>
      {t[hold].lead}
    </Message>
  ) : null;
}
