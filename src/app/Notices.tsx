// Whether there is anything to say that concerns every page; the saying is fetched after the first paint.
import { type ComponentType, memo, useEffect, useState } from 'react';
import { modelInForce } from '../steering/inForce.ts';
import { PlainButton } from '../ui/page/PlainButton.tsx';
import { useText } from '../ui/text.ts';
import { useSituation, useSync } from '../ui/workspace.tsx';
import css from './App.module.css';
import type { MessagesProps } from './Messages.tsx';
import * as texts from './text.ts';

type Props = Pick<MessagesProps, 'signIn' | 'tryAgain'>;

/** Stands in for the messages when their file has not arrived, which is when the network is away and they are most wanted. */
function MessagesMissing({ tryAgain }: Pick<Props, 'tryAgain'>) {
  const t = useText(texts);
  return (
    <div className={css.messages} role="status">
      {t.messagesMissing} <PlainButton onClick={tryAgain}>{t.tryAgain}</PlainButton>
    </div>
  );
}

type Found = { readonly Messages: ComponentType<MessagesProps> } | 'missing';

function fetchMessages(tell: (found: Found) => void): void {
  import('./Messages.tsx').then(tell, (error: unknown) => {
    console.warn(error);
    tell('missing');
  });
}

export const Notices = memo(function Notices({ signIn, tryAgain }: Props) {
  const sync = useSync();
  const { rows, today } = useSituation();
  const [found, setFound] = useState<Found | null>(null);
  // Fetched while the network is there, since what it says is most wanted when it is not.
  useEffect(() => fetchMessages(setFound), []);
  const year = Number(today.slice(0, 4));
  const model = modelInForce(rows, year);
  const somethingToSay =
    ['away', 'signIn'].includes(sync.phase) ||
    sync.storage === 'memory' ||
    sync.oldestWaiting !== null ||
    sync.refused.length + sync.faults.length > 0 ||
    !model.ok;
  const askAgain = () => {
    fetchMessages(setFound);
    tryAgain();
  };
  if (found === null || !somethingToSay) return null;
  if (found === 'missing') return <MessagesMissing tryAgain={askAgain} />;
  return <found.Messages signIn={signIn} tryAgain={tryAgain} model={model} year={year} />;
});
