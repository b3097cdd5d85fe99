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

const words = {
  noSite: { title: 'noSiteTitle', lead: 'noSite', action: null },
  signIn: { title: 'signInTitle', lead: 'signInLead', action: 'signIn' },
  away: { title: 'awayTitle', lead: 'awayNoCopy', action: 'tryAgain' },
  noAccess: { title: 'noAccessTitle', lead: 'noAccess', action: 'tryAgain' },
  notSetUp: { title: 'notSetUpTitle', lead: 'notSetUp', action: 'tryAgain' },
} as const satisfies Record<Props['because'], unknown>;

export function Closed({ because, signInEnd, ownsSite, signIn, tryAgain }: Props) {
  const t = useText(texts);
  const { title, lead, action } = words[because];
  const heading = t[title];
  useEffect(() => {
    document.title = heading;
  }, [heading]);
  const ended = { cancelled: t.signInCancelled, failed: t.signInFailed };
  return (
    <main className={css.closed}>
      <h1 className={type.pageTitle}>{heading}</h1>
      <p className={type.body}>{t[lead]}</p>
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
