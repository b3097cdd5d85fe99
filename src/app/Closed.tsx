// What stands on the page when nothing else can: why, what one can do about it, and the button that does it.
import { useEffect } from 'react';
import { address, goTo } from '../ui/address.ts';
import { PlainButton } from '../ui/page/PlainButton.tsx';
import { useText } from '../ui/text.ts';
import type from '../ui/type.module.css';
import css from './Closed.module.css';
import type { AppState, Closed as Why } from './opening/runningApp.ts';
import * as texts from './text.ts';

interface Props {
  readonly because: Why | 'noAccess' | 'notSetUp';
  readonly signInEnd: AppState['signInEnd'];
  readonly ownsSite: boolean;
  readonly signIn: () => void;
  readonly tryAgain: () => void;
}

type Own = typeof texts.sv;
interface Words {
  readonly title: (t: Own) => string;
  readonly lead: (t: Own) => string;
  readonly action: 'signIn' | 'tryAgain' | null;
}

const words: Record<Props['because'], Words> = {
  noSite: { title: (t) => t.noSiteTitle, lead: (t) => t.noSite, action: null },
  signIn: { title: (t) => t.signInTitle, lead: (t) => t.signInLead, action: 'signIn' },
  away: { title: (t) => t.awayTitle, lead: (t) => t.awayNoCopy, action: 'tryAgain' },
  noAccess: { title: (t) => t.noAccessTitle, lead: (t) => t.noAccess, action: 'tryAgain' },
  notSetUp: { title: (t) => t.notSetUpTitle, lead: (t) => t.notSetUp, action: 'tryAgain' },
};

export function Closed({ because, signInEnd, ownsSite, signIn, tryAgain }: Props) {
  const t = useText(texts);
  const { title, lead, action } = words[because];
  const heading = title(t);
  useEffect(() => {
    document.title = heading;
  }, [heading]);
  const ended = { cancelled: t.signInCancelled, failed: t.signInFailed };
  return (
    <main className={css.closed}>
      <h1 className={type.pageTitle}>{heading}</h1>
      <p className={type.body}>{lead(t)}</p>
      {action === 'signIn' && (
        <PlainButton primary onClick={signIn}>
          {t.signIn}
        </PlainButton>
      )}
      {because === 'notSetUp' && (
        <>
          <p className={type.body}>{t.setUpLead}</p>
          <PlainButton primary onClick={() => goTo(address.settings())}>
            {t.setUp}
          </PlainButton>
        </>
      )}
      {because === 'noAccess' && ownsSite && (
        <>
          <p className={type.body}>{t.ownerLead}</p>
          <PlainButton onClick={() => goTo(address.settings())}>{t.settings}</PlainButton>
        </>
      )}
      {action === 'tryAgain' && <PlainButton onClick={tryAgain}>{t.tryAgain}</PlainButton>}
      <p className={type.secondary} role="status">
        {signInEnd !== null && ended[signInEnd]}
      </p>
    </main>
  );
}
