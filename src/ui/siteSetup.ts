// The setting up of the site as its screens see it; the app gives it, since the world outside is not for screens to touch.
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Fault, Result } from '../schema/fault.ts';
import type { RowOf } from '../schema/list.ts';
import type { bodies } from '../schema/lists/bodies.ts';
import type { roleAssignments } from '../schema/lists/roleAssignments.ts';
import type { units } from '../schema/lists/units.ts';
import type { SiteLook, SiteProgress } from '../schema/siteLook.ts';

/**
 * @property firstYear the year to make lists for besides those that the site has
 * @property units, bodies: those that get a folder; people: those who are put into their groups
 */
export interface SiteWish {
  readonly firstYear: number;
  readonly units: readonly RowOf<typeof units>[];
  readonly bodies: readonly RowOf<typeof bodies>[];
  readonly people: readonly RowOf<typeof roleAssignments>[];
}

/**
 * Where it stands. It goes on while the page is left for another.
 * @property waiting `running`: the server has asked for patience, or the network is away, and it is soon tried again
 * @property unknown `done`: the sign-in names that the organisation's directory does not know
 */
export type SetupState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'looked'; readonly look: SiteLook }
  | { readonly kind: 'running'; readonly progress: SiteProgress | null; readonly waiting: boolean }
  | { readonly kind: 'stopped'; readonly progress: SiteProgress | null }
  | { readonly kind: 'done'; readonly unknown: readonly string[] }
  | { readonly kind: 'failed'; readonly fault: Fault };

/**
 * What an older site still shows too many, found without writing anything.
 * @property reports, documents: drafts that are brought among their body's drafts, by body
 * @property unplaced drafts in the register that are no body's alone, and stay
 * @property open the libraries that more can read than their declaration says
 */
export interface OlderLook {
  readonly reports: readonly OlderPapers[];
  readonly documents: readonly OlderPapers[];
  readonly unplaced: readonly string[];
  readonly open: readonly string[];
}
export interface OlderPapers {
  readonly body: string;
  readonly titles: readonly string[];
}

export interface SiteSetup {
  /** The same object until something in it changed. */
  state(): SetupState;
  subscribe(listener: () => void): () => void;
  /** Finds what is there and what would be made; writes nothing. */
  look(wish: SiteWish): Promise<void>;
  /** Makes what is missing; resolves when that is done, stopped or refused. */
  run(wish: SiteWish): Promise<void>;
  /** After the portion that is under way. */
  stop(): void;
  lookAtOlder(wish: SiteWish): Promise<Result<OlderLook>>;
  /** Brings the drafts where they belong and takes them away where they lay; null when it is done, else why not. What is done stands, and the next time goes on. */
  moveOlder(wish: SiteWish): Promise<Fault | null>;
  /** Whether SharePoint itself holds these periods of the year locked, and no others; null when it cannot be told now. */
  periodsAreLocked(year: number, periods: readonly string[]): Promise<boolean | null>;
  /** Has SharePoint hold them locked; null when it does, else why not. */
  lockPeriods(year: number, periods: readonly string[]): Promise<Fault | null>;
}

const InUse = createContext<SiteSetup | null>(null);
export const SiteSetupProvider = InUse.Provider;

export function useSiteSetup(): SiteSetup {
  const setup = useContext(InUse);
  if (setup === null) throw new Error('The screens of setting up must stand inside a SiteSetupProvider');
  return setup;
}

export function useSetupState(): SetupState {
  const setup = useSiteSetup();
  return useSyncExternalStore(setup.subscribe, setup.state);
}
