// What the ways of comparing a plan's parts are given: the rows, the model, the years that both versions speak of, and words.
import type { Day, Key } from '../../../schema/field.ts';
import type { Rows } from '../../../schema/list.ts';
import type { budgetKinds } from '../../../schema/lists/planning/budgetLines.ts';
import type { sourceKinds } from '../../../schema/lists/planning/financing.ts';
import type { SteeringModel } from '../../../steering/model.ts';
import type { Indicator } from '../../indicator.ts';

type Labels<T extends readonly string[]> = Readonly<Record<T[number], string>>;

/** Labels are those of the fields, in src/schema; what has none is named here. */
export interface DifferenceWords {
  readonly day: (day: Day) => string;
  readonly tkr: (amount: number) => string;
  readonly figure: (indicator: Indicator, value: number, high: number | null) => string;
  readonly target: (year: number) => string;
  readonly amount: (year: number) => string;
  readonly budgetKinds: Labels<typeof budgetKinds>;
  readonly sourceKinds: Labels<typeof sourceKinds>;
  readonly yes: string;
  readonly no: string;
  /** By the section's key, as the wizard asks. */
  readonly sections: Readonly<Record<string, string>>;
  readonly notApplicable: (reason: string) => string;
}

/**
 * @property planYear the first year of the newer of the two
 * @property sameYear a version of the same year, whose days can be compared; in another year's they are moved by themselves
 * @property years for which both versions set targets and money
 */
export interface Compared {
  readonly rows: Rows;
  readonly model: SteeringModel;
  readonly words: DifferenceWords;
  readonly planYear: number;
  readonly sameYear: boolean;
  readonly years: readonly number[];
  readonly nameOf: (person: string | null) => string;
  readonly titleOf: (goal: Key<'goals'>) => string;
}
