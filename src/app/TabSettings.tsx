// What somebody sees who adds the tab to a channel or a meeting: what it will show, and that *Save* is all there is to do.
import { useEffect, useEffectEvent, useState } from 'react';
import { bodies } from '../schema/lists/bodies.ts';
import type { Workspace } from '../sync/workspace.ts';
import { address } from '../ui/address.ts';
import { useText } from '../ui/text.ts';
import type from '../ui/type.module.css';
import css from './App.module.css';
import * as texts from './tabText.ts';

/** The page's own address, leading to what is the same for everyone in the channel. */
function tabAddress(name: string, hash: string) {
  const here = new URL(window.location.href);
  here.searchParams.delete('theme');
  here.searchParams.delete('person');
  here.hash = hash;
  const websiteUrl = here.href;
  // Teams puts the theme's name and the person's in the place of these words.
  const contentUrl = `${here.origin}${here.pathname}?${[here.searchParams.toString(), 'theme={app.theme}&person={user.loginHint}'].filter(Boolean).join('&')}${here.hash}`;
  const entityId = hash === address.attainment() ? 'attainment' : hash.replace(/^#\//, '');
  return { entityId, contentUrl, websiteUrl, name };
}

interface Choice {
  readonly hash: string;
  readonly label: string;
  readonly name: string;
}

/** The sum, and each body's page and present meeting; where nothing is known yet, the list of bodies to choose from in the tab. */
function useChoices(workspace: Workspace | null): readonly Choice[] {
  const t = useText(texts);
  const all = workspace?.rows().all(bodies) ?? [];
  const sum = { hash: address.attainment(), label: t.sum, name: t.tabName };
  if (all.length === 0) return [sum, { hash: address.room(''), label: t.bodyLater, name: t.tabName }];
  return [
    sum,
    ...all.map(({ key, name }) => ({ hash: address.room(key), label: t.body(name), name })),
    ...all.map(({ key, name }) => ({
      hash: address.room(key, 'sammantrade'),
      label: t.meeting(name),
      name: t.meeting(name),
    })),
  ];
}

export function TabSettings({ workspace }: { readonly workspace: Workspace | null }) {
  const t = useText(texts);
  const choices = useChoices(workspace);
  const [hash, setHash] = useState(address.attainment());
  const offered = useEffectEvent(() => {
    const chosen = choices.find((one) => one.hash === hash);
    return tabAddress(chosen?.name ?? t.tabName, chosen?.hash ?? address.attainment());
  });
  useEffect(() => {
    import('../m365/host.ts')
      .then(({ offerTab }) => offerTab(() => offered()))
      .catch((error: unknown) => console.warn(error));
  }, []);
  return (
    <main className={css.alone}>
      <h1 className={type.pageTitle}>{t.title}</h1>
      <p className={type.body}>{t.lead}</p>
      <label className={type.body}>
        {t.shows}{' '}
        <select value={hash} onChange={({ target }) => setHash(target.value)}>
          {choices.map((one) => (
            <option key={one.hash} value={one.hash}>
              {one.label}
            </option>
          ))}
        </select>
      </label>
    </main>
  );
}
