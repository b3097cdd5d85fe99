// What the parts of a plan's document are made from.
import type { Rows } from '../../schema/list.ts';
import type { PlanForm } from '../planning/entry.ts';
import { personNamed } from '../situation.ts';
import type { PlanWords } from './words.ts';

/** @property nameOf what the person is called; '' for nobody */
export interface Planned {
  readonly form: PlanForm;
  readonly rows: Rows;
  readonly words: PlanWords;
  readonly nameOf: (person: string | null) => string;
}

export const planned = (form: PlanForm, rows: Rows, words: PlanWords): Planned => ({
  form,
  rows,
  words,
  nameOf: (person) => (person === null ? '' : personNamed(rows, person).name),
});
