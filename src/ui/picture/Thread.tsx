// The red thread down a page: what hangs together, one node after the other, with the place of each to the left.
import type { ReactNode } from 'react';
import css from './Thread.module.css';

/** A list whose items are `ThreadItem`s, in the order in which they hang together. */
export function Thread({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ol className={css.thread} aria-label={label}>
      {children}
    </ol>
  );
}

interface ItemProps {
  /** `now` is the large filled node; `loose` is broken or not yet certain, and its line is dashed and grey. */
  readonly node?: 'now' | 'joined' | 'loose';
  /** What stands to the left of the node, such as a day. */
  readonly when: ReactNode;
  /** A second, smaller line under it. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

export function ThreadItem({ node = 'joined', when, note, children }: ItemProps) {
  return (
    <li className={`${css.item} ${css[node]}`}>
      <div className={css.when}>
        <span className={css.day}>{when}</span>
        {note !== undefined && <span className={css.note}>{note}</span>}
      </div>
      <span className={css.node} aria-hidden="true" />
      <div className={css.content}>{children}</div>
    </li>
  );
}
