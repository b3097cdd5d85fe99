// What a deviation concerns: a goal or factor, a figure, work, an assignment or a line of the budget (domain.md 5.4).
import type { Key } from '../../../schema/field.ts';
import type { List, Rows } from '../../../schema/list.ts';
import { activities } from '../../../schema/lists/activities.ts';
import { assignments } from '../../../schema/lists/followUp/assignments.ts';
import { goals } from '../../../schema/lists/goals.ts';
import { indicators } from '../../../schema/lists/indicators.ts';
import { budgetLines } from '../../../schema/lists/planning/budgetLines.ts';
import type { Deviation } from '../deviation.ts';

const lists = {
  goal: goals,
  indicator: indicators,
  activity: activities,
  assignment: assignments,
  budgetLine: budgetLines,
};
export type ConcernField = keyof typeof lists;
export const concernFields = Object.keys(lists) as readonly ConcernField[];

/** @property title null for what is not there any more */
export interface Concern {
  readonly field: ConcernField;
  readonly key: string;
  readonly title: string | null;
}

/** What is first named by each type; a deviation in quality may concern any. */
const ofType: Readonly<Record<Deviation['type'], ConcernField | null>> = {
  goal: 'goal',
  indicator: 'indicator',
  budget: 'budgetLine',
  time: 'activity',
  assignment: 'assignment',
  quality: null,
};

/** The kinds in the order in which they are likely. */
export const concernsBy = ({ type }: Pick<Deviation, 'type'>): readonly ConcernField[] => {
  const first = ofType[type];
  return first === null ? concernFields : [first, ...concernFields.filter((one) => one !== first)];
};

/** Everything that it names, the nearest first: a red goal comes with its red figure. */
export const concernsOf = (rows: Rows, deviation: Deviation): readonly Concern[] =>
  concernsBy(deviation).flatMap((field) => {
    const key = deviation[field];
    return key === null ? [] : [{ field, key, title: titleOf(rows, field, key) }];
  });

export const isConcerning = (deviation: Deviation): boolean =>
  concernFields.some((field) => deviation[field] !== null);

function titleOf(rows: Rows, field: ConcernField, key: string): string | null {
  if (field === 'budgetLine') return rows.get(budgetLines, key as Key<'budgetLines'>)?.label ?? null;
  const row = rows.get(lists[field] as List, key as Key<string>) as { readonly title?: string } | null;
  return row?.title ?? null;
}

/** The field that is filled in, and the rest emptied: it concerns one thing, which a person has chosen. */
export const concerning = (field: ConcernField, key: string) =>
  Object.fromEntries(concernFields.map((one) => [one, one === field ? key : null])) as Partial<
    Pick<Deviation, ConcernField>
  >;
