// A list that may be long: so few that all stand in the page, or only those in view.
import type { ReactElement } from 'react';
import { Virtualizer } from 'virtua';
import css from '../Organisation.module.css';

interface Props<T> {
  readonly label: string;
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  readonly children: (row: T) => ReactElement;
}

const fewRows = 60;
/** Pixels of a row on one line; the others are measured. */
const rowHeight = 60;

export function Listing<T>({ label, rows, keyOf, children }: Props<T>) {
  if (rows.length <= fewRows)
    return (
      <ul className={css.lines} aria-label={label}>
        {rows.map((row) => (
          <li key={keyOf(row)}>{children(row)}</li>
        ))}
      </ul>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section className={`${css.lines} ${css.windowed}`} tabIndex={0} aria-label={label}>
      <Virtualizer data={rows} itemSize={rowHeight} as="ul" item="li">
        {(row) => <div key={keyOf(row)}>{children(row)}</div>}
      </Virtualizer>
    </section>
  );
}
