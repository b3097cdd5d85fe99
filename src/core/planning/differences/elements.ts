// How goals, figures and planned work are told of when two versions of a plan are compared.
import type { Key } from '../../../schema/field.ts';
import { activities } from '../../../schema/lists/activities.ts';
import { goals } from '../../../schema/lists/goals.ts';
import { indicators } from '../../../schema/lists/indicators.ts';
import type { Activity, Goal } from '../../chain.ts';
import type { Indicator } from '../../indicator.ts';
import { goalNames } from '../../thread/goalNames.ts';
import { namesOf } from '../../thread/revised.ts';
import { targetIn } from '../contents.ts';
import type { Plan } from '../plan.ts';
import { said, type Told, type Way, written } from './compared.ts';
import type { Compared } from './words.ts';

const copy = (from: string | null): readonly string[] => (from === null ? [] : [from]);

const titles = ({ titleOf }: Compared, all: readonly Key<'goals'>[] | null): string =>
  (all ?? [])
    .map(titleOf)
    .filter((title) => title !== '')
    .toSorted((a, b) => a.localeCompare(b, 'sv'))
    .join('; ');

export const goalWay = (the: Compared): Way<Goal> => {
  const { fields } = goals;
  const perspectives = new Map(the.model.perspectives.scorecard.map(({ key, label }) => [key, label]));
  return {
    subject: 'goal',
    names: (goal) => [...goalNames(the.rows, goal), ...copy(goal.copiedFrom)],
    title: ({ title }) => title,
    tell: (goal): readonly Told[] => [
      written(fields.title.label, goal.title),
      written(fields.description.label, goal.description),
      said(fields.parents.label, titles(the, goal.parents)),
      said(
        fields.perspectives.label,
        (goal.perspectives ?? []).map((key) => perspectives.get(key) ?? key).join('; '),
      ),
      written(fields.measurability.label, goal.measurability),
      written(fields.quality.label, goal.quality),
      said(fields.legalBasis.label, (goal.legalBasis ?? []).join('; ')),
      said(fields.responsible.label, goal.responsible),
      said(fields.weight.label, goal.weight === null ? null : String(goal.weight)),
      ...(the.sameYear ? [said(fields.validToYear.label, String(goal.validToYear))] : []),
    ],
  };
};

export interface FigureOf {
  readonly indicator: Indicator;
  readonly plan: Plan;
}

export const figureWay = (the: Compared): Way<FigureOf> => ({
  subject: 'figure',
  names: ({ indicator: { key, copiedFrom } }) => [key, ...copy(copiedFrom)],
  title: ({ indicator: { title } }) => title,
  tell: ({ indicator, plan }) => [
    written(indicators.fields.title.label, indicator.title),
    written(indicators.fields.definition.label, indicator.definition),
    said(indicators.fields.weight.label, indicator.weight === null ? null : String(indicator.weight)),
    ...the.years.map((year) => {
      const target = targetIn(the.rows, plan, indicator, year);
      const text = target && the.words.figure(indicator, target.value, target.valueHigh);
      return said(the.words.target(year), text);
    }),
  ],
});

export const activityWay = (the: Compared): Way<Activity> => {
  const { fields } = activities;
  const { words } = the;
  return {
    subject: 'activity',
    names: (one) => [...namesOf(the.rows, activities, one), ...copy(one.copiedFrom)],
    title: ({ title }) => title,
    tell: (one) => [
      written(fields.title.label, one.title),
      written(fields.description.label, one.description),
      said(fields.supports.label, titles(the, one.supports)),
      said(fields.responsible.label, the.nameOf(one.responsible)),
      ...(the.sameYear
        ? [
            said(fields.startDay.label, words.day(one.startDay)),
            said(fields.endDay.label, words.day(one.endDay)),
          ]
        : []),
      said(fields.costTkr.label, one.costTkr === null ? null : words.tkr(one.costTkr)),
    ],
  };
};
