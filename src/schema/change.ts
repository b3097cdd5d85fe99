// A wish to add or alter one row; rules return wishes, they do not act.
import type { InputOf, List, RowOf, Values, ValuesOf } from './list.ts';

/**
 * @property list the list's name
 * @property year the year of a yearly list, else null
 * @property values for an addition all that is put in; for an alteration only the fields that change
 * @property seen fields as the person saw them when he began to write, where that may be older than what stands there now:
 *   what somebody else has changed since is then joined or asked about, instead of written over
 */
export interface Change {
  readonly act: 'add' | 'alter';
  readonly list: string;
  readonly year: number | null;
  readonly key: string;
  readonly values: Values;
  readonly seen?: Values;
}

const yearOf = (list: List, values: Values): number | null =>
  list.yearly && typeof values.year === 'number' ? values.year : null;

/** A new row; its key follows from its values. */
export function add<L extends List>(list: L, input: InputOf<L>): Change {
  const values = input as Values;
  return { act: 'add', list: list.name, year: yearOf(list, values), key: list.keyFrom(values), values };
}

/**
 * A change of some fields of a row that exists; of a log's row `checkChange` refuses it. The fields that make the key are left
 * as they are: a row whose key does not follow from its values is not believed when it is read.
 */
export function alter<L extends List>(list: L, row: RowOf<L>, values: Partial<ValuesOf<L>>): Change {
  return {
    act: 'alter',
    list: list.name,
    year: yearOf(list, row as Values),
    key: row.key,
    values: values as Values,
  };
}
