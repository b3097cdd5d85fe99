// Says at the form's head that something has come back that nobody has read, and leads to the step where it stands.
import { feedbackFor } from '../../../core/consolidation/feedbackRead.ts';
import { address } from '../../../ui/address.ts';
import { Message } from '../../../ui/page/Message.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation } from '../../../ui/workspace.tsx';
import { useForm } from '../formInUse.ts';
import * as texts from './text.ts';

export function UnreadLine() {
  const t = useText(texts);
  const { at } = useForm();
  const { rows } = useSituation();
  const unread = feedbackFor(rows, at).filter(({ read }) => read === null).length;
  if (unread === 0) return null;
  return (
    <Message
      intent="info"
      actions={
        <a className={type.link} href={address.followUp(at.unit, at.period, 'earlier')}>
          {t.toRead}
        </a>
      }
    >
      {t.unread(unread)}
    </Message>
  );
}
