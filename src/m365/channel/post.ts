// Posts a card in a channel through Graph, as the person: sent once, and what its answer means (teams.md 11).
import type { ChannelTab } from '../host.ts';
import type { Allowed } from './allow.ts';
import { type CardWords, cardMessage } from './cardMessage.ts';

type Ended =
  | { readonly kind: 'posted' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'declined' | 'blocked' | 'notAllowed' | 'gone' | 'refused' | 'away' }
  | { readonly kind: 'busy'; readonly waitSeconds: number | null };

/**
 * @property graph Graph's origin
 * @property account lower case; nothing is posted as anybody else
 * @property page the app's own address with its site, for whoever opens the link outside Teams
 * @property send the browser's own unless told otherwise
 */
interface Means {
  readonly graph: string;
  readonly channel: ChannelTab;
  readonly account: string;
  readonly page: string;
  readonly allow: (scope: string) => Promise<Allowed>;
  readonly isOnline: () => boolean;
  readonly send?: (request: Request) => Promise<Response>;
}

const scope = 'https://graph.microsoft.com/ChannelMessage.Send';
const patienceMs = 30_000;

export function cardPoster({
  graph,
  channel,
  account,
  page,
  allow,
  isOnline,
  send = (request) => fetch(request),
}: Means) {
  return async (words: CardWords): Promise<Ended> => {
    if (!isOnline()) return { kind: 'away' };
    const leave = await allow(scope);
    if (leave.kind === 'failed') return { kind: 'away' };
    if (leave.kind !== 'token') return leave;
    if (leave.account !== account) return { kind: 'declined' };
    const { team, channel: id } = channel;
    const address = `${graph}/v1.0/teams/${encodeURIComponent(team)}/channels/${encodeURIComponent(id)}/messages`;
    const request = new Request(address, {
      method: 'POST',
      headers: { Authorization: `Bearer ${leave.token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(cardMessage(words, { channel, page })),
      signal: AbortSignal.timeout(patienceMs),
    });
    try {
      return meaningOf(await send(request));
    } catch (error) {
      // A browser does not tell whether the request had gone out.
      console.warn('The card:', error);
      return { kind: 'unknown' };
    }
  };
}

function meaningOf({ status, headers }: Response): Ended {
  if (status === 201) return { kind: 'posted' };
  if (status === 401 || status === 403) return { kind: 'notAllowed' };
  if (status === 404) return { kind: 'gone' };
  if (status === 429) {
    const seconds = Number(headers.get('Retry-After') ?? Number.NaN);
    return { kind: 'busy', waitSeconds: Number.isFinite(seconds) ? seconds : null };
  }
  return { kind: status >= 400 && status < 500 ? 'refused' : 'unknown' };
}
