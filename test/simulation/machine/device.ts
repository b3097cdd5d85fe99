// A browser on somebody's device: what outlives its pages, and its tabs.
import type { Cupboard } from './cupboard.ts';
import type { Between } from './locks.ts';
import type { Person } from './organisation.ts';
import type { Page } from './page.ts';

export interface Device {
  readonly name: string;
  /** Who may be signed in there; the first is so at the beginning. */
  readonly people: readonly Person[];
  readonly cupboard: Cupboard;
  readonly between: Between;
  readonly tabs: Tab[];
  signedIn: Person;
  offline: boolean;
  /** Milliseconds that its clock is wrong. */
  skew: number;
}

export interface Tab {
  readonly device: Device;
  page: Page;
}

/** The devices that a history may choose among. */
export const kinds: readonly { name: string; people: readonly Person[]; tabs: number }[] = [
  { name: 'laptop', people: ['anna'], tabs: 2 },
  { name: 'phone', people: ['anna'], tabs: 1 },
  { name: 'office', people: ['bo'], tabs: 1 },
  { name: 'control', people: ['disa'], tabs: 2 },
  { name: 'desk', people: ['dan'], tabs: 1 },
  { name: 'shared', people: ['cia', 'anna', 'gast', 'eva'], tabs: 1 },
];
