// One card's way to the channel: never posted twice, also where the answer was lost or the browser closed on the way.
import { useState } from 'react';
import type { Card, Posted } from '../../../ui/channel/channel.ts';
import { useDraft, useWorkspace } from '../../../ui/workspace.tsx';

/** `sent` stands on the device from before the card goes out until the channel has answered. */
type Kept = 'sent' | 'posted' | '';

/** @param about what the card tells of, by its row and kind; the same for as long as the device remembers */
export function useCard(about: string, post: (card: Card) => Promise<Posted>) {
  const workspace = useWorkspace();
  const draft = useDraft(`room/card/${about}`);
  const kept = (draft.values.state ?? '') as Kept;
  const [busy, setBusy] = useState(false);
  const [end, setEnd] = useState<Posted | null>(null);
  const settle = (state: Kept) => {
    if (state === '') draft.drop('state', draft.values.state ?? '');
    else draft.keep('state', state);
  };
  const send = async (card: Card): Promise<void> => {
    setBusy(true);
    settle('sent');
    await workspace.flush();
    const ended = await post(card);
    // What is unknown stays so, whoever opens the page here next.
    if (ended.kind !== 'unknown') settle(ended.kind === 'posted' ? 'posted' : '');
    setEnd(ended);
    setBusy(false);
  };
  /** The person has looked in the channel. */
  const found = (isThere: boolean): void => {
    settle(isThere ? 'posted' : '');
    setEnd(null);
  };
  return { busy, end, isPosted: kept === 'posted', isUnknown: kept === 'sent' && !busy, send, found };
}
