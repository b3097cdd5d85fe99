// What somebody sees who adds the tab to a channel: what it will show, and that *Save* is all there is to do.
import { useEffect } from 'react';
import { address } from '../ui/address.ts';
import { useText } from '../ui/text.ts';
import type from '../ui/type.module.css';
import css from './App.module.css';
import * as texts from './text.ts';

/** The page's own address, leading to what is the same for everyone in the channel. */
function tabAddress(name: string) {
  const here = new URL(window.location.href);
  here.searchParams.delete('theme');
  here.searchParams.delete('person');
  here.hash = address.attainment();
  const websiteUrl = here.href;
  // Teams puts the theme's name and the person's in the place of these words.
  const contentUrl = `${here.origin}${here.pathname}?${[here.searchParams.toString(), 'theme={app.theme}&person={user.loginHint}'].filter(Boolean).join('&')}${here.hash}`;
  return { entityId: 'attainment', contentUrl, websiteUrl, name };
}

export function TabSettings() {
  const t = useText(texts);
  useEffect(() => {
    import('../m365/host.ts')
      .then(({ offerTab }) => offerTab(() => tabAddress(t.tabName)))
      .catch((error: unknown) => console.warn(error));
  }, [t.tabName]);
  return (
    <main className={css.alone}>
      <h1 className={type.pageTitle}>{t.tabSettingsTitle}</h1>
      <p className={type.body}>{t.tabSettings}</p>
    </main>
  );
}
