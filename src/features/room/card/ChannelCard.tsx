// Tells the body's channel of what has happened: shows what will stand there, asks, and posts it; where it cannot, the link is copied.
import { Button } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type News, personIn, tellsChannel } from '../../../core/meeting/cards.ts';
import type { RowOf } from '../../../schema/list.ts';
import type { bodies } from '../../../schema/lists/bodies.ts';
import { type Card, type Posted, useChannel } from '../../../ui/channel/channel.ts';
import { CopyLink } from '../../../ui/page/CopyLink.tsx';
import { Message } from '../../../ui/page/Message.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation } from '../../../ui/workspace.tsx';
import css from './card.module.css';
import * as texts from './text.ts';
import { useCard } from './useCard.ts';

interface Props {
  readonly body: RowOf<typeof bodies>;
  readonly news: News;
  /** The row that it is about: a device remembers what it has posted of it. */
  readonly about: string;
  /** The address of the page that the card leads to. */
  readonly href: string;
  /** The page offers its link elsewhere. */
  readonly hasLink?: boolean;
}

function useWords({ body, news, href }: Props): Card {
  const t = useText(texts);
  return {
    heading: t.headings[news.kind],
    title: news.kind === 'decided' ? t.item(news.paragraph, news.title) : t.meeting(news.day),
    under: t.under(body.name, news.day),
    link: t.link,
    path: href.replace(/^#\/?/, ''),
  };
}

export function ChannelCard(props: Props) {
  const card = useWords(props);
  const { post } = useChannel();
  const situation = useSituation();
  const link = props.hasLink ? null : <CopyLink of={card.title} />;
  if (post === null || !tellsChannel(situation, props.body))
    return link && <div className={css.part}>{link}</div>;
  return <Offered {...props} card={card} post={post} link={link} />;
}

interface OfferedProps extends Props {
  readonly card: Card;
  readonly post: (card: Card) => Promise<Posted>;
  readonly link: ReactNode;
}

/** What was pressed goes away with each step, so the focus goes to what has come in its place. */
function useFocusOn(step: string) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    place.current?.querySelector<HTMLElement>('h2, button')?.focus();
  }, [step]);
  return place;
}

function Offered({ news, about, card, post, link }: OfferedProps) {
  const t = useText(texts);
  const [isAsked, setAsked] = useState(false);
  const { busy, end, isPosted, isUnknown, send, found } = useCard(`${about}.${news.kind}`, post);
  const number = personIn(news);
  const step = isUnknown ? 'unknown' : isPosted ? 'posted' : isAsked ? 'asked' : 'offered';
  const place = useFocusOn(step);
  if (number !== null)
    return (
      <div className={css.acts}>
        <p className={type.secondary}>{t.personal(number)}</p>
        {link}
      </div>
    );
  return (
    <div ref={place} className={css.part}>
      {step === 'unknown' && <Unknown found={found} />}
      {step === 'posted' && <Message intent="success">{t.posted}</Message>}
      {step === 'offered' && <Button onClick={() => setAsked(true)}>{t.begin}</Button>}
      {step === 'asked' && (
        <Preview card={card} busy={busy} post={() => void send(card)} close={() => setAsked(false)}>
          {end !== null && end.kind !== 'posted' && end.kind !== 'unknown' && (
            <Message intent="error">{end.kind === 'busy' ? t.busy(end.waitSeconds) : t[end.kind]}</Message>
          )}
        </Preview>
      )}
      {link}
    </div>
  );
}

/** Nobody posts it again unseen. */
function Unknown({ found }: { readonly found: (isThere: boolean) => void }) {
  const t = useText(texts);
  return (
    <Message
      intent="warning"
      title={t.unknown}
      actions={
        <>
          <Button onClick={() => found(true)}>{t.isThere}</Button>
          <Button onClick={() => found(false)}>{t.isNotThere}</Button>
        </>
      }
    >
      {t.unknownLead}
    </Message>
  );
}

interface PreviewProps {
  readonly card: Card;
  readonly busy: boolean;
  readonly post: () => void;
  readonly close: () => void;
  readonly children: ReactNode;
}

function Preview({ card, busy, post, close, children }: PreviewProps) {
  const t = useText(texts);
  return (
    <section className={css.asked} aria-labelledby="card">
      <h2 id="card" tabIndex={-1} className={type.section}>
        {t.title}
      </h2>
      <blockquote className={css.card}>
        <p className={type.secondary}>{card.heading}</p>
        <p className={`${type.body} ${type.strong}`}>{card.title}</p>
        <p className={type.body}>{card.under}</p>
        <p className={type.secondary}>{card.link}</p>
      </blockquote>
      <p className={type.secondary}>
        {t.linksHere} {t.asYou} {t.leave}
      </p>
      {children}
      <div className={css.acts}>
        <Button disabledFocusable={busy} onClick={post}>
          {busy ? t.posting : t.post}
        </Button>
        <Button appearance="subtle" disabledFocusable={busy} onClick={close}>
          {t.cancel}
        </Button>
      </div>
    </section>
  );
}
