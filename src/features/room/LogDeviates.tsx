// Said wherever decisions are shown: something in the body's log does not hold, so it does not count, and the log tells what.
import { isWhole, type Verified } from '../../core/log/verify.ts';
import { address } from '../../ui/address.ts';
import { Message } from '../../ui/page/Message.tsx';
import { useText } from '../../ui/text.ts';
import type from '../../ui/type.module.css';
import * as texts from './text.ts';

interface Props {
  readonly body: string;
  /** Null while it is not read. */
  readonly log: Verified | null;
}

export function LogDeviates({ body, log }: Props) {
  const t = useText(texts);
  if (log === null || isWhole(log)) return null;
  return (
    <Message intent="error" title={t.logDeviates}>
      {t.logDeviatesLead}{' '}
      <a className={type.link} href={address.room(body, 'logg')}>
        {t.seeLog}
      </a>
    </Message>
  );
}
