// A list of people with what each has said or done: somebody is added by choosing the name, and the rest is written in the row.
import { Button } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Named } from '../../../../core/meeting/read.ts';
import type { Fault } from '../../../../schema/fault.ts';
import { Faults } from '../../../../ui/form/Faults.tsx';
import { FieldConflict } from '../../../../ui/form/FieldConflict.tsx';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { AddPerson } from '../AddPerson.tsx';
import css from '../meeting.module.css';
import * as texts from '../text.ts';
import { namesIn } from '../written.ts';
import { faultsAt, useItem } from './itemInUse.ts';

/** Somebody who has been put in is written of next; where one has been taken out, one may be put in instead. */
function useFocusInList(length: number) {
  const list = useRef<HTMLDivElement>(null);
  const before = useRef(length);
  useEffect(() => {
    const [was, part] = [before.current, list.current];
    before.current = length;
    if (was === length || part === null) return;
    // What somebody else has put in takes nobody's place.
    if (document.activeElement !== document.body && !part.contains(document.activeElement)) return;
    const field = part.querySelector<HTMLElement>(
      `:scope > :nth-child(${length}) :is(select, input, textarea)`,
    );
    (length > was && field !== null
      ? field
      : part.querySelector<HTMLElement>(':scope > :last-child select')
    )?.focus();
  }, [length]);
  return list;
}

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
  /** What has been taken back is struck through, and stays. */
  readonly isStruck?: (row: R) => boolean;
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
  isStruck = () => false,
  children,
}: Props<R>) {
  const t = useText(texts);
  const inUse = useItem();
  const { item } = inUse;
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const all = [...faults, ...faultsAt(inUse, field)];
  const put = async (list: readonly R[]) => {
    const found = await write(list);
    setFaults(found);
    return found;
  };
  const list = useFocusInList(rows.length);
  const lookOf = (row: R) => (isStruck(row) ? `${css.row} ${css.withdrawn}` : css.row);
  const replaced = (at: number) => (row: R) => put(rows.map((one, index) => (index === at ? row : one)));
  return (
    <section className={css.part}>
      <h2 className={type.section}>{title}</h2>
      <FieldConflict row={item.key} field={field} written={namesIn}>
        <div ref={list}>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: somebody may have two motions, which only their order tells apart
            <div key={`${row.person} ${at}`} className={lookOf(row)}>
              <strong className={`${type.body} ${type.strong}`}>{row.name}</strong>
              <div className={css.rowFields}>
                {children(row, replaced(at), `${field}.${at}.${row.person}`)}
              </div>
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
          {among.length === 0 && <p className={type.secondary}>{hint ?? t.nobodyLeft}</p>}
          {among.length === 0 && <Faults faults={all} />}
          {among.length > 0 && (
            <AddPerson
              label={addLabel}
              faults={all}
              among={among}
              {...(hint === undefined ? {} : { hint })}
              add={(who) => void put([...rows, begin(who)])}
            />
          )}
        </div>
      </FieldConflict>
    </section>
  );
}
