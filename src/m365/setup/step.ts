// A step of setting up: what it finds missing, and the making of that in portions, between which it can be stopped.
import type { SPFI } from '@pnp/sp/index.js';
import type { Library } from '../../schema/library.ts';
import type { List } from '../../schema/list.ts';
import type { SitePart, SiteProgress } from '../../schema/siteLook.ts';
import type { Away, Refused } from '../../sync/remote.ts';
import { attempt } from '../answer.ts';
import { type Connection, together } from '../connection.ts';
import type { Shelf } from '../rows/items.ts';

/**
 * @property bodies the bodies that get a folder, with its own permissions, where bodies have such
 * @property years the years for which yearly lists are made; those that are planned in are made for the year after as well
 * @property unitFolders the units that get a folder, with its own permissions, in that year's lists
 * @property isStopped asked between portions; what has been made then stays, and the next run goes on from there
 */
export interface Plan {
  readonly lists: readonly List[];
  readonly libraries: readonly Library[];
  readonly bodies: readonly string[];
  readonly years: readonly number[];
  readonly unitFolders: readonly { readonly year: number; readonly unit: string }[];
  readonly onProgress: (progress: SiteProgress) => void;
  readonly isStopped?: () => boolean;
}

/** One thing to make, as one or more calls in order. */
export type Job = (sp: SPFI) => readonly Promise<unknown>[];
/** @property of how many there shall be */
export interface Found {
  readonly of: number;
  readonly jobs: readonly Job[];
}

/** @property portion how many jobs are sent together */
export interface Step {
  readonly what: SitePart;
  readonly portion: number;
  readonly find: (connection: Connection, plan: Plan) => Promise<Found>;
}

export interface Done {
  readonly kind: 'done';
}
export interface Stopped {
  readonly kind: 'stopped';
}
export type StepEnd = Done | Stopped | Refused | Away;

/**
 * Makes what the step finds missing. A refusal may come of somebody else having made the same thing meanwhile, so it is looked
 * again, and the step goes on for as long as less is missing than before.
 */
export async function carryOut(
  connection: Connection,
  plan: Plan,
  step: Step,
  tell: (done: number, of: number) => void,
): Promise<StepEnd> {
  let missingBefore = Number.POSITIVE_INFINITY;
  for (;;) {
    const found = await attempt(step.find(connection, plan));
    if (found.kind !== 'answered') return found;
    const { jobs } = found.value;
    const end = await inPortions(connection, plan, step.portion, jobs, tell);
    if (end.kind !== 'refused' || end.fault.code === 'NOT_ALLOWED' || jobs.length >= missingBefore)
      return end;
    missingBefore = jobs.length;
  }
}

async function inPortions(
  connection: Connection,
  { isStopped = () => false }: Plan,
  portion: number,
  jobs: readonly Job[],
  tell: (done: number, of: number) => void,
): Promise<StepEnd> {
  tell(0, jobs.length);
  for (let at = 0; at < jobs.length; at += portion) {
    if (isStopped()) return { kind: 'stopped' };
    const now = jobs.slice(at, at + portion);
    const made = await attempt(together(connection, (sp) => now.flatMap((job) => job(sp))));
    if (made.kind !== 'answered') return made;
    tell(at + now.length, jobs.length);
  }
  return { kind: 'done' };
}

/** The stored lists that the plan wants: of the yearly ones, one for each year. */
export const shelvesOf = ({ lists, years }: Plan): readonly Shelf[] =>
  lists.flatMap((list) => {
    const ahead = list.ahead ? [Math.max(...years) + 1] : [];
    const eachYear: readonly (number | null)[] = list.yearly ? [...new Set([...years, ...ahead])] : [null];
    return eachYear.map((year) => ({ list, place: { list: list.name, year } }));
  });

/** The units that get folders, each once. */
export const unitsOf = ({ unitFolders }: Plan): readonly string[] => [
  ...new Set(unitFolders.map(({ unit }) => unit)),
];
