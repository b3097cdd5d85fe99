// Whether there is anything to say that concerns every page; the saying is fetched after the first paint.
import { lazy, Suspense, useEffect } from 'react';
import { modelInForce } from '../steering/inForce.ts';
import { useSituation, useSync } from '../ui/workspace.tsx';
import type { MessagesProps } from './Messages.tsx';

const fetched = () => import('./Messages.tsx');
const Messages = lazy(async () => ({ default: (await fetched()).Messages }));

type Props = Pick<MessagesProps, 'signIn' | 'tryAgain'>;

export function Notices(props: Props) {
  const sync = useSync();
  const { rows, today } = useSituation();
  const year = Number(today.slice(0, 4));
  const model = modelInForce(rows, year);
  // Fetched while the network is there, since what it says is most wanted when it is not.
  useEffect(() => void fetched().catch((error: unknown) => console.warn(error)), []);
  const somethingToSay =
    ['away', 'signIn'].includes(sync.phase) ||
    sync.storage === 'memory' ||
    sync.oldestWaiting !== null ||
    sync.refused.length + sync.faults.length > 0 ||
    !model.ok;
  return <Suspense>{somethingToSay && <Messages {...props} model={model} year={year} />}</Suspense>;
}
