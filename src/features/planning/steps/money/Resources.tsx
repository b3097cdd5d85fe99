// Step 10: the plan's budget lines, and whether anything in it needs financing that is not there.
import { Button } from '@fluentui/react-components';
import type { BudgetLine } from '../../../../core/planning/contents.ts';
import { placeOf } from '../../../../core/planning/plan.ts';
import { newId } from '../../../../core/planning/rules/openPlan.ts';
import { reviseBudgetLine } from '../../../../core/planning/rules/reviseRows.ts';
import {
  addBudgetLine,
  alterBudgetLine,
  recordFinancing,
} from '../../../../core/planning/rules/workRules.ts';
import { budgetLines } from '../../../../schema/lists/planning/budgetLines.ts';
import { newName } from '../../../../ui/form/newName.ts';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { AddRow } from '../../fields/AddRow.tsx';
import { Carried } from '../../fields/Carried.tsx';
import { Choice, YesNo } from '../../fields/ChoiceFields.tsx';
import { CopiedTick } from '../../fields/CopiedTick.tsx';
import { anyRow, type Editing } from '../../fields/editing.ts';
import { Items } from '../../fields/Items.tsx';
import { Figure, Line } from '../../fields/TextFields.tsx';
import { PlanProvider, usePlan, useRecord } from '../../planInUse.ts';
import { usePlanEditing } from '../Ground.tsx';
import own from '../steps.module.css';
import * as texts from '../text.ts';
import { Statement } from './Financing.tsx';

export function Resources() {
  const t = useText(texts);
  const inUse = usePlan();
  const { form, readOnly } = inUse;
  const record = useRecord();
  const on = usePlanEditing('resources');
  // What an earlier version of the plan has decided is read.
  const isCarried = (row: { readonly plan: string | null }) => row.plan !== form.plan.key;
  const leaveOut = (line: BudgetLine) =>
    isCarried(line)
      ? record('resources/add', reviseBudgetLine, { line: line.key, leftOut: true })
      : record('resources/add', alterBudgetLine, { line: line.key, answer: { withdrawn: true } });
  const { requireFinancing } = form.model.rules;
  const asks = requireFinancing || form.plan.needsFinancing === true;
  return (
    <div className={own.parts}>
      <section>
        <h2 className={type.section}>{t.resources.lines}</h2>
        <Items
          step="resources"
          none={t.resources.noLines}
          entries={form.budget}
          keyOf={({ key }) => key}
          item={(line) => ({
            key: line.key,
            title: line.label,
            faults: 0,
            notes: [t.resources.kinds[line.kind], t.resources.tkr(line.amountTkr)],
            marked: line.toBeChecked === true,
            open: <LineFields line={line} />,
            ...(readOnly ? {} : { remove: () => leaveOut(line) }),
          })}
        />
        <AddRow
          step="resources"
          label={t.resources.line}
          act={t.addTo(t.resources.lineWord)}
          add={(id, label) =>
            record('resources/add', addBudgetLine, {
              line: { code: newId(form.plan, id), label, kind: 'cost' as const, amountTkr: 0 },
            })
          }
          keyOf={(id) =>
            budgetLines.keyFrom({ year: form.plan.year, ...placeOf(form.plan), code: newId(form.plan, id) })
          }
        />
      </section>
      <section className={own.part}>
        <h2 className={type.section}>{t.resources.financing}</h2>
        {requireFinancing ? (
          <p className={type.body}>{t.resources.always}</p>
        ) : (
          <YesNo on={on} field="needsFinancing" label={t.resources.needs} required />
        )}
        {form.financing.map((entry, index) => (
          <PlanProvider
            key={entry.statement.key}
            value={{ ...inUse, readOnly: readOnly || isCarried(entry.statement) }}
          >
            <Statement entry={entry} number={index + 1} />
          </PlanProvider>
        ))}
        {asks && !readOnly && (
          <div>
            <Button
              id={requireFinancing ? 'resources/needsFinancing' : undefined}
              onClick={() =>
                void record('resources/needsFinancing', recordFinancing, { id: newName(), answer: {} })
              }
            >
              {t.resources.addStatement}
            </Button>
          </div>
        )}
      </section>
    </div>
  );
}

function LineFields({ line }: { readonly line: BudgetLine }) {
  const t = useText(texts).resources;
  const { form, readOnly } = usePlan();
  const record = useRecord();
  const { year } = form.plan;
  const on: Editing = {
    step: 'resources',
    item: line.key,
    list: budgetLines,
    row: anyRow(line),
    readOnly: readOnly || line.plan !== form.plan.key,
    write: (place, answer, seen) => record(place, alterBudgetLine, { line: line.key, answer }, seen),
  };
  return (
    <>
      <Carried
        row={line}
        revise={() => record('resources/add', reviseBudgetLine, { line: line.key, leftOut: false })}
        place={`resources/${budgetLines.keyFrom({ ...line, revision: form.plan.version })}`}
      />
      <Line on={on} field="label" required />
      <Choice
        on={on}
        field="kind"
        required
        choices={Object.entries(t.kinds).map(([value, label]) => ({ value, label }))}
      />
      <Figure on={on} field="amountTkr" label={t.year(year)} suffix="tkr" whenEmpty={0} required />
      <Figure on={on} field="secondYearTkr" label={t.year(year + 1)} suffix="tkr" />
      <Figure on={on} field="thirdYearTkr" label={t.year(year + 2)} suffix="tkr" />
      <CopiedTick list="budgetLines" row={line.key} marked={line.toBeChecked === true} about={line.label} />
    </>
  );
}
