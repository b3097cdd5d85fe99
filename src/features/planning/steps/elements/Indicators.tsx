// Step 8: the figures that show whether the goals are reached, with targets for the plan's years and how the colour follows.

import type { PlanForm } from '../../../../core/planning/entry.ts';
import {
  addIndicator,
  type NewIndicator,
  removeDraftIndicator,
} from '../../../../core/planning/rules/figureRules.ts';
import { newId } from '../../../../core/planning/rules/openPlan.ts';
import { mostInShortPlan } from '../../../../core/planning/steps.ts';
import { type Key, key } from '../../../../schema/field.ts';
import { indicators } from '../../../../schema/lists/indicators.ts';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { AddRow } from '../../fields/AddRow.tsx';
import { Items } from '../../fields/Items.tsx';
import { usePlan, useRecord } from '../../planInUse.ts';
import * as texts from '../text.ts';
import { wordsIn } from '../titles.ts';
import { NotInThisPlan } from './Ending.tsx';
import { IndicatorFields } from './IndicatorFields.tsx';
import { measurable } from './measurable.ts';

/** A figure as most are, for the writer to alter. */
const begun = ({ model, plan }: PlanForm, title: string, goal: Key<'goals'>): NewIndicator => ({
  title,
  kind: 'keyFigure',
  unit: 'percent',
  decimals: 0,
  direction: 'higherIsBetter',
  frequency: 'tertial',
  measurableIn: model.periods.map((period) => period.key),
  attachedTo: [goal],
  source: 'manual',
  colourRule: {},
  aggregation: 'mean',
  ...(plan.ownerUnit === null ? {} : { reportedBy: [plan.ownerUnit] }),
});

export function Indicators() {
  const t = useText(texts);
  const { form, readOnly } = usePlan();
  const record = useRecord();
  const words = wordsIn(form, 'indicators');
  const goals = measurable(form);
  const isFull = form.short && form.indicators.length >= mostInShortPlan;
  const titles = new Map(
    [...form.goals, ...form.factors, ...form.missions].map(({ goal }) => [goal.key, goal.title]),
  );
  const add = (id: string, title: string, goal: string) =>
    record('indicators/add', addIndicator, {
      id,
      targets: [],
      indicator: begun(form, title, key<'goals'>(goal)),
    });
  return (
    <>
      <Items
        step="indicators"
        none={t.indicators.none}
        entries={form.indicators}
        keyOf={({ indicator }) => indicator.key}
        item={(entry) => {
          const { indicator, carried, toBeChecked } = entry;
          const shows = indicator.attachedTo.flatMap((one: Key<'goals'>) => titles.get(one) ?? []);
          return {
            key: indicator.key,
            title: indicator.title,
            faults: entry.findings.length,
            under: shows.join(' · '),
            notes: [t.indicators.direction[indicator.direction], indicator.responsible ?? ''],
            marked: toBeChecked.length > 0,
            open: <IndicatorFields entry={entry} />,
            ...(carried || readOnly
              ? {}
              : {
                  remove: () => record('indicators/add', removeDraftIndicator, { indicator: indicator.key }),
                }),
          };
        }}
      />
      <NotInThisPlan step="indicators" />
      {isFull ? (
        <p className={type.secondary}>{t.indicators.full(mostInShortPlan, words?.many ?? '')}</p>
      ) : words !== null && goals.length > 0 ? (
        <AddRow
          step="indicators"
          label={t.nameOf(words.one)}
          act={t.addTo(words.one)}
          choice={{
            label: t.indicators.shows,
            choices: goals.map((goal) => ({ value: goal.key, label: goal.title })),
          }}
          add={add}
          keyOf={(id) => indicators.keyFrom({ id: newId(form.plan, id) })}
        />
      ) : (
        <p className={type.secondary}>{t.indicators.noGoals}</p>
      )}
    </>
  );
}
