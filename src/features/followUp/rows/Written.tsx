// The fields of the later blocks, each with what two have written in it at once and with the words on saving.
import type { ReactNode } from 'react';
import type { Fault } from '../../../schema/fault.ts';
import { FieldConflict } from '../../../ui/form/FieldConflict.tsx';
import { FigureInput } from '../../../ui/form/FigureInput.tsx';
import type { Commit } from '../../../ui/form/kept.ts';
import { LineInput } from '../../../ui/form/LineInput.tsx';
import { NoteInput } from '../../../ui/form/NoteInput.tsx';
import type { Draft } from '../../../ui/workspace.tsx';
import { missingAt, useForm } from '../formInUse.ts';
import { type SavedList, SavedNote } from '../SavedNote.tsx';

/** @property row the key of the row that the field is kept in; null before there is one */
export interface Kept {
  readonly list: SavedList;
  readonly row: string | null;
  /** Block and item: what the field's name is put after to be its place. */
  readonly under: string;
  readonly draft: Draft;
}

interface Props<T> extends Kept {
  readonly name: string;
  readonly label: string;
  readonly value: T;
  readonly hint?: string;
  readonly required?: boolean;
  readonly commit: Commit<T>;
}

interface ShellProps<T> {
  readonly of: Props<T>;
  readonly written?: (value: unknown) => string;
  readonly children: (
    field: Pick<Props<T>, 'label' | 'draft' | 'name' | 'value' | 'commit'> & Field,
  ) => ReactNode;
}

/** What every kind of field is given besides what it is called and holds. */
interface Field {
  readonly id: string;
  readonly hint?: string;
  readonly required: boolean;
  readonly faults: readonly Fault[];
}

function Shell<T>({ of, written, children }: ShellProps<T>) {
  const { form, asked } = useForm();
  const { list, row, under, draft, name, label, hint, value, commit, required = false } = of;
  const place = `${under}/${name}`;
  const faults = asked ? missingAt(form.missing, place) : [];
  const said = hint === undefined ? {} : { hint };
  return (
    <div>
      <FieldConflict row={row} field={name} {...(written === undefined ? {} : { written })}>
        {children({ id: place, label, required, faults, draft, name, value, commit, ...said })}
      </FieldConflict>
      <SavedNote list={list} row={row} place={place} />
    </div>
  );
}

export const WrittenNote = (props: Props<string | null>) => (
  <Shell of={props}>{(field) => <NoteInput {...field} rows={2} />}</Shell>
);

export const WrittenDay = (props: Props<string | null>) => (
  <Shell of={props}>{(field) => <LineInput {...field} kind="date" />}</Shell>
);

interface FigureProps extends Props<number | null> {
  readonly suffix: string;
  /** Questions about the figure, such as whether its unit is right. */
  readonly questions?: readonly Fault[];
  readonly written: (value: number) => string;
}

export const WrittenFigure = ({ suffix, questions = [], written, ...props }: FigureProps) => (
  <Shell of={props} written={(other) => written(Number(other))}>
    {(field) => <FigureInput {...field} faults={[...field.faults, ...questions]} suffix={suffix} />}
  </Shell>
);
