// A card as Graph takes it: what happened, where and when, and one link back into the tab; nothing in it can be pressed but that.
import type { ChannelTab } from '../host.ts';

/** @property path of the page that the link leads to, as it stands after the hash and its slash */
export interface CardWords {
  readonly heading: string;
  readonly title: string;
  readonly under: string;
  readonly link: string;
  readonly path: string;
}

interface Place {
  readonly channel: ChannelTab;
  readonly page: string;
}

/** Runs of text take no markup, so that words from a list can neither link nor shout. */
const line = (text: string, more: object = {}): object => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text, ...more }],
});

/** A link into the tab (teams.md 8). */
export function deepLink(path: string, label: string, { channel, page }: Place): string {
  const { app, tab, channel: channelId } = channel;
  const asked = new URLSearchParams({
    webUrl: `${page}#/${path}`,
    label,
    context: JSON.stringify({ subEntityId: path, channelId }),
  });
  // Teams reads a plus as a plus.
  const query = asked.toString().replaceAll('+', '%20');
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(app)}/${encodeURIComponent(tab)}?${query}`;
}

export function cardMessage(words: CardWords, place: Place): object {
  const { heading, title, under, link, path } = words;
  const id = crypto.randomUUID();
  const card = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    lang: 'sv',
    fallbackText: `${heading}: ${title}`,
    body: [line(heading, { isSubtle: true }), line(title, { weight: 'Bolder', size: 'Medium' }), line(under)],
    actions: [{ type: 'Action.OpenUrl', title: link, url: deepLink(path, heading, place) }],
  };
  return {
    body: { contentType: 'html', content: `<attachment id="${id}"></attachment>` },
    attachments: [
      {
        id,
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: JSON.stringify(card),
      },
    ],
  };
}
