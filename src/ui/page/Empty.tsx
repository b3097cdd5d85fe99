// An empty page that teaches: what will stand here, who does it, and the button that begins.
import type { ReactNode } from 'react';
import type from '../type.module.css';
import css from './Empty.module.css';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  /** The button or link that begins; left out where somebody else begins. */
  readonly action?: ReactNode;
}

export function Empty({ title, children, action }: Props) {
  return (
    <div className={css.empty}>
      <h2 className={type.section}>{title}</h2>
      <p className={type.body}>{children}</p>
      {action}
    </div>
  );
}
