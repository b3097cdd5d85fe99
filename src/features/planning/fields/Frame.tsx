// What every field of the wizard has around it: two who wrote in it, how safe it is, and how it reads for those who may not write.
import type { ReactElement } from 'react';
import type { Value } from '../../../schema/field.ts';
import { FieldConflict } from '../../../ui/form/FieldConflict.tsx';
import type { FieldLook } from '../../../ui/form/FieldShell.tsx';
import { SavedNote } from '../../../ui/form/SavedNote.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useDraft } from '../../../ui/workspace.tsx';
import { draftPlace, useFaultsAt, usePlan } from '../planInUse.ts';
import * as texts from '../text.ts';
import { type Editing, type FieldProps, partOf, placeOf } from './editing.ts';
import css from './fields.module.css';

interface Props extends FieldProps {
  /** The value as it is read. */
  readonly read: string;
  readonly written?: (value: Value) => string;
  readonly children: (look: FieldLook & { readonly id: string }) => ReactElement;
}

export function Frame({ on, field, label, hint, required = false, read, written, children }: Props) {
  const place = placeOf(on, field);
  const faults = useFaultsAt(place);
  const { lastSaved } = usePlan();
  const name = label ?? on.list.fields[field]?.label ?? field;
  if (on.readOnly) return <ReadField label={name} text={read} />;
  const look = { id: place, label: name, required, faults, ...(hint === undefined ? {} : { hint }) };
  return (
    <div className={css.field}>
      <FieldConflict row={on.row?.key ?? null} field={field} {...(written === undefined ? {} : { written })}>
        {children(look)}
      </FieldConflict>
      <SavedNote list={on.list.name} row={on.row?.key ?? null} isLast={lastSaved === place} />
    </div>
  );
}

export function ReadField({ label, text }: { readonly label: string; readonly text: string }) {
  const t = useText(texts);
  return (
    <div className={css.field}>
      <p className={type.secondary}>{label}</p>
      <p className={`${type.body} ${css.text}`}>{text === '' ? t.empty : text}</p>
    </div>
  );
}

/** The draft in which the row's fields are typed. */
export function useRowDraft(on: Editing) {
  const { at } = usePlan();
  return useDraft(draftPlace(at, partOf(on)));
}
