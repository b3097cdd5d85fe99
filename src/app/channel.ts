// What Teams offers a body's page, as its screens see it: made when the first of those pages is opened.
import { cardPoster } from '../m365/channel/post.ts';
import { wayToStage } from '../m365/channel/stage.ts';
import type { Host } from '../m365/host.ts';
import type { TokenSource } from '../m365/signIn.ts';
import type { Channel } from '../ui/channel/channel.ts';

interface Means {
  readonly host: Pick<Host, 'place' | 'channel'>;
  readonly allow: TokenSource['allow'];
  readonly graph: string;
  readonly site: string;
  readonly account: string;
}

/** The app's own address with its site, and nothing of who is here or how it looks. */
function ownPage(site: string): string {
  const { origin, pathname } = window.location;
  return `${origin}${pathname}?site=${encodeURIComponent(site)}`;
}

export async function channelAround({ host, allow, graph, site, account }: Means): Promise<Channel> {
  const page = ownPage(site);
  const { channel } = host;
  const show = host.place === 'meeting' ? await wayToStage() : null;
  return {
    post:
      channel === null
        ? null
        : cardPoster({ graph, channel, account, page, allow, isOnline: () => navigator.onLine }),
    stage: show && ((path) => show(`${page}#/${path}`)),
    isOnStage: host.place === 'stage',
  };
}
