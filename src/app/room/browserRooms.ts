// The bodies' papers in a browser: kept on the device, in step with SharePoint while the page is in view.
import type { Connection } from '../../m365/connection.ts';
import { caseFiles } from '../../m365/files/caseFiles.ts';
import { deviationFiles } from '../../m365/files/deviationFiles.ts';
import type { Host } from '../../m365/host.ts';
import { roomRemote } from '../../m365/roomRemote.ts';
import type { TokenSource } from '../../m365/signIn.ts';
import { type RoomOwner, roomLists } from '../../schema/ofBody.ts';
import { browserStorage } from '../../sync/device/browserStorage.ts';
import type { Remote } from '../../sync/remote.ts';
import { createWorkspace } from '../../sync/workspace.ts';
import { channelAround } from '../channel.ts';
import { browserChannel, browserLock, waitInBrowser } from '../opening/browserTabs.ts';
import { askNowAndThen, keepWhenLeft } from '../opening/keepInStep.ts';
import { fingerprintOf, placesFor } from '../opening/places.ts';
import { createRooms, type Rooms } from './rooms.ts';

interface Means {
  readonly connection: Connection;
  readonly site: string;
  /** Lower case. */
  readonly account: string;
  readonly host: Host;
  readonly tokens: TokenSource;
  readonly clientId: string;
  readonly authority: string;
  readonly graphOrigin: string;
}

const channelName = 'roda-traden';

export function browserRooms(means: Means): Rooms {
  const { connection, site, account, host, tokens } = means;
  const cupboard = browserStorage('roda-traden');
  const placeOf = ({ key }: RoomOwner) => `${site}#${key}`;
  async function open(owner: RoomOwner, remote: Remote) {
    const storage = await cupboard;
    const channel = browserChannel(channelName);
    const workspace = createWorkspace({
      remote,
      storage,
      lists: roomLists,
      places: placesFor(roomLists, new Date().getFullYear()),
      account,
      site: placeOf(owner),
      fingerprint: fingerprintOf(roomLists),
      clock: Date.now,
      random: Math.random,
      wait: waitInBrowser,
      ...(browserLock === undefined ? {} : { lock: browserLock }),
      ...(channel === undefined ? {} : { channel }),
    });
    await workspace.openLocal();
    keepWhenLeft(() => ({ workspace }));
    return workspace;
  }
  return createRooms({
    remoteOf: (owner) => roomRemote(connection, owner),
    open,
    follow: (owner, workspace) => void askNowAndThen({ workspace, account }, placeOf(owner), true),
    files: caseFiles(connection),
    attached: deviationFiles(connection),
    channel: channelAround({ host, allow: tokens.allow, graph: means.graphOrigin, site, account }),
    async decisionsBeside(shared) {
      const { browserDecisions } = await import('./browserDecisions.ts');
      return browserDecisions({ ...means, sign: tokens.sign, cupboard, shared });
    },
    clock: Date.now,
  });
}
