// An item that the log holds no decision of, though it has: one that was struck, and one that only the papers tell of.
import { Button } from '@fluentui/react-components';
import { struckIn } from '../../../../core/decision/standing.ts';
import type { Verified } from '../../../../core/log/verify.ts';
import { Message } from '../../../../ui/page/Message.tsx';
import { useText } from '../../../../ui/text.ts';
import type { ItemInUse } from '../item/itemInUse.ts';
import * as texts from './text.ts';

interface Props {
  readonly inUse: ItemInUse;
  readonly log: Verified;
  readonly undecide: () => void;
}

/** A decision that was struck, and one that the papers tell of and the log does not. */
export function NotDecided({ inUse: { at, item }, log, undecide }: Props) {
  const t = useText(texts);
  const struck = struckIn(log).findLast((one) => one.item.item === item.key);
  if (struck !== undefined)
    return (
      <Message
        intent="warning"
        actions={
          at.mayWrite && item.decidedAt !== null ? (
            <Button onClick={undecide}>{t.undecide}</Button>
          ) : undefined
        }
      >
        {t.wasStruck(struck.item.paragraph, struck.reason)}{' '}
        {at.meeting.state === 'open' ? t.canBeAnew : t.waitsAnew}
      </Message>
    );
  return item.decidedAt === null ? null : <Message intent="error">{t.notInLog}</Message>;
}
