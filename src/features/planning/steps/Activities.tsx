// Step 9: what is done, when and by whom, and the goals or factors that it supports.

import { useState } from 'react';
import type { ActivityEntry } from '../../../core/planning/entry.ts';
import { newId } from '../../../core/planning/rules/openPlan.ts';
import { reviseActivity } from '../../../core/planning/rules/reviseRows.ts';
import { addActivity, alterActivity } from '../../../core/planning/rules/workRules.ts';
import { personNamed } from '../../../core/situation.ts';
import { key } from '../../../schema/field.ts';
import { activities } from '../../../schema/lists/activities.ts';
import { newName } from '../../../ui/form/newName.ts';
import { shortDayText } from '../../../ui/format.ts';
import { useText } from '../../../ui/text.ts';
import { useSituation } from '../../../ui/workspace.tsx';
import { AddRow } from '../fields/AddRow.tsx';
import { Carried } from '../fields/Carried.tsx';
import { PersonField, Ticks } from '../fields/ChoiceFields.tsx';
import { CopiedTick } from '../fields/CopiedTick.tsx';
import { anyRow, type Editing } from '../fields/editing.ts';
import css from '../fields/fields.module.css';
import { Items } from '../fields/Items.tsx';
import { DayField, Figure, Line, Note } from '../fields/TextFields.tsx';
import { usePlan, useRecord } from '../planInUse.ts';
import * as texts from './text.ts';
import { wordsIn } from './titles.ts';

/** What an activity may support: the plan's own first, then what is above. */
function useSupportable() {
  const { form } = usePlan();
  const own = [...form.factors, ...form.goals, ...form.missions].map(({ goal }) => goal);
  const above = form.superior.filter(({ type }) => type?.kind !== 'vision').map(({ goal }) => goal);
  return [...own, ...above].map(({ key, title }) => ({ value: key, label: title }));
}

export function Activities() {
  const t = useText(texts);
  const { form, at, readOnly } = usePlan();
  const { rows, person } = useSituation();
  const record = useRecord();
  const words = wordsIn(form, 'activities');
  const supportable = useSupportable();
  const { year } = form.plan;
  const leaveOut = ({ activity: { key: activity }, carried }: ActivityEntry) =>
    carried
      ? record('activities/add', reviseActivity, { id: newName(), activity, leftOut: true })
      : record('activities/add', alterActivity, { activity, answer: { state: 'cancelled' as const } });
  const titles = new Map<string, string>(supportable.map(({ value, label }) => [value, label]));
  return (
    <>
      <Items
        step="activities"
        none={t.activities.none}
        entries={form.activities}
        keyOf={({ activity }) => activity.key}
        item={(entry) => {
          const { activity, toBeChecked } = entry;
          const supports = (activity.supports ?? []).flatMap((one) => titles.get(one) ?? []);
          return {
            key: activity.key,
            title: activity.title,
            faults: entry.findings.length,
            under: supports.join(' · '),
            notes: [
              `${shortDayText(activity.startDay)}–${shortDayText(activity.endDay)}`,
              activity.responsible === null ? '' : personNamed(rows, activity.responsible).name,
            ],
            marked: toBeChecked.length > 0,
            open: <ActivityFields entry={entry} />,
            ...(readOnly ? {} : { remove: () => leaveOut(entry) }),
          };
        }}
      />
      {words !== null && (
        <AddRow
          step="activities"
          label={t.nameOf(words.one)}
          act={t.addTo(words.one)}
          choice={{ label: t.activities.supports, choices: supportable }}
          add={(id, title, goal) =>
            record('activities/add', addActivity, {
              ...at,
              id,
              activity: {
                title,
                supports: goal === '' ? [] : [key<'goals'>(goal)],
                startDay: `${year}-01-01`,
                endDay: `${year}-12-31`,
                responsible: person.signInName,
              },
            })
          }
          keyOf={(id) => activities.keyFrom({ year, id: newId(form.plan, id) })}
        />
      )}
    </>
  );
}

function ActivityFields({ entry }: { readonly entry: ActivityEntry }) {
  const { form, readOnly } = usePlan();
  const record = useRecord();
  const supportable = useSupportable();
  const { activity, carried, toBeChecked } = entry;
  const [id] = useState(newName);
  const revised = activities.keyFrom({ year: form.plan.year, id: newId(form.plan, id) });
  const on: Editing = {
    step: 'activities',
    item: activity.key,
    list: activities,
    row: anyRow(activity),
    readOnly: readOnly || carried,
    write: (place, answer, seen) => record(place, alterActivity, { activity: activity.key, answer }, seen),
  };
  return (
    <>
      <Carried
        row={activity}
        revise={() =>
          record('activities/add', reviseActivity, { id, activity: activity.key, leftOut: false })
        }
        place={`activities/${revised}`}
      />
      <div className={css.wide}>
        <Line on={on} field="title" required />
      </div>
      <div className={css.wide}>
        <Ticks
          on={on}
          field="supports"
          choices={supportable}
          likely={[...form.factors, ...form.goals].map(({ goal }) => goal.key)}
          required
        />
      </div>
      <DayField on={on} field="startDay" required />
      <DayField on={on} field="endDay" required />
      <PersonField on={on} field="responsible" required />
      {!form.short && <Figure on={on} field="costTkr" suffix="tkr" />}
      {form.budget.length > 0 && (
        <Ticks
          on={on}
          field="fundedBy"
          choices={form.budget.map(({ key, label, replaces }) => ({
            // What names the line as it was decided names it also as it is revised.
            value: replaces !== null && activity.fundedBy?.includes(replaces) ? replaces : key,
            label,
          }))}
        />
      )}
      <div className={css.wide}>
        <Note on={on} field="description" rows={2} />
        <CopiedTick
          list="activities"
          row={activity.key}
          marked={toBeChecked.length > 0}
          about={activity.title}
        />
      </div>
    </>
  );
}
