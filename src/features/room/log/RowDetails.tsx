// What stands behind a row: who wrote it, the prints that join it to its neighbours, and the text that was decided.
import { useState } from 'react';
import type { Judged } from '../../../core/log/verify.ts';
import { useText } from '../../../ui/text.ts';
import css from './log.module.css';
import * as texts from './logText.ts';

/** In groups of four, so that two people can read it to one another. */
const inGroups = (print: string): string => print.replace(/(.{4})(?=.)/g, '$1 ');

/** What was decided, one value a line; as it stands where it cannot be read. */
function readable(held: string): string {
  try {
    return JSON.stringify(JSON.parse(held), null, 2);
  } catch {
    return held;
  }
}

export function RowDetails({ judged: { row, print } }: { readonly judged: Judged }) {
  const t = useText(texts);
  const [isOpen, setOpen] = useState(false);
  const { entry, author, created } = row;
  const by =
    author.toLowerCase() === entry.by.toLowerCase() ? entry.by : t.byOther(entry.by, author || t.nobody);
  const facts: readonly (readonly [string, string])[] = [
    [t.by, by],
    [t.at, t.when(created)],
    [t.print, print === null ? t.noPrint : inGroups(print)],
    [t.before, entry.before === '' ? t.first : inGroups(entry.before)],
    ...(entry.content === null ? [] : [[t.content, inGroups(entry.content)] as const]),
  ];
  return (
    <details className={css.details} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t.details}</summary>
      {isOpen && (
        <>
          <dl>
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {entry.held !== null && (
            <>
              <h3>{t.held}</h3>
              <pre>{readable(entry.held)}</pre>
            </>
          )}
        </>
      )}
    </details>
  );
}
