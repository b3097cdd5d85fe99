// Whether there is anything to say that concerns every page; the saying is fetched after the first paint.
import { Button } from '@fluentui/react-components';
import { type ComponentType, useCallback, useEffect, useState } from 'react';
import { modelInForce } from '../steering/inForce.ts';
import { Message } from '../ui/page/Message.tsx';
import { useText } from '../ui/text.ts';
import { useSituation, useSync } from '../ui/workspace.tsx';
import css from './App.module.css';
import type { MessagesProps } from './Messages.tsx';
import * as texts from './text.ts';

type Props = Pick<MessagesProps, 'signIn' | 'tryAgain'>;

/** Stands in for the messages when their file has not arrived, which is when the network is away and they are most wanted. */
export function MessagesMissing({ tryAgain }: Pick<Props, 'tryAgain'>) {
  const t = useText(texts);
  return (
    <div className={css.messages}>
      <Message intent="warning" actions={<Button onClick={tryAgain}>{t.tryAgain}</Button>}>
        {t.messagesMissing}
      </Message>
    </div>
  );
}

/** The messages, null while they are on their way, or that they did not arrive; and the way to ask for them again. */
function useMessages() {
  const [Messages, setMessages] = useState<ComponentType<MessagesProps> | 'missing' | null>(null);
  // Fetched while the network is there, since what it says is most wanted when it is not.
  const fetch = useCallback(async () => {
    try {
      const found = await import('./Messages.tsx');
      setMessages(() => found.Messages);
    } catch (error) {
      console.warn(error);
      setMessages('missing');
    }
  }, []);
  useEffect(() => void fetch(), [fetch]);
  return { Messages, fetch };
}

export function Notices({ signIn, tryAgain }: Props) {
  const sync = useSync();
  const { rows, today } = useSituation();
  const { Messages, fetch } = useMessages();
  const year = Number(today.slice(0, 4));
  const model = modelInForce(rows, year);
  const somethingToSay =
    ['away', 'signIn'].includes(sync.phase) ||
    sync.storage === 'memory' ||
    sync.oldestWaiting !== null ||
    sync.refused.length + sync.faults.length > 0 ||
    !model.ok;
  const askAgain = () => {
    void fetch();
    tryAgain();
  };
  if (Messages === null || !somethingToSay) return null;
  if (Messages === 'missing') return <MessagesMissing tryAgain={askAgain} />;
  return <Messages signIn={signIn} tryAgain={tryAgain} model={model} year={year} />;
}
