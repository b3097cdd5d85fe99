// Sets the site up over a connection, tries again when the network comes back, and keeps where it stands for whoever looks.

import { attempt } from '../../m365/answer.ts';
import type { Connection } from '../../m365/connection.ts';
import { fillGroups } from '../../m365/people.ts';
import { lookAtSite, provision } from '../../m365/provision.ts';
import { yearsThere } from '../../m365/setup/lists.ts';
import { lockPeriods, periodsAreLocked } from '../../m365/setup/periodLocks.ts';
import type { Plan } from '../../m365/setup/step.ts';
import { bad, fault } from '../../schema/fault.ts';
import { libraries } from '../../schema/libraries.ts';
import type { List } from '../../schema/list.ts';
import { listsOf } from '../../schema/ofBody.ts';
import type { SiteProgress } from '../../schema/siteLook.ts';
import type { Away, Refused } from '../../sync/remote.ts';
import type { SetupState, SiteSetup, SiteWish } from '../../ui/siteSetup.ts';
import { olderSite } from './older.ts';

interface Means {
  readonly connection: Connection;
  readonly lists: readonly List[];
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** How long to wait where the server did not say, for each time in a row that it could not be reached. */
const waits = [2, 5, 15, 30, 60];

const awayFault = ({ signIn }: Away) => fault(signIn ? 'SIGN_IN_NEEDED' : 'NETWORK_AWAY', '');
const faultOf = (end: Away | Refused) => (end.kind === 'away' ? awayFault(end) : end.fault);

export function siteSetup({ connection, lists, wait }: Means): SiteSetup {
  const listeners = new Set<() => void>();
  let state: SetupState = { kind: 'idle' };
  let isStopped = false;
  let underWay: Promise<void> | null = null;

  const change = (next: SetupState): void => {
    state = next;
    for (const listener of [...listeners]) listener();
  };

  /** The site's own years and the wished one, and in them a folder for each unit; each body has one in the libraries. */
  async function planOf(wish: SiteWish, onProgress: Plan['onProgress']) {
    const found = await attempt(yearsThere(connection, lists));
    if (found.kind !== 'answered') return found;
    const years = [...new Set([...found.value, wish.firstYear])].toSorted((a, b) => a - b);
    const folderYears = [wish.firstYear, wish.firstYear + 1];
    const unitFolders = wish.units.flatMap(({ key: unit }) => folderYears.map((year) => ({ year, unit })));
    return {
      kind: 'planned',
      plan: {
        lists: [...lists, ...wish.bodies.flatMap(listsOf)],
        libraries,
        years,
        unitFolders,
        bodies: wish.bodies.map(({ key }) => key),
        onProgress,
        isStopped: () => isStopped,
      },
    } as const;
  }

  async function made(wish: SiteWish): Promise<SetupState | Away | Refused> {
    let progress: SiteProgress | null = null;
    const planned = await planOf(wish, (now) => {
      progress = now;
      change({ kind: 'running', progress, waiting: false });
    });
    if (planned.kind !== 'planned') return planned;
    const end = await provision(connection, planned.plan);
    if (end.kind === 'stopped') return { kind: 'stopped', progress };
    if (end.kind !== 'provisioned') return end;
    const filled = await fillGroups(connection, wish.people, wish.units);
    return filled.kind === 'filled' ? { kind: 'done', unknown: filled.unknown } : filled;
  }

  async function runToEnd(wish: SiteWish): Promise<void> {
    change({ kind: 'running', progress: null, waiting: false });
    for (let tries = 0; ; tries += 1) {
      const end = await made(wish);
      if (end.kind === 'refused') return change({ kind: 'failed', fault: end.fault });
      if (end.kind !== 'away') return change(end);
      const seconds = waits[tries];
      if (end.signIn || seconds === undefined) return change({ kind: 'failed', fault: awayFault(end) });
      const progress = state.kind === 'running' ? state.progress : null;
      change({ kind: 'running', progress, waiting: true });
      await wait(Math.max(end.waitSeconds ?? 0, seconds) * 1000);
      if (isStopped) return change({ kind: 'stopped', progress });
    }
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async look(wish) {
      if (underWay !== null) return;
      change({ kind: 'looking' });
      const planned = await planOf(wish, () => undefined);
      const looked = planned.kind === 'planned' ? await lookAtSite(connection, planned.plan) : planned;
      if (underWay !== null) return;
      if (looked.kind === 'looked') change({ kind: 'looked', look: looked.look });
      else change({ kind: 'failed', fault: faultOf(looked) });
    },
    run(wish) {
      isStopped = false;
      underWay ??= runToEnd(wish).finally(() => {
        underWay = null;
      });
      return underWay;
    },
    stop() {
      isStopped = true;
    },
    async lookAtOlder(wish) {
      const planned = await planOf(wish, () => undefined);
      if (planned.kind !== 'planned') return bad(faultOf(planned));
      return olderSite(connection, wish.bodies, planned.plan).look();
    },
    async moveOlder(wish) {
      const planned = await planOf(wish, () => undefined);
      if (planned.kind !== 'planned') return faultOf(planned);
      return olderSite(connection, wish.bodies, planned.plan).move();
    },
    async periodsAreLocked(year, periods) {
      const found = await periodsAreLocked(connection, lists, year, periods);
      return found.kind === 'read' ? found.isAsWished : null;
    },
    async lockPeriods(year, periods) {
      const done = await lockPeriods(connection, lists, year, periods);
      if (done.kind === 'locked') return null;
      return faultOf(done);
    },
  };
}
