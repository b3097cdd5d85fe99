// Graph's answer to a message that a person posts in a channel (teams.md 11): who may, what shape it must have, and how often.
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { isForGraph, readToken } from '../entra/token.ts';
import type { World } from '../world.ts';

/** A message as it lies in the channel. */
export interface Posted {
  readonly id: string;
  readonly team: string;
  readonly channel: string;
  /** The sign-in name of whoever posted it: it stands in the channel as that person's own. */
  readonly from: string;
  readonly card: unknown;
}

/** A channel that there is: its team's group, and its own id. */
export interface ChannelPlace {
  readonly team: string;
  readonly channel: string;
}

interface Attachment {
  readonly id: string;
  readonly contentType: string;
  readonly content: string;
}

export const sendScope = 'ChannelMessage.Send';
/** Documented limits: posts a second in one channel, and the weight of a message. */
const mostASecond = 4;
const mostBytes = 28 * 1024;
const cardType = 'application/vnd.microsoft.card.adaptive';

const text = (value: unknown, name: string): string | null => {
  if (typeof value !== 'object' || value === null) return null;
  const found: unknown = Reflect.get(value, name);
  return typeof found === 'string' ? found : null;
};

/** The one card of the message; null when it does not have the shape that the channel takes. */
function cardIn(message: unknown): { readonly attachment: Attachment; readonly card: unknown } | null {
  if (typeof message !== 'object' || message === null) return null;
  const body: unknown = Reflect.get(message, 'body');
  const [first, ...more]: unknown[] = [Reflect.get(message, 'attachments')].flat();
  const [id, contentType, content] = [text(first, 'id'), text(first, 'contentType'), text(first, 'content')];
  if (id === null || contentType !== cardType || content === null || more.length > 0) return null;
  if (text(body, 'contentType') !== 'html') return null;
  if (!text(body, 'content')?.includes(`<attachment id="${id}"></attachment>`)) return null;
  try {
    const card: unknown = JSON.parse(content);
    return text(card, 'type') === 'AdaptiveCard' ? { attachment: { id, contentType, content }, card } : null;
  } catch {
    return null;
  }
}

const refusal = (code: string, message: string) => ({
  error: { code, message, innerError: { 'request-id': randomUUID() } },
});

interface GraphOptions {
  /** Asked anew at each request, since a reset puts another world in its place. */
  readonly world: () => World;
  readonly channels: readonly ChannelPlace[];
  /** The people who are in no team. */
  readonly outside: readonly string[];
}

export interface Graph {
  readonly app: Hono;
  readonly posted: () => readonly Posted[];
  forget(): void;
}

export function openGraph({ world, channels, outside }: GraphOptions): Graph {
  const posted: Posted[] = [];
  const times = new Map<string, readonly number[]>();
  const app = new Hono();
  app.use('*', cors({ origin: '*', exposeHeaders: ['Retry-After'] }));

  app.post('/v1.0/teams/:team/channels/:channel/messages', async (c) => {
    const token = readToken(world(), c.req.header('Authorization') ?? '');
    if (token === null || token.expired || !isForGraph(token.audience))
      return c.json(refusal('InvalidAuthenticationToken', 'Access token validation failure.'), 401);
    if (!token.scopes.includes(sendScope)) {
      const message = `Missing scope permissions on the request. API requires one of '${sendScope}, Group.ReadWrite.All'.`;
      return c.json(refusal('Forbidden', message), 403);
    }
    const { team, channel } = c.req.param();
    if (!channels.some((one) => one.team === team && one.channel === channel))
      return c.json(refusal('NotFound', 'ThreadId not found.'), 404);
    if (outside.includes(token.signInName))
      return c.json(refusal('Forbidden', 'User is not a member of the team.'), 403);
    const raw = await c.req.text();
    if (Buffer.byteLength(raw) > mostBytes)
      return c.json(refusal('RequestEntityTooLarge', 'The message is too large.'), 413);
    const found = cardIn(parsed(raw));
    if (found === null) return c.json(refusal('BadRequest', 'Invalid request body was sent.'), 400);
    const now = world().now();
    const recent = (times.get(channel) ?? []).filter((at) => now - at < 1_000);
    if (recent.length >= mostASecond)
      return c.json(refusal('TooManyRequests', 'Too many requests.'), 429, { 'Retry-After': '1' });
    times.set(channel, [...recent, now]);
    const id = String(now);
    posted.push({ id, team, channel, from: token.signInName, card: found.card });
    const { attachment } = found;
    return c.json(
      {
        id,
        messageType: 'message',
        createdDateTime: new Date(now).toISOString(),
        channelIdentity: { teamId: team, channelId: channel },
        webUrl: `https://teams.microsoft.com/l/message/${encodeURIComponent(channel)}/${id}?groupId=${team}`,
        attachments: [attachment],
      },
      201,
    );
  });
  app.all('*', (c) => c.json(refusal('ResourceNotFound', 'Resource not found for the segment.'), 404));
  return {
    app,
    posted: () => posted,
    forget() {
      posted.length = 0;
      times.clear();
    },
  };
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return null;
  }
}
