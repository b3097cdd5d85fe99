// What Teams offers where a body's page is shown: a card in its channel, and the meeting's stage.
import { createContext, useContext } from 'react';

/**
 * What a card says, and no more than that: it stands in the channel as the person's own words.
 * @property path of the page it leads to, as it stands after the address's hash and its slash
 */
export interface Card {
  readonly heading: string;
  readonly title: string;
  readonly under: string;
  readonly link: string;
  readonly path: string;
}

/**
 * How posting ended. `unknown`: the answer was lost, so the card may lie in the channel, and nobody may post it again unseen.
 * `away` and `busy`: nothing was posted.
 */
export type Posted =
  | { readonly kind: 'posted' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'declined' | 'blocked' | 'notAllowed' | 'gone' | 'refused' | 'away' }
  | { readonly kind: 'busy'; readonly waitSeconds: number | null };

/**
 * @property post to be called from a click: the first time the person is asked for leave. Null where there is no channel.
 * @property stage shows a page to everyone in the meeting, and resolves with whether it could; null where that cannot be done
 */
export interface Channel {
  readonly post: ((card: Card) => Promise<Posted>) | null;
  readonly stage: ((path: string) => Promise<boolean>) | null;
  /** The page is shown to all in the meeting, so it has nothing to press. */
  readonly isOnStage: boolean;
}

export const noChannel: Channel = { post: null, stage: null, isOnStage: false };

const InUse = createContext<Channel>(noChannel);
export const ChannelProvider = InUse.Provider;
export const useChannel = (): Channel => useContext(InUse);
