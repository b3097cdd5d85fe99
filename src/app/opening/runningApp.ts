// What the app as a whole tells the screens, and what they may ask of it.
import type { Theme } from '@fluentui/react-components';
import type { Place } from '../../m365/host.ts';
import type { Workspace } from '../../sync/workspace.ts';
import type { Share } from '../../ui/page/share.ts';
import type { RoomDoor } from '../../ui/room.tsx';
import type { SiteSetup } from '../../ui/siteSetup.ts';

/** Why nothing can be shown: no site in the address, nobody signed in, or nobody answers. */
export type Closed = 'noSite' | 'signIn' | 'away';

type Stage =
  | { readonly kind: 'opening' }
  | { readonly kind: 'closed'; readonly because: Closed }
  /** @property workspace the copy of whoever worked here last, for what a tab may show; null where there is none */
  | { readonly kind: 'settings'; readonly workspace: Workspace | null }
  | {
      readonly kind: 'open';
      readonly workspace: Workspace;
      readonly account: string;
      /** The body whose own papers are among the rows. */
      readonly room: RoomDoor['open'];
    };

/**
 * @property place null until the host has answered
 * @property ownsSite whether whoever works here may manage the site; false until SharePoint has said so
 * @property subPage where a deep link wanted to go; untrusted
 * @property signInEnd how the last try to sign in ended, when it did not end well
 */
export interface AppState {
  readonly theme: Theme;
  readonly stage: Stage;
  readonly place: Place | null;
  readonly ownsSite: boolean;
  readonly subPage: string | null;
  readonly signInEnd: 'cancelled' | 'failed' | null;
}

export interface RunningApp {
  state(): AppState;
  subscribe(listener: () => void): () => void;
  /** Resolves when there is something to paint, the local copy or the knowledge that there is none, and the theme to paint it in. */
  readonly ready: Promise<unknown>;
  /** To be called when a page with something on it stands on the screen. */
  shown(): void;
  /** To be called from a click. */
  signIn(): void;
  tryAgain(): void;
  /** For whoever works here now; the same until another does. Resolves when the connection has come. */
  siteSetup(): Promise<SiteSetup>;
  /** Puts a body's own papers beside the shared rows. */
  readonly enterRoom: RoomDoor['enter'];
  readonly logs: RoomDoor['logs'];
  /** A body's own papers beside the shared rows, without going there. */
  readonly papersOf: RoomDoor['papers'];
  readonly attached: RoomDoor['attached'];
  /** Offers a link to a page, in the host's own way. */
  readonly share: Share;
}
