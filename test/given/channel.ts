// A body's channel with the stand-in's Graph behind it, and a person who has given leave to write there.
import { issueToken } from '../../local-tenant/entra/token.ts';
import { openGraph } from '../../local-tenant/graph/channels.ts';
import { upn } from '../../local-tenant/world.ts';
import { cardPoster } from '../../src/m365/channel/post.ts';
import { type Channel, noChannel } from '../../src/ui/channel/channel.ts';
import type { Tenant } from './tenant.ts';

const place = { team: 'team-1', channel: '19:a' };
const graphOrigin = 'https://graph.microsoft.com';

/** @property posted the cards that the channel has; `loseAnswers` whether Graph's answers are lost on their way back */
export interface GivenChannel {
  readonly channel: Channel;
  readonly posted: () => readonly unknown[];
  readonly loseAnswers: (are: boolean) => void;
}

export function givenChannel(tenant: Tenant, person: string): GivenChannel {
  const graph = openGraph({ world: () => tenant.world, channels: [place], outside: [] });
  let areLost = false;
  const post = cardPoster({
    graph: graphOrigin,
    channel: { ...place, app: 'app-1', tab: 'tab-1' },
    account: upn(person),
    page: 'https://app.example/app/',
    isOnline: () => true,
    allow: async () => {
      const token = issueToken(tenant.world, person, graphOrigin, 3600, ['ChannelMessage.Send']);
      return { kind: 'token', token, account: upn(person) };
    },
    send: async (request) => {
      const answer = await graph.app.fetch(request);
      if (areLost) throw new TypeError('Failed to fetch');
      return answer;
    },
  });
  return {
    channel: { ...noChannel, post },
    posted: () => graph.posted(),
    loseAnswers(are) {
      areLost = are;
    },
  };
}
