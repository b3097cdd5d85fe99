// A table that is wider than the phone: it scrolls by itself, and can be reached with the keyboard to do so.
import type { ReactNode } from 'react';
import css from './insight.module.css';

export function Scroll({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
    <section className={css.scroll} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
