// The way between the parts of Inställningar.
import { address } from '../../ui/address.ts';
import { useText } from '../../ui/text.ts';
import css from './setup.module.css';
import * as texts from './site/text.ts';

export function Parts({ chosen }: { readonly chosen: 'webbplatsen' | 'styrmodellen' | 'kort' }) {
  const t = useText(texts);
  const parts = [
    { part: 'webbplatsen', name: t.site },
    { part: 'styrmodellen', name: t.model },
    { part: 'organisation', name: t.organisation },
    { part: 'perioder', name: t.periods },
    { part: 'kort', name: t.cards },
  ];
  return (
    <nav aria-label={t.settings}>
      <ul className={css.parts}>
        {parts.map(({ part, name }) => (
          <li key={part}>
            <a href={address.settings(part)} aria-current={part === chosen ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
