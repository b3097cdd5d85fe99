// Says that a report has begun with what the one before it said, and why that one came back; what stands as it did is marked.
import { decisionOn } from '../../../../core/proposal/whereStands.ts';
import { address } from '../../../../ui/address.ts';
import { Message } from '../../../../ui/page/Message.tsx';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { useSituation } from '../../../../ui/workspace.tsx';
import { useDecided } from '../../decided.ts';
import * as texts from '../cases/standsText.ts';
import { useReport } from './reportInUse.ts';

export function Begun() {
  const t = useText(texts);
  const { rows } = useSituation();
  const { draft, earlier, carried } = useReport();
  const { standings } = useDecided(draft.body.key);
  if (earlier === null) return null;
  const decision = decisionOn(rows, earlier.key, standings)?.item ?? null;
  const remitted = decision?.outcome === 'remitted' ? decision : null;
  if (remitted === null && carried.sections.length + carried.items.length === 0) return null;
  return (
    <Message
      intent="info"
      actions={
        <a className={type.link} href={address.room(draft.body.key, 'skrivelse', earlier.key)}>
          {t.toEarlier}
        </a>
      }
    >
      {remitted !== null &&
        `${t.remitted(draft.body.name, remitted.day, remitted.paragraph, remitted.remitReason)} `}
      {t.begun}
    </Message>
  );
}
