// What is on the site and what would be made, part by part, and which columns older lists lack.
import type { SiteLook } from '../../../schema/siteLook.ts';
import { figureText } from '../../../ui/format.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import css from '../setup.module.css';
import * as texts from './text.ts';

export function LookTable({ look }: { readonly look: SiteLook }) {
  const t = useText(texts);
  return (
    <>
      <table className={css.table}>
        <caption className="hiddenText">{t.caption}</caption>
        <thead>
          <tr className={type.secondary}>
            <th scope="col">{t.part}</th>
            <th scope="col">{t.there}</th>
            <th scope="col">{t.missing}</th>
          </tr>
        </thead>
        <tbody>
          {look.parts.map(({ what, of, missing }) => (
            <tr key={what} className={type.body}>
              <th scope="row">{t.parts[what]}</th>
              <td>{figureText(of - missing)}</td>
              <td className={missing > 0 ? type.strong : undefined}>{figureText(missing)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {look.columns.length > 0 && (
        <ul className={css.said}>
          {look.columns.map(({ list, names }) => (
            <li key={list} className={type.body}>
              {t.lost(list, names)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
