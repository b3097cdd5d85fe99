// The row of tabs at the top, with how safe the work is at its right; on the phone a button with the page's name.
import { Navigation20Regular } from '@fluentui/react-icons/headless/svg/navigation';
import { Settings20Regular } from '@fluentui/react-icons/headless/svg/settings';
import { memo, type ReactNode, useCallback, useState } from 'react';
import { seesSettings } from '../core/setup/seesSettings.ts';
import { address } from '../ui/address.ts';
import { useNarrow } from '../ui/page/narrow.ts';
import { SyncBadge } from '../ui/page/SyncBadge.tsx';
import { useText } from '../ui/text.ts';
import { useSituation } from '../ui/workspace.tsx';
import css from './Frame.module.css';
import * as texts from './text.ts';

interface Tab {
  readonly name: keyof typeof texts.sv.tabs;
  readonly href: string;
}

const tabs: readonly Tab[] = [
  { name: 'myWork', href: address.myWork() },
  { name: 'chain', href: address.chain() },
  { name: 'planning', href: address.plans() },
  { name: 'followUp', href: address.followUpStart() },
  { name: 'deviations', href: address.deviations() },
  { name: 'rooms', href: address.rooms() },
  { name: 'year', href: address.year() },
];
const sharedTabs = tabs.filter(({ name }) => name !== 'myWork');

interface Props {
  /** The router's path, without the hash. */
  readonly path: string;
  /** In a channel and a meeting the page is the same for all who are there, so what is one's own has no tab. */
  readonly isShared: boolean;
  /** A site's owner sets it up, whatever roles there are. */
  readonly ownsSite: boolean;
  readonly children: ReactNode;
}

interface TabsProps {
  readonly shown: readonly Tab[];
  readonly here: Tab | undefined;
  readonly chosen: () => void;
}

/** Drawn anew when another tab is chosen, and not for each place within one. */
const Tabs = memo(function Tabs({ shown, here, chosen }: TabsProps) {
  const t = useText(texts);
  return (
    <ul className={css.tabs}>
      {shown.map(({ name, href }) => (
        <li key={name}>
          <a
            className={css.tab}
            href={href}
            aria-current={name === here?.name ? 'page' : undefined}
            onClick={chosen}
          >
            {/* The wider, bold form keeps its room, so that nothing moves when another tab is chosen. */}
            <span className={css.name} data-name={t.tabs[name]}>
              {t.tabs[name]}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
});

export function Frame({ path, isShared, ownsSite, children }: Props) {
  const t = useText(texts);
  const narrow = useNarrow();
  const { person, rows } = useSituation();
  const [open, setOpen] = useState(false);
  const shown = isShared ? sharedTabs : tabs;
  const here = tabs.find(({ href }) => `#${path}`.startsWith(href));
  const unnamed = `#${path}`.startsWith(address.settings()) ? t.settings : t.product;
  const close = useCallback(() => setOpen(false), []);
  return (
    <div className={css.frame}>
      <button type="button" className={css.skip} onClick={() => document.getElementById('page')?.focus()}>
        {t.skip}
      </button>
      <header className={css.head}>
        <nav aria-label={t.tabRow} className={css.nav}>
          {narrow ? (
            <>
              <button
                type="button"
                className={css.menu}
                aria-expanded={open}
                aria-controls="tabs"
                onClick={() => setOpen(!open)}
                onKeyDown={({ key }) => key === 'Escape' && close()}
              >
                <Navigation20Regular aria-hidden="true" />
                {here === undefined ? unnamed : t.tabs[here.name]}
              </button>
              <div id="tabs" hidden={!open} className={css.opened}>
                <Tabs shown={shown} here={here} chosen={close} />
              </div>
            </>
          ) : (
            <Tabs shown={shown} here={here} chosen={close} />
          )}
        </nav>
        <div className={css.tools}>
          <SyncBadge />
          {(ownsSite || seesSettings(person, rows)) && (
            <a className={css.gear} href={address.settings()} aria-label={t.settings} title={t.settings}>
              <Settings20Regular aria-hidden="true" />
            </a>
          )}
        </div>
      </header>
      {children}
    </div>
  );
}
