// A document's part on the screen: its heading, its paragraphs, lists, facts and tables, and the parts below.
import { Fragment, type ReactNode } from 'react';
import type { Block, Part, Table } from '../../core/planDocument/parts.ts';
import { AcrossTable } from './AcrossTable.tsx';
import css from './document.module.css';

type Level = 2 | 3 | 4;
const headings = { 2: 'h2', 3: 'h3', 4: 'h4' } as const;

interface Props {
  readonly part: Part;
  /** The page's title is 1. */
  readonly level?: Level;
  /** Where a link in the contents leads. */
  readonly id?: string;
  /** What stands first under the heading, before what the document holds. */
  readonly children?: ReactNode;
}

export function PaperPart({ part, level = 2, id, children }: Props) {
  const Heading = headings[level];
  const below: Level = level === 2 ? 3 : 4;
  return (
    <section className={css.part}>
      <Heading id={id} tabIndex={id === undefined ? undefined : -1}>
        {part.title}
      </Heading>
      {children}
      {inOrder(part.blocks).map(([place, block]) => (
        <PaperBlock key={place} block={block} />
      ))}
      {inOrder(part.parts).map(([place, one]) => (
        <PaperPart key={place} part={one} level={below} />
      ))}
    </section>
  );
}

function PaperBlock({ block }: { readonly block: Block }) {
  if (block.kind === 'paragraph') return <p>{block.text}</p>;
  if (block.kind === 'table') return <PaperTable table={block} />;
  if (block.kind === 'list')
    return (
      <ul>
        {inOrder(block.items).map(([place, item]) => (
          <li key={place}>{item}</li>
        ))}
      </ul>
    );
  return (
    <dl>
      {inOrder(block.facts).map(([place, { label, text }]) => (
        <Fragment key={place}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** A document is read only and its pieces have no names, so each is known by its place. */
const inOrder = <T,>(all: readonly T[]): readonly (readonly [place: string, one: T])[] =>
  all.map((one, i) => [String(i), one]);

function PaperTable({ table: { caption, columns, rows } }: { readonly table: Table }) {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const alignment = (i: number) => (columns[i]?.figures === true ? css.figures : undefined);
  return (
    <AcrossTable label={caption}>
      <table>
        <caption>{caption}</caption>
        <colgroup>
          {inOrder(columns).map(([place, { share }]) => (
            <col key={place} style={{ width: `${(share * 100) / whole}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {inOrder(columns).map(([place, { heading }], i) => (
              <th key={place} scope="col" className={alignment(i)}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inOrder(rows).map(([row, cells]) => (
            <tr key={row}>
              {inOrder(cells).map(([place, lines], i) => (
                <td key={place} className={alignment(i)}>
                  {inOrder(lines).map(([line, text]) => (
                    <p key={line}>{text}</p>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </AcrossTable>
  );
}
