// How many of the answers are there, as a thin bar that says it in words too.
import * as texts from '../ownText.ts';
import { useText } from '../text.ts';
import css from './Progress.module.css';

interface Props {
  readonly done: number;
  readonly of: number;
  /** What it is the progress of. */
  readonly label: string;
}

export function Progress({ done, of, label }: Props) {
  const t = useText(texts);
  const share = of === 0 ? 0 : Math.min(done / of, 1);
  return (
    <div
      className={css.progress}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={of}
      aria-valuenow={done}
      aria-valuetext={t.progress(done, of)}
    >
      <div className={css.done} style={{ width: `${share * 100}%` }} />
    </div>
  );
}
