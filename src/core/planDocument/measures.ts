// The plan's figures with how each is measured, and its activities with when each is done.
import { activities } from '../../schema/lists/activities.ts';
import { goals } from '../../schema/lists/goals.ts';
import { indicators } from '../../schema/lists/indicators.ts';
import { wordsFor } from '../../steering/words.ts';
import type { Indicator } from '../indicator.ts';
import { cell, type Part, part, table } from './parts.ts';
import type { Planned } from './planned.ts';

/** @param belong whether what is attached to these goals stands in this section */
export function measuresAndWork(the: Planned, belong: (keys: readonly string[]) => boolean): readonly Part[] {
  const { form, words } = the;
  const { definition, baselineValue, frequency, sourceNote, responsible } = indicators.fields;
  const measured = form.indicators.filter(({ indicator }) => belong(indicator.attachedTo));
  const work = form.activities.filter(({ activity }) => belong(activity.supports));
  const wordsOf = (thing: string) => wordsFor(form.model, thing);
  const of = activities.fields;
  return [
    ...part(
      words.capital(wordsOf('indicator').many),
      table(
        words.thread.measured(wordsOf('indicator').theMany),
        [
          { heading: indicators.fields.title.label, share: 4 },
          { heading: definition.label, share: 4 },
          { heading: baselineValue.label, share: 2 },
          { heading: frequency.label, share: 2 },
          { heading: sourceNote.label, share: 3 },
          { heading: responsible.label, share: 2 },
        ],
        measured.map(({ indicator }) => [
          cell(indicator.title),
          cell(indicator.definition),
          cell(baselineOf(the, indicator)),
          cell(words.thread.frequency[indicator.frequency]),
          cell(indicator.sourceNote),
          cell(indicator.responsible),
        ]),
      ),
    ),
    ...part(
      words.capital(wordsOf('activity').many),
      table(
        words.thread.done(wordsOf('activity').theMany),
        [
          { heading: of.title.label, share: 4 },
          { heading: of.description.label, share: 4 },
          { heading: of.supports.label, share: 3 },
          { heading: words.thread.when, share: 3 },
          { heading: of.responsible.label, share: 2 },
          { heading: of.costTkr.label, share: 2, figures: true },
        ],
        work.map(({ activity }) => [
          cell(activity.title),
          cell(activity.description),
          activity.supports.flatMap((key) => the.rows.get(goals, key)?.title ?? []),
          cell(words.thread.period(activity.startDay, activity.endDay)),
          cell(the.nameOf(activity.responsible)),
          cell(activity.costTkr === null ? null : words.number(activity.costTkr)),
        ]),
      ),
    ),
  ];
}

function baselineOf({ words }: Planned, indicator: Indicator): string | null {
  const { baselineValue, baselineYear } = indicator;
  if (baselineValue === null) return null;
  const figure = words.figure(indicator, baselineValue, null);
  return baselineYear === null ? figure : words.thread.inYear(figure, baselineYear);
}
