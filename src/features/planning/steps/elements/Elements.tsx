// Steps 5-7: the plan's own goals, basic missions and success factors, a row each, one at a time open for writing.
import type { ElementEntry, PlanForm } from '../../../../core/planning/entry.ts';
import {
  addBasicMission,
  addFactor,
  addGoal,
  removeDraftGoal,
} from '../../../../core/planning/rules/elementRules.ts';
import { newId } from '../../../../core/planning/rules/openPlan.ts';
import type { Rows } from '../../../../schema/list.ts';
import { goals } from '../../../../schema/lists/goals.ts';
import { labelOf } from '../../../../steering/words.ts';
import { capital, listText } from '../../../../ui/format.ts';
import { useText } from '../../../../ui/text.ts';
import { useSituation } from '../../../../ui/workspace.tsx';
import { AddRow } from '../../fields/AddRow.tsx';
import { Items } from '../../fields/Items.tsx';
import { usePlan, useRecord } from '../../planInUse.ts';
import * as texts from '../text.ts';
import { type ElementStep, wordsIn } from '../titles.ts';
import { ElementFields } from './ElementFields.tsx';
import { NotInThisPlan } from './Ending.tsx';

const rules = { goals: addGoal, missions: addBasicMission, factors: addFactor } as const;

export const Goals = () => <Elements step="goals" />;
export const Missions = () => <Elements step="missions" />;
export const Factors = () => <Elements step="factors" />;

/** What an element contributes to, by name. */
const parentsOf = (rows: Rows, { goal }: ElementEntry): string =>
  (goal.parents ?? []).flatMap((key) => rows.get(goals, key)?.title ?? []).join(' · ');

function Elements({ step }: { readonly step: ElementStep }) {
  const t = useText(texts);
  const { form, readOnly } = usePlan();
  const { rows } = useSituation();
  const record = useRecord();
  const words = wordsIn(form, step);
  const types = form.addable[step];
  const { scorecard } = form.model.perspectives;
  return (
    <>
      <Items
        step={step}
        none={t.elements.none(words?.many ?? '')}
        entries={form[step]}
        keyOf={({ goal }) => goal.key}
        item={(entry) => {
          const { goal, carried, toBeChecked } = entry;
          const perspectives = (goal.perspectives ?? []).map((key) => labelOf(scorecard, key));
          return {
            key: goal.key,
            title: goal.title,
            faults: entry.findings.filter((one) => one.step === step).length,
            under: parentsOf(rows, entry),
            notes: [perspectives.length > 0 ? listText(perspectives) : '', goal.responsible ?? ''],
            marked: toBeChecked.length > 0,
            open: <ElementFields step={step} entry={entry} />,
            ...(carried || readOnly
              ? {}
              : {
                  // What hangs on it says so in words when it may not go.
                  remove: () => record(`${step}/${goal.key}/title`, removeDraftGoal, { goal: goal.key }),
                }),
          };
        }}
      />
      <NotInThisPlan step={step} />
      {words !== null && (
        <AddRow
          step={step}
          label={t.nameOf(words.one)}
          act={t.addTo(words.one)}
          choice={{
            label: t.kindOf,
            choices: types.map(({ key, words: { one } }) => ({ value: key, label: capital(one) })),
          }}
          add={(id, title, type) =>
            record(`${step}/add`, rules[step], { id, type, answer: { title, ...defaults(form, step) } })
          }
          keyOf={(id) => goals.keyFrom({ id: newId(form.plan, id) })}
        />
      )}
    </>
  );
}

/** Where there is only one thing that the plan contributes to, a new element contributes to it. */
function defaults({ plan, superior, addable }: PlanForm, step: ElementStep) {
  const chosen = superior.filter(({ goal }) => plan.contributesTo?.includes(goal.key));
  const [only] = chosen;
  const fits = addable[step].some(({ parentTypes }) => parentTypes.includes(only?.goal.type ?? ''));
  return only !== undefined && chosen.length === 1 && fits ? { parents: [only.goal.key] } : {};
}
