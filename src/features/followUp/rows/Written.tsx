// The fields of the later blocks, each with what two have written in it at once and with the words on saving.
import type { FollowUpForm } from '../../../core/followUp/form.ts';
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

const faultsAt = (form: FollowUpForm, asked: boolean, place: string): readonly Fault[] =>
  asked ? missingAt(form.missing, place) : [];

export function WrittenNote(props: Props<string | null>) {
  const { form, asked } = useForm();
  const { list, row, under, draft, name, label, value, commit, required = false } = props;
  const place = `${under}/${name}`;
  return (
    <div>
      <FieldConflict row={row} field={name}>
        <NoteInput
          id={place}
          label={label}
          {...(props.hint === undefined ? {} : { hint: props.hint })}
          required={required}
          rows={2}
          faults={faultsAt(form, asked, place)}
          draft={draft}
          name={name}
          value={value}
          commit={commit}
        />
      </FieldConflict>
      <SavedNote list={list} row={row} place={place} />
    </div>
  );
}

export function WrittenDay(props: Props<string | null>) {
  const { form, asked } = useForm();
  const { list, row, under, draft, name, label, value, commit, required = false } = props;
  const place = `${under}/${name}`;
  return (
    <div>
      <FieldConflict row={row} field={name}>
        <LineInput
          id={place}
          label={label}
          required={required}
          kind="date"
          faults={faultsAt(form, asked, place)}
          draft={draft}
          name={name}
          value={value}
          commit={commit}
        />
      </FieldConflict>
      <SavedNote list={list} row={row} place={place} />
    </div>
  );
}

interface FigureProps extends Props<number | null> {
  readonly suffix: string;
  /** Questions about the figure, such as whether its unit is right. */
  readonly questions?: readonly Fault[];
  readonly written: (value: number) => string;
}

export function WrittenFigure(props: FigureProps) {
  const { form, asked } = useForm();
  const { list, row, under, draft, name, label, value, commit, suffix, written, questions = [] } = props;
  const place = `${under}/${name}`;
  return (
    <div>
      <FieldConflict row={row} field={name} written={(other) => written(Number(other))}>
        <FigureInput
          id={place}
          label={label}
          {...(props.hint === undefined ? {} : { hint: props.hint })}
          required={props.required ?? false}
          faults={[...faultsAt(form, asked, place), ...questions]}
          draft={draft}
          name={name}
          value={value}
          suffix={suffix}
          commit={commit}
        />
      </FieldConflict>
      <SavedNote list={list} row={row} place={place} />
    </div>
  );
}
