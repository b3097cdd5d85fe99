// A row that is written in a step of the wizard, as the fields see it: whose fields they are, and how one of them is saved.

import type { StepKey } from '../../../core/planning/steps.ts';
import type { Fault } from '../../../schema/fault.ts';
import type { List, RowOf, Values } from '../../../schema/list.ts';

/**
 * @property item the row's name in the places of its fields; null for the plan's own
 * @property row null before there is one
 * @property at where a field is on the page, when it is not where the others are
 * @property write saves some fields; each kind of row has a rule of its own
 */
export interface Editing {
  readonly step: StepKey;
  readonly item: string | null;
  readonly list: List;
  readonly row: (Values & { readonly key: string }) | null;
  readonly readOnly: boolean;
  readonly at?: (field: string) => string;
  readonly write: (place: string, answer: Values, seen: Values) => Promise<readonly Fault[]>;
}

/** The row with its values, whatever list it is of. */
export const anyRow = <L extends List>(row: RowOf<L> | null): Editing['row'] => row as Editing['row'];

export const partOf = ({ step, item }: Pick<Editing, 'step' | 'item'>): string =>
  item === null ? step : `${step}/${item}`;
export const placeOf = (on: Pick<Editing, 'step' | 'item' | 'at'>, field: string): string =>
  on.at?.(field) ?? `${partOf(on)}/${field}`;

/** What every field of a row is given. */
export interface FieldProps {
  readonly on: Editing;
  readonly field: string;
  /** The list's own label when left out. */
  readonly label?: string;
  readonly hint?: string;
  readonly required?: boolean;
}
