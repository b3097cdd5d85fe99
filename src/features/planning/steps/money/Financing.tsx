// A financing statement: what is phased in, what it costs, where the money comes from, and how it adds up while it is written (5.5).
import { Button } from '@fluentui/react-components';
import type { StatementEntry } from '../../../../core/planning/entry.ts';
import { placeOf } from '../../../../core/planning/plan.ts';
import { type FinancingAnswer, recordFinancing } from '../../../../core/planning/rules/workRules.ts';
import { financing } from '../../../../schema/lists/planning/financing.ts';
import { FieldConflict } from '../../../../ui/form/FieldConflict.tsx';
import { PhaseOuts } from '../../../../ui/money/PhaseOuts.tsx';
import { Sources } from '../../../../ui/money/Sources.tsx';
import { Summary } from '../../../../ui/money/Summary.tsx';
import * as moneyTexts from '../../../../ui/money/text.ts';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { YesNo } from '../../fields/ChoiceFields.tsx';
import { CopiedTick } from '../../fields/CopiedTick.tsx';
import { anyRow, type Editing } from '../../fields/editing.ts';
import css from '../../fields/fields.module.css';
import { DayField, Figure, Line, Note } from '../../fields/TextFields.tsx';
import { draftPlace, useFaultsAt, usePlan, useRecord } from '../../planInUse.ts';
import own from '../steps.module.css';
import * as texts from '../text.ts';

interface Props {
  readonly entry: StatementEntry;
}

/** The statement's own name, without whose it is. */
const nameOf = ({ statement }: StatementEntry): string => statement.id.replace(/^.*~/, '');

export function Statement({ entry, number }: Props & { readonly number: number }) {
  const t = useText(texts).resources;
  const words = useText(moneyTexts);
  const { form, at, readOnly } = usePlan();
  const record = useRecord();
  const { statement } = entry;
  const place = `resources/${statement.key}`;
  const faults = useFaultsAt(`${place}/sources`);
  const write = (at: string, answer: FinancingAnswer, seen = {}) =>
    record(at, recordFinancing, { id: nameOf(entry), answer }, seen);
  const on: Editing = {
    step: 'resources',
    item: statement.key,
    list: financing,
    row: anyRow(statement),
    readOnly,
    write: (at, answer, seen) => write(at, answer, seen),
  };
  return (
    <section id={place} className={own.part} aria-label={t.statement(number)}>
      <h3 className={`${type.body} ${type.strong}`}>{statement.phaseIn ?? t.statement(number)}</h3>
      <YesNo on={on} field="hasCost" values={['yes', 'no']} required />
      {statement.hasCost === 'no' && <Note on={on} field="noCostReason" rows={2} required />}
      {statement.hasCost === 'yes' && (
        <>
          <div className={css.fields}>
            <Line on={on} field="phaseIn" required />
            <DayField on={on} field="fromDay" required />
            <Figure on={on} field="costTkr" suffix="tkr" required />
            <Figure on={on} field="oneOffTkr" suffix="tkr" />
            <YesNo on={on} field="permanent" />
          </div>
          <FieldConflict row={statement.key} field="sources" written={() => words.sources}>
            <Sources
              id={`${place}/sources`}
              draftPlace={draftPlace(at, place)}
              readOnly={readOnly}
              sources={entry.sources}
              faults={faults}
              write={(sources) => write(`${place}/sources`, { sources })}
            />
          </FieldConflict>
          <PhaseOuts
            statement={statement.key}
            owner={placeOf(form.plan)}
            draftPlace={draftPlace(at, `${place}/phaseOut`)}
            readOnly={readOnly}
            phaseOuts={entry.phaseOuts}
          />
          <Summary sum={entry.sum} />
        </>
      )}
      <CopiedTick
        list="financing"
        row={statement.key}
        marked={statement.toBeChecked === true}
        about={statement.phaseIn ?? t.statement(number)}
      />
      {!readOnly && (
        <div>
          <Button size="small" appearance="subtle" onClick={() => void write(place, { withdrawn: true })}>
            {t.removeStatement}
          </Button>
        </div>
      )}
    </section>
  );
}
