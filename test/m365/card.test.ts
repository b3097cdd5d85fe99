// A card to the channel, against the stand-in's Graph: what goes out, what each answer means, and that nothing goes out twice.
import { describe, expect, it, vi } from 'vitest';
import { issueToken } from '../../local-tenant/entra/token.ts';
import { openGraph } from '../../local-tenant/graph/channels.ts';
import { people } from '../../local-tenant/seed/people.ts';
import { openWorld } from '../../local-tenant/world.ts';
import type { Allowed } from '../../src/m365/channel/allow.ts';
import { deepLink } from '../../src/m365/channel/cardMessage.ts';
import { cardPoster } from '../../src/m365/channel/post.ts';

const graphOrigin = 'https://graph.microsoft.com';
const channel = { team: 'team-1', channel: '19:a@thread.tacv2', app: 'app-1', tab: 'tab-1' };
const page = 'https://app.example/app/?site=https%3A%2F%2Fcontoso.sharepoint.com%2Fsites%2Fa';
const words = {
  heading: 'Beslut',
  title: '§ 3 [Klicka här](https://elak.example) och **läs**',
  under: 'Nämnden · 5 maj',
  link: 'Öppna',
  path: 'namnd/hsn/sammantrade/2026-05-05.1/3',
};
const me = 'namndsekreterare-1@contoso.onmicrosoft.com';

function given(
  more: Partial<Parameters<typeof cardPoster>[0]> & {
    readonly scopes?: readonly string[];
    readonly as?: string;
  } = {},
) {
  const { scopes = ['ChannelMessage.Send'], as = 'namndsekreterare-1', ...means } = more;
  let now = Date.UTC(2026, 4, 6, 8);
  const world = openWorld({ sites: ['/sites/a'], people, now: () => now });
  const graph = openGraph({
    world: () => world,
    channels: [{ team: channel.team, channel: channel.channel }],
    outside: ['gast'],
  });
  const sent: string[] = [];
  const token = issueToken(world, as, graphOrigin, 3600, scopes);
  const post = cardPoster({
    graph: graphOrigin,
    channel,
    account: me,
    page,
    isOnline: () => true,
    allow: async () => ({ kind: 'token', token, account: me }),
    send: async (request) => {
      sent.push(request.url);
      return graph.app.fetch(request);
    },
    ...means,
  });
  const later = (milliseconds: number) => {
    now += milliseconds;
  };
  return { post, graph, sent, later };
}

describe('A card', () => {
  it('lies in the channel as the person, with words that cannot link and one link that leads into the tab', async () => {
    const { post, graph } = given();
    expect(await post(words)).toEqual({ kind: 'posted' });
    const [lying, ...others] = graph.posted();
    expect(others).toEqual([]);
    expect(lying).toMatchObject({ from: 'namndsekreterare-1', team: 'team-1', channel: '19:a@thread.tacv2' });
    const card = lying?.card as {
      body: { type: string; inlines: { text: string }[] }[];
      actions: { type: string; url: string }[];
    };
    // Markup works in blocks of text; not in runs of it.
    expect(card.body.map(({ type, inlines }) => [type, inlines[0]?.text])).toEqual([
      ['RichTextBlock', words.heading],
      ['RichTextBlock', words.title],
      ['RichTextBlock', words.under],
    ]);
    expect(card.actions.map(({ type }) => type)).toEqual(['Action.OpenUrl']);
    const link = new URL(card.actions[0]?.url ?? '');
    expect(link.href).toBe(new URL(deepLink(words.path, words.heading, { channel, page })).href);
    expect(link.pathname).toBe('/l/entity/app-1/tab-1');
    expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({
      subEntityId: words.path,
      channelId: channel.channel,
    });
    expect(link.searchParams.get('webUrl')).toBe(`${page}#/${words.path}`);
    expect(link.href.length).toBeLessThan(1_900);
  });

  it('is told of as it ended, each answer in its own way', async () => {
    const kindOf = async (more: Parameters<typeof given>[0]) => (await given(more).post(words)).kind;
    expect(await kindOf({ scopes: ['User.Read'] })).toBe('notAllowed');
    expect(await kindOf({ as: 'gast' })).toBe('notAllowed');
    expect(await kindOf({ channel: { ...channel, channel: '19:gone@thread.tacv2' } })).toBe('gone');
    const heavy = await given().post({ ...words, title: 'x'.repeat(30_000) });
    expect(heavy.kind).toBe('refused');
    for (const status of [500, 502, 503, 504])
      expect(await kindOf({ send: async () => new Response('', { status }) }), String(status)).toBe(
        'unknown',
      );
  });

  it('waits when the channel is busy, and says how long', async () => {
    const { post, graph, later } = given();
    for (let times = 0; times < 4; times++) expect((await post(words)).kind).toBe('posted');
    expect(await post(words)).toEqual({ kind: 'busy', waitSeconds: 1 });
    later(1_000);
    expect((await post(words)).kind).toBe('posted');
    expect(graph.posted()).toHaveLength(5);
  });

  it('is not sent again when its answer is lost: it may lie there', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { graph } = given();
    let sendings = 0;
    const { post } = given({
      send: async (request) => {
        sendings += 1;
        await graph.app.fetch(request);
        throw new TypeError('Failed to fetch');
      },
    });
    expect(await post(words)).toEqual({ kind: 'unknown' });
    expect(sendings).toBe(1);
    vi.restoreAllMocks();
  });

  it('does not go out without leave, without a network, or as anybody else', async () => {
    const noLeave: readonly Allowed['kind'][] = ['declined', 'blocked', 'failed'];
    for (const kind of noLeave) {
      const { post, sent } = given({ allow: async () => ({ kind }) as Allowed });
      expect((await post(words)).kind).toBe(kind === 'failed' ? 'away' : kind);
      expect(sent).toEqual([]);
    }
    const off = given({
      isOnline: () => false,
      allow: () => Promise.reject(new Error('nobody is to be asked')),
    });
    expect((await off.post(words)).kind).toBe('away');
    const other = given({ account: 'chef-enhet-a@contoso.onmicrosoft.com' });
    expect((await other.post(words)).kind).toBe('declined');
    expect([...off.sent, ...other.sent]).toEqual([]);
  });
});

describe('The stand-in’s Graph', () => {
  it('takes nothing but a card in Graph’s own shape, and never breaks', async () => {
    const { graph } = given();
    const world = openWorld({ sites: ['/sites/a'], people, now: () => Date.UTC(2026, 4, 6, 8) });
    const strange = openGraph({ world: () => world, channels: [{ team: 't', channel: 'c' }], outside: [] });
    const token = issueToken(world, 'revisor', graphOrigin, 3600, ['ChannelMessage.Send']);
    const send = (body: string) =>
      strange.app.request('/v1.0/teams/t/channels/c/messages', {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}` },
        body,
      });
    const card = (content: string, html = '<attachment id="a"></attachment>') =>
      JSON.stringify({
        body: { contentType: 'html', content: html },
        attachments: [
          { id: 'a', contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content },
        ],
      });
    for (const body of [
      '',
      '{',
      'null',
      '[]',
      '"x"',
      '{}',
      '{"attachments":[null]}',
      card('{'),
      card('{}'),
      card('{"type":"AdaptiveCard"}', ''),
    ])
      expect((await send(body)).status, body).toBe(400);
    expect((await send(card('{"type":"AdaptiveCard"}'))).status).toBe(201);
    for (const bearer of [
      '',
      'Bearer x',
      'Bearer a.b.c',
      `Bearer ${issueToken(world, 'revisor', 'https://contoso.sharepoint.com')}`,
    ]) {
      const answer = await strange.app.request('/v1.0/teams/t/channels/c/messages', {
        method: 'POST',
        headers: { Authorization: bearer },
      });
      expect(answer.status, bearer).toBe(401);
    }
    expect((await strange.app.request('/v1.0/me')).status).toBe(404);
    expect(graph.posted()).toEqual([]);
  });
});
