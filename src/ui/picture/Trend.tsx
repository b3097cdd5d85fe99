// Whether it goes better or worse, as a grey arrow and one word; the arrow follows better and worse, not up and down.
import type { Trend as TrendValue } from '../../steering/model.ts';
import * as texts from '../pieceText.ts';
import { useText } from '../text.ts';
import css from './Trend.module.css';

const turns: Record<TrendValue, string | null> = {
  improved: 'rotate(-45 8 8)',
  unchanged: 'rotate(0 8 8)',
  worsened: 'rotate(45 8 8)',
  unknown: null,
};

export function Trend({ trend }: { readonly trend: TrendValue }) {
  const t = useText(texts);
  const turn = turns[trend];
  return (
    <span className={css.trend}>
      {turn !== null && (
        <svg className={css.arrow} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M2 8h12M9.5 3.5 14 8l-4.5 4.5" transform={turn} />
        </svg>
      )}
      {t.trend[trend]}
    </span>
  );
}
