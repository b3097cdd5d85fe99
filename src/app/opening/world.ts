// The world outside, fetched after the first paint: who shows us, who is signed in, and the way to SharePoint.

import type { Host } from '../../m365/host.ts';
import type { TokenAnswer, TokenSource } from '../../m365/signIn.ts';
import { catalogue } from '../../schema/catalogue.ts';
import type { Remote } from '../../sync/remote.ts';
import type { SiteSetup } from '../../ui/siteSetup.ts';
import type { Config } from '../config.ts';
import type { Rooms } from '../room/rooms.ts';

export interface World {
  readonly host: Host;
  readonly tokens: TokenSource;
  /**
   * The port for one account: it sends nothing as anybody else.
   * @param otherAccount called when it is found that somebody else is signed in now
   * @param managed told whether the person may manage the site
   */
  remoteFor(account: string, otherAccount: () => void, managed: (is: boolean) => void): Remote;
  /** The setting up of the site by one account; its code is fetched first then. */
  setupFor(account: string, otherAccount: () => void): Promise<SiteSetup>;
  /** The bodies' own papers and logs, as one account reaches them; their code is fetched first then. */
  roomsFor(account: string, otherAccount: () => void): Promise<Rooms>;
}

export const accountOf = (answer: TokenAnswer) =>
  answer.kind === 'token' ? answer.account.toLowerCase() : null;

/** @param met told of the host as soon as it has answered, before the sign-in is asked */
export async function meetWorld(config: Config, site: string, met: (host: Host) => void): Promise<World> {
  // Asked for together, so that the one does not wait for the other's file.
  const parts = Promise.all([
    import('../../m365/signIn.ts'),
    import('../../m365/connection.ts'),
    import('../../m365/sharePoint.ts'),
  ]);
  const { findHost } = await import('../../m365/host.ts');
  const host = await findHost();
  met(host);
  const [{ tokenSource }, { connect, NoAnswer }, { sharePointRemote }] = await parts;
  const tokens = await tokenSource(
    {
      clientId: config.clientId,
      authority: config.authority,
      scope: `${config.sharePointOrigin}/.default`,
      redirectUri: new URL('auth-redirect.html', document.baseURI).href,
    },
    host,
  );

  const tokenFor = (account: string, otherAccount: () => void) => async (): Promise<string | null> => {
    const answer = await tokens.getToken();
    if (answer.kind === 'interaction') return null;
    if (answer.kind === 'away') throw new NoAnswer('Nobody could be asked for a token');
    if (accountOf(answer) === account) return answer.token;
    otherAccount();
    throw new NoAnswer('Somebody else is signed in');
  };
  const connectionFor = (account: string, otherAccount: () => void) =>
    connect({ site, token: tokenFor(account, otherAccount) });
  return {
    host,
    tokens,
    remoteFor: (account, otherAccount, managed) =>
      sharePointRemote(connectionFor(account, otherAccount), catalogue, (found) => managed(found.managed)),
    async setupFor(account, otherAccount) {
      const { siteSetup } = await import('../settingUp/siteSetup.ts');
      const wait = (milliseconds: number) =>
        new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
      return siteSetup({ connection: connectionFor(account, otherAccount), lists: catalogue, wait });
    },
    async roomsFor(account, otherAccount) {
      const { browserRooms } = await import('../room/browserRooms.ts');
      const connection = connectionFor(account, otherAccount);
      return browserRooms({ connection, site, account, host, tokens, ...config });
    },
  };
}
