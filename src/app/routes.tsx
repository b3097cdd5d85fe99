// Which page each address leads to; the addresses themselves are made by ui/address.ts.
import { type ComponentType, lazy, type ReactNode, Suspense, useEffect } from 'react';
import type { Place } from '../m365/host.ts';
import { address, goTo } from '../ui/address.ts';
import { Empty } from '../ui/page/Empty.tsx';
import { SheetPage } from '../ui/page/Page.tsx';
import { PlainButton } from '../ui/page/PlainButton.tsx';
import { Skeleton } from '../ui/page/Skeleton.tsx';
import { useText } from '../ui/text.ts';
import { NotArrived } from './Crash.tsx';
import * as texts from './text.ts';

const fetched = <P extends object>(fetch: () => Promise<{ readonly default: ComponentType<P> }>) =>
  lazy(() =>
    fetch().catch((cause: unknown) => {
      throw new NotArrived(String(cause), { cause });
    }),
  );

const MyWork = fetched(() => import('../features/myWork/MyWork.tsx'));
const Chain = fetched(() => import('../features/chain/Chain.tsx'));
const FollowUp = fetched(() => import('../features/followUp/FollowUp.tsx'));
const Planning = fetched(() => import('../features/planning/Planning.tsx'));
const Deviations = fetched(() => import('../features/deviations/Deviations.tsx'));
const Year = fetched(() => import('../features/year/Year.tsx'));
const TurnPage = fetched(() => import('../features/year/turn/TurnPage.tsx'));
const SettingUp = fetched(() => import('./settingUp/SettingUp.tsx'));
const Attainment = fetched(() => import('../features/attainment/Attainment.tsx'));
const Insight = fetched(() => import('../features/insight/Insight.tsx'));
const Consolidation = fetched(() => import('../features/consolidation/Consolidation.tsx'));
const Room = fetched(() => import('../features/room/Room.tsx'));
const Organisation = fetched(() => import('../features/organisation/Organisation.tsx'));

/** The router's path of an address. */
const pathOf = (href: string) => href.slice(1);

/** In a channel and a meeting the page is the same for all who are there, so never one's own. */
export const landing = (place: Place): string =>
  pathOf(place === 'personal' || place === 'browser' ? address.myWork() : address.attainment());

function Unknown() {
  const t = useText(texts);
  return (
    <SheetPage title={t.product}>
      <Empty
        title={t.unknownTitle}
        action={<PlainButton onClick={() => goTo(address.myWork())}>{t.toStart}</PlainButton>}
      >
        {t.unknown}
      </Empty>
    </SheetPage>
  );
}

type Part = string | undefined;

/** The pages by the first word of the address, each given the words after it. */
const pages: Readonly<Record<string, (...parts: readonly Part[]) => ReactNode>> = {
  // Nobody has said where to go: the host's answer is on its way.
  '': () => <Skeleton />,
  'mitt-arbete': () => <MyWork />,
  styrkedjan: (element) => <Chain element={element} />,
  planera: (...parts) => <Planning parts={parts} />,
  namnd: (...parts) => <Room parts={parts} />,
  resultat: () => <Insight view="resultat" />,
  avvikelser: (form, named) => <Deviations form={form} named={named} />,
  arshjulet: (year, whose, step) => {
    if (year === 'vand') return <TurnPage year={whose} step={step} />;
    return <Year year={year} whose={whose} />;
  },
  installningar: (part, step, named) => {
    if (part === 'organisation') return <Organisation section={step} named={named} />;
    return <SettingUp part={part} step={step} />;
  },
  'folj-upp': (unit, period, block, field) => {
    if (unit === 'sammanvagning') return <Attainment period={period} />;
    if (unit === 'karta' || unit === 'nyckeltal' || unit === 'prognoser')
      return <Insight view={unit} of={period} at={block} />;
    if (unit === 'samlad') return <Consolidation period={period} kind={block} named={field} />;
    return <FollowUp unit={unit} period={period} block={block} field={field} />;
  },
};

const named = /^([a-z-]+)(\/[\p{L}\p{N}%._~-]+)*$/u;

/** The path that a deep link names, or null: anybody can write a link, so only our own pages are let through. */
export function linked(subPage: string | null): string | null {
  const path = (subPage ?? '').replace(/^#?\//, '');
  return Object.hasOwn(pages, named.exec(path)?.[1] ?? '-') ? `/${path}` : null;
}

/** A part of the address as it was before it was encoded; one that is wrongly encoded names nothing. */
function plain(part: string): Part {
  try {
    return part === '' ? undefined : decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** Stands beside a page, and is therefore not there before the page is. */
function Arrived({ tell }: { readonly tell: () => void }) {
  useEffect(tell, [tell]);
  return null;
}

interface PagesProps {
  /** The router's, such as `/styrkedjan/mal-3`. */
  readonly path: string;
  /** Called when a page stands on the screen. */
  readonly shown: () => void;
}

export function Pages({ path, shown }: PagesProps) {
  const [page = '', ...parts] = path.slice(1).split('/');
  return (
    <Suspense fallback={<Skeleton />}>
      {Object.hasOwn(pages, page) ? pages[page]?.(...parts.map(plain)) : <Unknown />}
      {page !== '' && <Arrived tell={shown} />}
    </Suspense>
  );
}
