// Which column of the table holds which field: found by the headings, and changed by hand where they say something else.
import { Select } from '@fluentui/react-components';
import { fieldsOf, type ImportKind, importLists, type Matching } from '../../../core/organisation/columns.ts';
import type { Table } from '../../../core/organisation/table.ts';
import type { List } from '../../../schema/list.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import css from '../Organisation.module.css';
import * as texts from '../text.ts';

interface Props {
  readonly kind: ImportKind;
  readonly table: Table;
  readonly matching: Matching;
  readonly match: (matching: Matching) => void;
}

export function MatchColumns({ kind, table, matching, match }: Props) {
  const t = useText(texts).import;
  const { fields }: List = importLists[kind];
  const [example] = table.lines;
  return (
    <section>
      <h2 className={type.section}>{t.columnsTitle}</h2>
      <ul className={css.columns}>
        {table.headings.map((heading, at) => (
          // Two columns may have the same heading; their place is what tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          <li key={at}>
            <span>
              <strong className={type.strong}>{heading === '' ? t.noHeading(at + 1) : heading}</strong>
              <span className={type.secondary}>{t.example(example?.cells[at] ?? '')}</span>
            </span>
            <Select
              aria-label={t.columnHolds(heading === '' ? t.noHeading(at + 1) : heading)}
              value={matching[at] ?? ''}
              onChange={(_, { value }) =>
                match(
                  table.headings.map((_, other) =>
                    other === at ? value || null : (matching[other] ?? null),
                  ),
                )
              }
            >
              <option value="">{t.notUsed}</option>
              {fieldsOf(kind).map((name) => (
                <option key={name} value={name}>
                  {fields[name]?.label ?? name}
                </option>
              ))}
            </Select>
          </li>
        ))}
      </ul>
    </section>
  );
}
