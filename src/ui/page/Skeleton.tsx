// The form of the rows while they are on their way; shown only when the wait is long enough to be noticed.
import * as texts from '../ownText.ts';
import { useText } from '../text.ts';
import css from './Skeleton.module.css';

export function Skeleton({ rows = 5 }: { readonly rows?: number }) {
  const t = useText(texts);
  return (
    <div className={css.skeleton} role="status">
      <span className="hiddenText">{t.loading}</span>
      <span className={css.title} />
      {Array.from({ length: rows }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no identity and never move
        <span key={at} className={css.row} />
      ))}
    </div>
  );
}
