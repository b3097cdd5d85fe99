// The pages that show the follow-ups side by side, and which of them is open.
import { address } from './address.ts';
import { useText } from './text.ts';
import css from './Ways.module.css';
import wordRow from './wordRow.module.css';
import * as texts from './words/waysText.ts';

const ways = [
  { view: 'sammanvagning', href: address.attainment() },
  { view: 'karta', href: address.unitMap() },
  { view: 'nyckeltal', href: address.figure() },
  { view: 'prognoser', href: address.forecasts() },
] as const;

export function Ways({ current }: { readonly current: (typeof ways)[number]['view'] }) {
  const t = useText(texts);
  return (
    <nav className={`${wordRow.row} ${css.ways}`} aria-label={t.label}>
      {ways.map(({ view, href }) => (
        <a key={view} href={href} aria-current={view === current ? 'page' : undefined}>
          {t.names[view]}
        </a>
      ))}
    </nav>
  );
}
