// The statement of financing: whether it costs anything, what, from when, from which sources, and what is given up for it.
import { Button, Checkbox, Radio, RadioGroup } from '@fluentui/react-components';
import { financed } from '../../../../../core/planning/financing.ts';
import { type ReportStatement, statementOf } from '../../../../../core/proposal/read.ts';
import { recordRow, recordStatement } from '../../../../../core/proposal/rules/listRules.ts';
import type { Value } from '../../../../../schema/field.ts';
import { sourceKinds } from '../../../../../schema/lists/planning/financing.ts';
import { FieldShell } from '../../../../../ui/form/FieldShell.tsx';
import { FigureInput } from '../../../../../ui/form/FigureInput.tsx';
import { LineInput } from '../../../../../ui/form/LineInput.tsx';
import { NoteInput } from '../../../../../ui/form/NoteInput.tsx';
import { newName } from '../../../../../ui/form/newName.ts';
import { useText } from '../../../../../ui/text.ts';
import type from '../../../../../ui/type.module.css';
import { faultText, faultTexts } from '../../../../../ui/words/faultText.ts';
import { useDraft } from '../../../../../ui/workspace.tsx';
import { useNewRow } from '../../adding/newRow.ts';
import { type InRow, Own, RowChoice, RowFigure } from '../fields.tsx';
import css from '../report.module.css';
import { draftPlace, useFaultsAt, useRecord, useReport } from '../reportInUse.ts';
import * as texts from '../text.ts';
import { PhaseOuts, useBoards } from './PhaseOuts.tsx';
import { Remove } from './Remove.tsx';

export function Money() {
  const t = useText(texts);
  const { draft } = useReport();
  const record = useRecord();
  const said = statementOf(draft.report);
  const faults = useFaultsAt('financing.hasCost');
  return (
    <div className={css.parts}>
      <Own field="financing" place="financing.hasCost">
        <FieldShell label={t.hasCost} required faults={faults}>
          <RadioGroup
            id="financing.hasCost"
            layout="horizontal"
            value={said.hasCost ?? ''}
            onChange={(_, { value }) =>
              void record('financing.hasCost', recordStatement, { answer: { hasCost: value } })
            }
          >
            <Radio value="yes" label={t.yes} />
            <Radio value="no" label={t.no} />
          </RadioGroup>
        </FieldShell>
      </Own>
      {said.hasCost === 'no' && <Reason said={said} />}
      {said.hasCost === 'yes' && <Costs said={said} />}
    </div>
  );
}

/** One answer of the statement: where it is typed, what is missing in it, and how it is saved. */
function useAnswer(field: string, faultAt = field) {
  const { at } = useReport();
  const record = useRecord();
  const draft = useDraft(draftPlace(at));
  const place = `financing.${faultAt}`;
  const faults = useFaultsAt(place);
  const commit = (value: Value) => record(place, recordStatement, { answer: { [field]: value } });
  return { id: place, faults, draft, name: `financing.${field}`, commit };
}

function Reason({ said }: { readonly said: ReportStatement }) {
  const t = useText(texts);
  return (
    <NoteInput {...useAnswer('reason', 'noCostReason')} label={t.noCostReason} required value={said.reason} />
  );
}

function Costs({ said }: { readonly said: ReportStatement }) {
  const t = useText(texts);
  const { draft } = useReport();
  const record = useRecord();
  const sum = financed(draft.body.key, said.costTkr ?? 0, said.sources, said.phaseOuts);
  return (
    <>
      <div className={css.fields}>
        <div className={css.wide}>
          <LineInput {...useAnswer('phaseIn')} label={t.phaseIn} required value={said.phaseIn} />
        </div>
        <FigureInput {...useAnswer('costTkr')} label={t.cost} suffix="tkr" required value={said.costTkr} />
        <FigureInput {...useAnswer('oneOffTkr')} label={t.oneOff} suffix="tkr" value={said.oneOffTkr} />
        <LineInput {...useAnswer('fromDay')} kind="date" label={t.from} required value={said.fromDay} />
        <Checkbox
          label={t.permanent}
          checked={said.permanent}
          onChange={(_, { checked }) =>
            void record('financing.permanent', recordStatement, { answer: { permanent: checked === true } })
          }
        />
      </div>
      <Sources said={said} />
      <PhaseOuts said={said} />
      <p className={`${type.body} ${type.strong}`} role="status">
        {t.sum(sum.costTkr, sum.financedTkr, sum.gapTkr)}
      </p>
    </>
  );
}

function Sources({ said }: { readonly said: ReportStatement }) {
  const t = useText(texts);
  const sentences = useText(faultTexts);
  const record = useRecord();
  const faults = useFaultsAt('financing.sources');
  const { list, begin } = useNewRow<HTMLFieldSetElement>(said.sources.length);
  return (
    <fieldset ref={list} className={css.part} id="financing.sources" tabIndex={-1}>
      <legend className={type.section}>{t.sources}</legend>
      {faults.map((one) => (
        <p key={`${one.code} ${one.values.body}`} className={css.fault}>
          {faultText(sentences, one)}
        </p>
      ))}
      {said.sources.length > 0 && (
        <ul className={css.rows}>
          {said.sources.map((source, index) => (
            <li key={source.id} data-row="">
              <SourceRow source={source} index={index} />
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button
          onClick={() => {
            begin();
            void record('financing.sources', recordRow, {
              list: 'sources',
              row: newName(),
              values: { kind: 'ownFrame', body: null, amountTkr: 0 },
            });
          }}
        >
          {t.addSource}
        </Button>
      </div>
    </fieldset>
  );
}

function SourceRow({
  source,
  index,
}: {
  readonly source: ReportStatement['sources'][number];
  readonly index: number;
}) {
  const t = useText(texts);
  const boards = useBoards();
  const on: InRow = { list: 'sources', row: source.id, place: `financing.sources.${index}` };
  return (
    <>
      <div className={css.fields}>
        <RowChoice
          on={on}
          field="kind"
          label={t.source}
          value={source.kind}
          choices={sourceKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
        />
        <RowFigure on={on} field="amountTkr" label={t.amount} value={source.amountTkr} />
        {source.kind === 'transferFromOtherBoard' && (
          <RowChoice on={on} field="body" label={t.sourceBody} value={source.body} choices={boards} />
        )}
      </div>
      <Remove on={on} what={t.theSource(index + 1)} />
    </>
  );
}
