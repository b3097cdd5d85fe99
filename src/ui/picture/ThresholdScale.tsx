// Where a share stands between nothing and all, with the limits of the rule marked and named.
import * as texts from '../pieceText.ts';
import { useText } from '../text.ts';
import css from './ThresholdScale.module.css';

interface Props {
  /** 0–1 */
  readonly share: number;
  /** The share as it is written, `60 %`. */
  readonly shareText: string;
  /** Each limit 0–1, with its name: `gult från 50`. */
  readonly limits: readonly { readonly at: number; readonly name: string }[];
}

const place = (share: number) => ({ left: `${Math.min(Math.max(share, 0), 1) * 100}%` });
/** A name in the middle of its mark runs out of the scale near an end, so there it is set to that end. */
const side = (share: number) => (share < 0.15 ? css.first : share > 0.85 ? css.last : css.middle);

export function ThresholdScale({ share, shareText, limits }: Props) {
  const t = useText(texts);
  const words = t.scale(
    shareText,
    limits.map(({ name }) => name),
  );
  return (
    <div className={css.scale} role="img" aria-label={words}>
      <span className={`${css.share} ${side(share)}`} style={place(share)}>
        {shareText}
      </span>
      <span className={css.bar}>
        <span className={css.filled} style={{ width: place(share).left }} />
        {limits.map(({ at, name }) => (
          <span key={name} className={css.limit} style={place(at)} />
        ))}
      </span>
      <span className={css.names}>
        {limits.map(({ at, name }) => (
          <span key={name} className={`${css.name} ${side(at)}`} style={place(at)}>
            {name}
          </span>
        ))}
      </span>
    </div>
  );
}
