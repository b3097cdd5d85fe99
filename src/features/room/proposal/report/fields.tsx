// The fields of a report: its own, each with what stands around it, and those of a row in one of its lists.
import { Checkbox } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { type RowAnswer, recordRow } from '../../../../core/proposal/rules/listRules.ts';
import { recordReport } from '../../../../core/proposal/rules/reportRules.ts';
import type { Fault } from '../../../../schema/fault.ts';
import type { Json, Value } from '../../../../schema/field.ts';
import { proposals } from '../../../../schema/lists/room/proposals.ts';
import { ChoiceInput } from '../../../../ui/form/ChoiceInput.tsx';
import { FieldConflict } from '../../../../ui/form/FieldConflict.tsx';
import { FigureInput } from '../../../../ui/form/FigureInput.tsx';
import { LineInput } from '../../../../ui/form/LineInput.tsx';
import { NoteInput } from '../../../../ui/form/NoteInput.tsx';
import { SavedNote } from '../../../../ui/form/SavedNote.tsx';
import { useText } from '../../../../ui/text.ts';
import { useDraft } from '../../../../ui/workspace.tsx';
import css from './report.module.css';
import { draftPlace, useFaultsAt, useRecord, useReport } from './reportInUse.ts';
import * as texts from './text.ts';

/** Around one of the report's own fields: the choice when two have written in it, and how safe it is. */
export function Own({ field, place, children }: { field: string; place: string; children: ReactNode }) {
  const { draft, lastSaved } = useReport();
  return (
    <div className={css.field}>
      <FieldConflict row={draft.report.key} field={field}>
        {children}
      </FieldConflict>
      <SavedNote list="proposalDrafts" row={draft.report.key} isLast={lastSaved === place} />
    </div>
  );
}

interface LineProps {
  readonly field: 'office' | 'officerTitle' | 'day' | 'delegateRole';
  readonly hint?: string;
}

/** A line or a day among the report's own fields. */
export function OwnLine({ field, hint }: LineProps) {
  const { draft, at } = useReport();
  const record = useRecord();
  const typed = useDraft(draftPlace(at));
  const faults = useFaultsAt(field);
  const { label } = proposals.fields[field];
  return (
    <Own field={field} place={field}>
      <LineInput
        id={field}
        label={label}
        required
        {...(hint === undefined ? {} : { hint })}
        faults={faults}
        kind={field === 'day' ? 'date' : 'text'}
        draft={typed}
        name={field}
        value={draft.report[field]}
        commit={(value, seen) => record(field, recordReport, { answer: { [field]: value } }, seen)}
      />
    </Own>
  );
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

export function OwnChoice({
  field,
  choices,
  hint,
  none,
}: {
  readonly field: 'delegationRule' | 'reportAt';
  readonly choices: readonly Choice[];
  readonly hint?: string;
  /** What it means that nothing is chosen; left out where something must be. */
  readonly none?: string;
}) {
  const t = useText(texts);
  const { draft } = useReport();
  const record = useRecord();
  const faults = useFaultsAt(field);
  return (
    <Own field={field} place={field}>
      <ChoiceInput
        id={field}
        label={proposals.fields[field].label}
        required={none === undefined}
        {...(hint === undefined ? {} : { hint })}
        faults={faults}
        value={draft.report[field]}
        none={none ?? t.choose}
        choices={choices}
        commit={(value) => record(field, recordReport, { answer: { [field]: value } })}
      />
    </Own>
  );
}

/**
 * A row of one of the report's lists, as its fields see it.
 * @property place where it is on the page: `items.0`
 */
export interface InRow {
  readonly list: RowAnswer['list'];
  readonly row: string;
  readonly place: string;
}

/** Writes some of the row's fields; null takes the row out. */
export function useRowWriter({ list, row, place }: InRow) {
  const record = useRecord();
  return (values: Json | null): Promise<readonly Fault[]> => record(place, recordRow, { list, row, values });
}

interface RowFieldProps {
  readonly on: InRow;
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
}

function useRowField({ on, field, label, hint, required = false }: RowFieldProps) {
  const { at } = useReport();
  const draft = useDraft(draftPlace(at));
  const place = `${on.place}.${field}`;
  const faults = useFaultsAt(place);
  const write = useRowWriter({ ...on, place });
  const look = { id: place, label, required, faults, ...(hint === undefined ? {} : { hint }) };
  // The list as a whole is one value, so what is typed is known by the row's own name in it.
  const typed = { draft, name: `${on.list}.${on.row}.${field}` };
  const commit = (value: Value) => write({ [field]: value ?? '' });
  return { look, typed, commit, write };
}

export function RowLine({
  value,
  kind = 'text',
  ...props
}: RowFieldProps & { value: string; kind?: 'text' | 'date' }) {
  const { look, typed, commit } = useRowField(props);
  return <LineInput {...look} {...typed} kind={kind} value={value} commit={commit} />;
}

export function RowNote({ value, rows = 3, ...props }: RowFieldProps & { value: string; rows?: number }) {
  const { look, typed, commit } = useRowField(props);
  return <NoteInput {...look} {...typed} rows={rows} value={value} commit={commit} />;
}

export function RowFigure({ value, ...props }: RowFieldProps & { value: number }) {
  const { look, typed, write } = useRowField(props);
  return (
    <FigureInput
      {...look}
      {...typed}
      suffix="tkr"
      value={value}
      commit={(figure) => write({ [props.field]: figure ?? 0 })}
    />
  );
}

export function RowChoice({
  value,
  choices,
  none,
  ...props
}: RowFieldProps & { value: string | null; choices: readonly Choice[]; none?: string }) {
  const t = useText(texts);
  const { look, write } = useRowField(props);
  return (
    <ChoiceInput
      {...look}
      value={value}
      none={none ?? t.choose}
      choices={choices}
      commit={(chosen) => write({ [props.field]: chosen })}
    />
  );
}

export function RowTick({ value, ...props }: RowFieldProps & { value: boolean }) {
  const { look, write } = useRowField(props);
  return (
    <Checkbox
      id={look.id}
      label={props.label}
      checked={value}
      onChange={(_, { checked }) => void write({ [props.field]: checked === true })}
    />
  );
}
