// A list of people with what each has said or done: somebody is added by choosing the name, and the rest is written in the row.
import { Button, Select } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Named } from '../../../../core/meeting/read.ts';
import type { Fault } from '../../../../schema/fault.ts';
import { FieldConflict } from '../../../../ui/form/FieldConflict.tsx';
import { FieldShell } from '../../../../ui/form/FieldShell.tsx';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import css from '../meeting.module.css';
import * as texts from '../text.ts';
import { namesIn } from '../written.ts';
import { faultsAt, useItem } from './itemInUse.ts';

interface Props<R extends Named> {
  readonly field: 'motions' | 'conflicts' | 'nonParticipants' | 'reservations' | 'notes';
  readonly title: string;
  readonly hint?: string;
  readonly addLabel: string;
  readonly rows: readonly R[];
  /** Who may be added. */
  readonly among: readonly Named[];
  readonly begin: (who: Named) => R;
  readonly write: (rows: readonly R[]) => Promise<readonly Fault[]>;
  /** The fields of a row; `change` writes it anew. */
  readonly children: (row: R, change: (row: R) => Promise<readonly Fault[]>, place: string) => ReactNode;
}

export function People<R extends Named>({
  field,
  title,
  hint,
  addLabel,
  rows,
  among,
  begin,
  write,
  children,
}: Props<R>) {
  const t = useText(texts);
  const inUse = useItem();
  const { item } = inUse;
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const put = async (list: readonly R[]) => {
    const found = await write(list);
    setFaults(found);
    return found;
  };
  const replaced = (at: number) => (row: R) => put(rows.map((one, index) => (index === at ? row : one)));
  return (
    <section className={css.part}>
      <h2 className={type.section}>{title}</h2>
      <FieldConflict row={item.key} field={field} written={namesIn}>
        <div>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: somebody may have two motions, which only their order tells apart
            <div key={`${row.person} ${at}`} className={css.row}>
              <strong className={type.body}>{row.name}</strong>
              {children(row, replaced(at), `${field}.${at}.${row.person}`)}
              <Button
                size="small"
                appearance="subtle"
                aria-label={`${title}: ${t.remove(row.name)}`}
                onClick={() => void put(rows.filter((_, index) => index !== at))}
              >
                {t.take}
              </Button>
            </div>
          ))}
          <FieldShell
            label={addLabel}
            faults={[...faults, ...faultsAt(inUse, field)]}
            {...(hint === undefined ? {} : { hint })}
          >
            <Select
              value=""
              onChange={(_, { value }) => {
                const who = among.find(({ person }) => person === value);
                if (who) void put([...rows, begin({ person: who.person, name: who.name })]);
              }}
            >
              <option value="">{t.choose}</option>
              {among.map(({ person, name }) => (
                <option key={person} value={person}>
                  {name}
                </option>
              ))}
            </Select>
          </FieldShell>
        </div>
      </FieldConflict>
    </section>
  );
}
