// A status as a shape of its own, so that it reads without colour, with its word beside it.
import type { ReactElement } from 'react';
import type { Status } from '../../schema/lists/assessments.ts';
import * as texts from '../pieceText.ts';
import { useText } from '../text.ts';
import css from './StatusMark.module.css';

const shapes: Record<Status, ReactElement> = {
  fulfilled: (
    <>
      <circle className={css.fulfilled} cx="8" cy="8" r="7.25" />
      <path className={css.light} d="m4.9 8.3 2.1 2.1 4.2-4.5" />
    </>
  ),
  partly: (
    <>
      <rect className={css.partly} x="1" y="1" width="14" height="14" rx="3" />
      <path className={css.dark} d="M4.3 9.1c1-2.2 2.3-2.2 3.7-1.1s2.7 1.1 3.7-1.1" />
    </>
  ),
  notFulfilled: (
    <>
      <rect
        className={css.notFulfilled}
        x="2.6"
        y="2.6"
        width="10.8"
        height="10.8"
        rx="1.6"
        transform="rotate(45 8 8)"
      />
      <path className={css.light} d="m5.9 5.9 4.2 4.2m0-4.2-4.2 4.2" />
    </>
  ),
  notAssessed: (
    <>
      <circle className={css.notAssessed} cx="8" cy="8" r="6.5" />
      <path className={css.grey} d="M5.4 8h5.2" />
    </>
  ),
};

interface GlyphProps {
  readonly status: Status;
  /** Pixels; 14 in small rows. */
  readonly size?: 14 | 16;
}

/** The shape alone, for where the word stands in a legend or in an accessible name of its own. */
export function StatusGlyph({ status, size = 16 }: GlyphProps) {
  return (
    <svg className={css.glyph} viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      {shapes[status]}
    </svg>
  );
}

interface MarkProps extends GlyphProps {
  /** The model's own word for the status; the ordinary one when left out. */
  readonly word?: string;
  readonly strong?: boolean;
}

export function StatusMark({ status, size = 16, word, strong = false }: MarkProps) {
  const t = useText(texts);
  return (
    <span className={strong ? `${css.mark} ${css.strong}` : css.mark}>
      <StatusGlyph status={status} size={size} />
      <span>{word ?? t.status[status]}</span>
    </span>
  );
}
