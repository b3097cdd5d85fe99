// The button of what is painted first: the browser's own in Fluent's clothes, since Fluent's would be a twentieth of the first route.
import type { ReactNode } from 'react';
import css from './PlainButton.module.css';

interface Props {
  /** The one thing that the page is there for. */
  readonly primary?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

export function PlainButton({ primary = false, onClick, children }: Props) {
  return (
    <button type="button" className={primary ? `${css.button} ${css.primary}` : css.button} onClick={onClick}>
      {children}
    </button>
  );
}
