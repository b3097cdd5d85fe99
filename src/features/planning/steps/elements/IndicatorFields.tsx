// What is written of a figure in the plan: what it shows, how it is measured, its targets year by year and its colour rule.

import { useMemo } from 'react';
import { weighed } from '../../../../core/judgement/weighed.ts';
import { ruleOf } from '../../../../core/measurement.ts';
import { unitsUnder } from '../../../../core/organisation/tree.ts';
import type { IndicatorEntry } from '../../../../core/planning/entry.ts';
import { alterIndicator, recordTargets } from '../../../../core/planning/rules/figureRules.ts';
import { isOwnId } from '../../../../schema/list.ts';
import { indicators } from '../../../../schema/lists/indicators.ts';
import { targets } from '../../../../schema/lists/targets.ts';
import { unitSuffix } from '../../../../ui/format.ts';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { useSituation } from '../../../../ui/workspace.tsx';
import { Choice, Ticks, YesNo } from '../../fields/ChoiceFields.tsx';
import { CopiedTick } from '../../fields/CopiedTick.tsx';
import { anyRow, type Editing } from '../../fields/editing.ts';
import css from '../../fields/fields.module.css';
import { Figure, Line, Note } from '../../fields/TextFields.tsx';
import { usePlan, useRecord } from '../../planInUse.ts';
import * as texts from '../text.ts';
import { NotTakenAlong } from './Ending.tsx';
import { measurable } from './measurable.ts';

interface Props {
  readonly entry: IndicatorEntry;
}

const alternatives = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

export function IndicatorFields({ entry }: Props) {
  const t = useText(texts).indicators;
  const { form, readOnly } = usePlan();
  const record = useRecord();
  const { indicator, carried, toBeChecked } = entry;
  const on: Editing = {
    step: 'indicators',
    item: indicator.key,
    list: indicators,
    row: anyRow(indicator),
    readOnly: readOnly || carried,
    write: (place, answer, seen) => record(place, alterIndicator, { indicator: indicator.key, answer }, seen),
  };
  const goals = measurable(form).map(({ key, title }) => ({ value: key, label: title }));
  const periods = form.model.periods.map(({ key, label }) => ({ value: key, label }));
  return (
    <>
      {carried && (
        <div className={`${css.wide} ${css.carried}`}>
          <p className={type.secondary}>{t.carried}</p>
          {!readOnly && <NotTakenAlong step="indicators" list="indicators" named={indicator.key} />}
        </div>
      )}
      <div className={css.wide}>
        <Line on={on} field="title" required />
      </div>
      <div className={css.wide}>
        <Ticks on={on} field="attachedTo" label={t.shows} choices={goals} required />
      </div>
      <Choice on={on} field="kind" choices={alternatives(t.kinds)} required />
      <Choice on={on} field="unit" choices={alternatives(t.units)} required />
      <Choice on={on} field="direction" choices={alternatives(t.direction)} required />
      <Figure on={on} field="baselineValue" suffix={unitSuffix[indicator.unit]} />
      <Figure on={on} field="baselineYear" isYear />
      <div className={`${css.wide} ${css.years}`}>
        <Targets entry={entry} />
      </div>
      <ColourRule entry={entry} on={on} />
      <Choice on={on} field="frequency" choices={alternatives(t.frequency)} required />
      <Ticks on={on} field="measurableIn" choices={periods} required />
      <Choice on={on} field="source" choices={alternatives(t.source)} required />
      {form.plan.ownerUnit === null && <Reporters on={on} required={indicator.source === 'manual'} />}
      <Choice on={on} field="aggregation" choices={alternatives(t.aggregation)} required />
      <YesNo on={on} field="genderSplit" />
      <Line on={on} field="responsible" required />
      {weighed(form.model).figures && <Figure on={on} field="weight" hint={t.weightHint} />}
      <div className={css.wide}>
        <Note on={on} field="definition" rows={2} />
        <CopiedTick
          list="indicators"
          row={indicator.key}
          marked={toBeChecked.length > 0}
          about={indicator.title}
        />
      </div>
    </>
  );
}

/** A body reports nothing itself: the units that answer to it are asked for the figure, and the council may ask any. */
function Reporters({ on, required }: { readonly on: Editing; readonly required: boolean }) {
  const t = useText(texts).indicators;
  const { form } = usePlan();
  const { rows } = useSituation();
  const { plan, level } = form;
  const body = level.kind === 'council' ? null : plan.ownerBody;
  const choices = useMemo(
    () => unitsUnder(rows, body, `${plan.year}-01-01`).map(({ key, name }) => ({ value: key, label: name })),
    [rows, body, plan.year],
  );
  return <Ticks on={on} field="reportedBy" hint={t.reporters} choices={choices} required={required} />;
}

/** The rule is kept as a document; here its kind is chosen, and its limits stand with the targets. */
function ColourRule({ entry, on }: Props & { readonly on: Editing }) {
  const t = useText(texts).indicators;
  const { kind } = entry.indicator.colourRule;
  const chosen: Editing = {
    ...on,
    row: on.row && { ...on.row, colourRule: typeof kind === 'string' ? kind : 'model' },
    write: (place, { colourRule }, seen) =>
      on.write(
        place,
        { colourRule: colourRule === 'model' || colourRule === null ? {} : { kind: colourRule } },
        seen,
      ),
  };
  return <Choice on={chosen} field="colourRule" choices={alternatives(t.colours)} required />;
}

/** One year's target; the plan sets it also for a figure that goes on from before, when the figure is the owner's. */
function Targets({ entry }: Props) {
  const t = useText(texts).indicators;
  const { form, readOnly } = usePlan();
  const record = useRecord();
  const { indicator } = entry;
  const rule = ruleOf(indicator, form.model)?.kind;
  const suffix = unitSuffix[indicator.unit];
  const unit = form.plan.ownerUnit;
  const mayAim = unit === null || isOwnId(unit, indicator.key);
  return entry.targets.map(({ year, target }) => {
    const on: Editing = {
      step: 'indicators',
      item: `${indicator.key}.${year}`,
      list: targets,
      row: anyRow(target),
      readOnly: readOnly || !mayAim,
      at: (field) => `indicators/${indicator.key}/${field === 'value' ? 'target' : field}.${year}`,
      write: (place, answer, seen) =>
        record(
          place,
          recordTargets,
          {
            indicator: indicator.key,
            targets: [{ year, value: target?.value ?? 0, ...answer }],
          },
          seen,
        ),
    };
    return (
      <div key={year}>
        <Figure on={on} field="value" label={t.target(year)} suffix={suffix} required />
        {rule === 'interval' && target !== null && (
          <Figure on={on} field="valueHigh" label={t.high(year)} suffix={suffix} />
        )}
        {rule === 'limits' && target !== null && (
          <Figure on={on} field="yellowLimit" label={t.yellow(year)} suffix={suffix} />
        )}
        <CopiedTick
          list="targets"
          row={target?.key ?? null}
          marked={target?.toBeChecked === true && target.plan === form.plan.key}
          about={t.target(year)}
        />
      </div>
    );
  });
}
