// Step 13: which area a body follows up at which meeting, and in what form.

import type { FollowUpItem } from '../../../core/planning/contents.ts';
import { newId } from '../../../core/planning/rules/openPlan.ts';
import { addFollowUpItem, alterFollowUpItem } from '../../../core/planning/rules/workRules.ts';
import { followUpItems } from '../../../schema/lists/planning/followUpItems.ts';
import { dayText } from '../../../ui/format.ts';
import { useText } from '../../../ui/text.ts';
import { AddRow } from '../fields/AddRow.tsx';
import { Choice, PersonField } from '../fields/ChoiceFields.tsx';
import { CopiedTick } from '../fields/CopiedTick.tsx';
import { anyRow, type Editing } from '../fields/editing.ts';
import css from '../fields/fields.module.css';
import { Items } from '../fields/Items.tsx';
import { DayField, Line } from '../fields/TextFields.tsx';
import { usePlan, useRecord } from '../planInUse.ts';
import * as texts from './text.ts';

export function FollowUpPlan() {
  const t = useText(texts);
  const { form, readOnly } = usePlan();
  const record = useRecord();
  const { year, ownerBody } = form.plan;
  return (
    <>
      <Items
        step="followUpPlan"
        none={t.followUpPlan.none}
        entries={form.followUpItems}
        keyOf={({ key }) => key}
        item={(item) => ({
          key: item.key,
          title: item.title,
          faults: 0,
          notes: [dayText(item.meetingDay), t.followUpPlan.forms[item.form]],
          marked: item.toBeChecked === true,
          open: <ItemFields item={item} />,
          ...(readOnly
            ? {}
            : {
                remove: () =>
                  record('followUpPlan/add', alterFollowUpItem, {
                    item: item.key,
                    answer: { withdrawn: true },
                  }),
              }),
        })}
      />
      <AddRow
        step="followUpPlan"
        label={t.followUpPlan.name}
        act={t.addTo(t.followUpPlan.word)}
        add={(id, title) =>
          record('followUpPlan/add', addFollowUpItem, {
            id,
            item: { title, meetingDay: `${year}-05-15`, form: 'written' as const },
          })
        }
        keyOf={(id) => followUpItems.keyFrom({ year, body: ownerBody, id: newId(form.plan, id) })}
      />
    </>
  );
}

function ItemFields({ item }: { readonly item: FollowUpItem }) {
  const t = useText(texts).followUpPlan;
  const { readOnly } = usePlan();
  const record = useRecord();
  const on: Editing = {
    step: 'followUpPlan',
    item: item.key,
    list: followUpItems,
    row: anyRow(item),
    readOnly,
    write: (place, answer, seen) => record(place, alterFollowUpItem, { item: item.key, answer }, seen),
  };
  return (
    <>
      <div className={css.wide}>
        <Line on={on} field="title" required />
      </div>
      <DayField on={on} field="meetingDay" required />
      <Choice
        on={on}
        field="form"
        required
        choices={Object.entries(t.forms).map(([value, label]) => ({ value, label }))}
      />
      <PersonField on={on} field="responsible" />
      <div className={css.wide}>
        <CopiedTick
          list="followUpItems"
          row={item.key}
          marked={item.toBeChecked === true}
          about={item.title}
        />
      </div>
    </>
  );
}
