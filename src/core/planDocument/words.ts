// The words that a plan's document needs beside those of the steering model and of the plan itself.
import type { Day, Instant } from '../../schema/field.ts';
import type { frequencies, indicatorUnits } from '../../schema/lists/indicators.ts';
import type { budgetKinds } from '../../schema/lists/planning/budgetLines.ts';
import type { sourceKinds } from '../../schema/lists/planning/financing.ts';
import type { itemForms } from '../../schema/lists/planning/followUpItems.ts';
import type { documentKinds } from '../../schema/lists/planning/governingDocuments.ts';
import type { Plan } from '../planning/plan.ts';

type Labels<T extends readonly string[]> = Readonly<Record<T[number], string>>;

/** A figure is measured in a unit, with so many decimals. */
export interface Measured {
  readonly unit: (typeof indicatorUnits)[number];
  readonly decimals: number;
}

/** Tables and parts are named here; their labels are those of the fields, in src/schema. */
export interface PlanWords {
  readonly day: (day: Day) => string;
  readonly dayOf: (at: Instant) => Day;
  readonly number: (value: number) => string;
  readonly figure: (measured: Measured, value: number, high: number | null) => string;
  readonly years: (first: number, last: number) => string;
  readonly capital: (text: string) => string;
  /** @param who who sent or decided it; '' when nobody is named */
  readonly state: (state: Plan['state'], day: Day | null, who: string) => string;
  /** What a body has decided: by which, when and under which paragraph. */
  readonly decided: (state: Plan['state'], body: string, day: Day | null, paragraph: number | null) => string;
  readonly cycle: Readonly<Record<'newCreation' | 'review', string>>;
  readonly numbered: (number: number, title: string) => string;
  readonly appendix: (title: string) => string;
  readonly owner: string;
  readonly missions: string;
  readonly charters: string;
  /** By the section's key, as the wizard asks. */
  readonly sections: Readonly<Record<string, string>>;
  readonly superior: {
    readonly caption: string;
    readonly goal: string;
    readonly type: string;
    readonly owner: string;
    readonly chosen: string;
    readonly yes: string;
  };
  readonly thread: {
    readonly caption: (group: string) => string;
    readonly goal: string;
    readonly withoutPerspective: string;
    readonly withoutGoalArea: string;
    readonly withTargets: (title: string, targets: readonly { year: number; text: string }[]) => string;
    readonly withResponsible: (title: string, responsible: string) => string;
    readonly measured: (indicators: string) => string;
    readonly done: (activities: string) => string;
    readonly when: string;
    readonly period: (from: Day, to: Day) => string;
    readonly inYear: (text: string, year: number) => string;
    readonly frequency: Labels<typeof frequencies>;
  };
  readonly notApplicable: (reason: string) => string;
  readonly unanswered: string;
  readonly budget: {
    readonly caption: string;
    readonly kinds: Labels<typeof budgetKinds>;
    readonly amount: (year: number) => string;
    readonly financing: (number: number, of: number) => string;
    readonly none: string;
    readonly tkr: (amount: number) => string;
    readonly permanent: Readonly<Record<'yes' | 'no', string>>;
    readonly financed: string;
    readonly gap: string;
    readonly sources: string;
    readonly sourceKinds: Labels<typeof sourceKinds>;
    readonly source: string;
    readonly body: string;
    readonly amountTkr: string;
    readonly phaseOuts: string;
  };
  readonly assignments: { readonly caption: string; readonly none: string };
  readonly risks: {
    readonly caption: string;
    readonly likelihood: string;
    readonly impact: string;
    readonly score: string;
  };
  readonly followUpPlan: { readonly caption: string; readonly forms: Labels<typeof itemForms> };
  readonly documents: {
    readonly caption: string;
    readonly kinds: Labels<typeof documentKinds>;
    readonly adopted: (by: string, day: string) => string;
    readonly valid: (from: string, to: string) => string;
  };
}
