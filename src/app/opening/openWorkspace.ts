// One person's work on one site: a workspace over what the browser keeps, bound to a connection that comes later.
import { catalogue } from '../../schema/catalogue.ts';
import type { Storage } from '../../sync/storage.ts';
import { createWorkspace, type Workspace } from '../../sync/workspace.ts';
import { browserChannel, browserLock, waitInBrowser } from './browserTabs.ts';
import { fingerprintOf, placesFor } from './places.ts';
import { type RemoteLater, remoteLater } from './remoteLater.ts';

export interface OpenWorkspace {
  /** Lower case. */
  readonly account: string;
  readonly workspace: Workspace;
  /** Whether there is a local copy to show. */
  readonly hasCopy: boolean;
  readonly arrived: RemoteLater['arrived'];
  readonly missed: RemoteLater['missed'];
}

const channelName = 'roda-traden';

/** Opens what is on the device, without any request. */
export async function openWorkspace(storage: Storage, site: string, account: string): Promise<OpenWorkspace> {
  const later = remoteLater();
  const channel = browserChannel(channelName);
  const workspace = createWorkspace({
    remote: later.remote,
    storage,
    lists: catalogue,
    places: placesFor(catalogue, new Date().getFullYear()),
    account,
    site,
    fingerprint: fingerprintOf(catalogue),
    clock: Date.now,
    random: Math.random,
    wait: waitInBrowser,
    ...(browserLock === undefined ? {} : { lock: browserLock }),
    ...(channel === undefined ? {} : { channel }),
  });
  const { arrived, missed } = later;
  return { account, workspace, hasCopy: await workspace.openLocal(), arrived, missed };
}

const accountRecord = (site: string) => `account/${encodeURIComponent(site)}`;

/** Who worked with the site here last, so that the copy can be shown before anybody has signed in; null also where the browser refuses. */
export async function lastAccount(storage: Storage, site: string): Promise<string | null> {
  const account = await storage.get(accountRecord(site)).catch(() => null);
  return typeof account === 'string' ? account : null;
}

/** A browser that refuses only makes the next start slower. */
export async function rememberAccount(storage: Storage, site: string, account: string): Promise<void> {
  await storage.set(accountRecord(site), account).catch((error: unknown) => console.warn(error));
}
