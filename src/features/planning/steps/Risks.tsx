// Step 12: what may go wrong, how likely and how bad, and from nine points how it is handled.

import type { RiskEntry } from '../../../core/planning/entry.ts';
import { placeOf } from '../../../core/planning/plan.ts';
import { newId } from '../../../core/planning/rules/openPlan.ts';
import { addRisk, alterRisk } from '../../../core/planning/rules/workRules.ts';
import { risks } from '../../../schema/lists/planning/risks.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { AddRow } from '../fields/AddRow.tsx';
import { Choice } from '../fields/ChoiceFields.tsx';
import { CopiedTick } from '../fields/CopiedTick.tsx';
import { anyRow, type Editing } from '../fields/editing.ts';
import css from '../fields/fields.module.css';
import { Items } from '../fields/Items.tsx';
import { Line, Note } from '../fields/TextFields.tsx';
import { usePlan, useRecord } from '../planInUse.ts';
import * as texts from './text.ts';

export function Risks() {
  const t = useText(texts);
  const { form, readOnly } = usePlan();
  const record = useRecord();
  return (
    <>
      <Items
        step="risks"
        none={t.risks.none}
        entries={form.risks}
        keyOf={({ risk }) => risk.key}
        item={(entry) => {
          const { risk, score } = entry;
          return {
            key: risk.key,
            title: risk.title,
            faults: entry.findings.length,
            notes: [score === null ? t.risks.noScore : t.risks.score(score)],
            marked: risk.toBeChecked === true,
            open: <RiskFields entry={entry} />,
            ...(readOnly
              ? {}
              : {
                  remove: () => record('risks/add', alterRisk, { risk: risk.key, answer: { closed: true } }),
                }),
          };
        }}
      />
      <AddRow
        step="risks"
        label={t.nameOf(t.risks.word)}
        act={t.addTo(t.risks.word)}
        add={(id, title) => record('risks/add', addRisk, { id, risk: { title } })}
        keyOf={(id) =>
          risks.keyFrom({ year: form.plan.year, ...placeOf(form.plan), id: newId(form.plan, id) })
        }
      />
    </>
  );
}

function RiskFields({ entry: { risk, score } }: { readonly entry: RiskEntry }) {
  const t = useText(texts).risks;
  const { readOnly } = usePlan();
  const record = useRecord();
  const on: Editing = {
    step: 'risks',
    item: risk.key,
    list: risks,
    row: anyRow(risk),
    readOnly,
    write: (place, answer, seen) => record(place, alterRisk, { risk: risk.key, answer }, seen),
  };
  /** The choice is a text, and what is kept a number. */
  const graded: Editing = {
    ...on,
    row: on.row && {
      ...on.row,
      likelihood: risk.likelihood === null ? null : String(risk.likelihood),
      impact: risk.impact === null ? null : String(risk.impact),
    },
    write: (place, answer, seen) =>
      on.write(
        place,
        Object.fromEntries(
          Object.entries(answer).map(([name, value]) => [name, value === null ? null : Number(value)]),
        ),
        seen,
      ),
  };
  const grades = (labels: readonly string[]) =>
    labels.map((label, index) => ({ value: String(index + 1), label }));
  return (
    <>
      <div className={css.wide}>
        <Line on={on} field="title" required />
      </div>
      <Choice on={graded} field="likelihood" label={t.likelihood} choices={grades(t.likelihoods)} />
      <Choice on={graded} field="impact" label={t.impact} choices={grades(t.impacts)} />
      <p className={`${type.body} ${css.wide}`} role="status">
        {score === null ? t.noScore : t.score(score)}
      </p>
      <div className={css.wide}>
        <Note on={on} field="handling" rows={2} required={score !== null && score >= 9} />
        <CopiedTick list="risks" row={risk.key} marked={risk.toBeChecked === true} about={risk.title} />
      </div>
    </>
  );
}
