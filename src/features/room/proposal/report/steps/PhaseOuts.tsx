// What is given up to make room, and in which board: a transfer is covered only by as much phased out where it comes from.
import { Button } from '@fluentui/react-components';
import type { GivenUp, ReportStatement } from '../../../../../core/proposal/read.ts';
import { recordRow } from '../../../../../core/proposal/rules/listRules.ts';
import { bodies } from '../../../../../schema/lists/bodies.ts';
import { newName } from '../../../../../ui/form/newName.ts';
import { useText } from '../../../../../ui/text.ts';
import type from '../../../../../ui/type.module.css';
import { useSituation } from '../../../../../ui/workspace.tsx';
import { useNewRow } from '../../adding/newRow.ts';
import { type InRow, RowChoice, RowFigure, RowLine } from '../fields.tsx';
import css from '../report.module.css';
import { useRecord } from '../reportInUse.ts';
import * as texts from '../text.ts';
import { Remove } from './Remove.tsx';

/** The boards that may give money; the council allocates in a way of its own. */
export function useBoards() {
  const { rows } = useSituation();
  return rows
    .all(bodies)
    .filter(({ kind }) => kind !== 'council')
    .map(({ key, name }) => ({ value: key as string, label: name }));
}

export function PhaseOuts({ said }: { readonly said: ReportStatement }) {
  const t = useText(texts);
  const record = useRecord();
  const { list, begin } = useNewRow<HTMLFieldSetElement>(said.phaseOuts.length);
  return (
    <fieldset ref={list} className={css.part}>
      <legend className={type.section}>{t.phaseOuts}</legend>
      <p className={type.secondary}>{t.phaseOutsLead}</p>
      {said.phaseOuts.length > 0 && (
        <ul className={css.rows}>
          {said.phaseOuts.map((one, index) => (
            <li key={one.id} data-row="">
              <PhaseOutRow one={one} index={index} />
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button
          onClick={() => {
            begin();
            void record('financing.phaseOuts', recordRow, {
              list: 'phaseOuts',
              row: newName(),
              values: { title: '', body: null, amountTkr: 0, fromDay: null },
            });
          }}
        >
          {t.addPhaseOut}
        </Button>
      </div>
    </fieldset>
  );
}

function PhaseOutRow({ one, index }: { readonly one: GivenUp; readonly index: number }) {
  const t = useText(texts);
  const boards = useBoards();
  const on: InRow = { list: 'phaseOuts', row: one.id, place: `financing.phaseOuts.${index}` };
  return (
    <>
      <div className={css.fields}>
        <RowLine on={on} field="title" label={t.phaseOut} value={one.title} />
        <RowChoice on={on} field="body" label={t.phaseOutBody} value={one.body} choices={boards} />
        <RowFigure on={on} field="amountTkr" label={t.amount} value={one.amountTkr} />
        <RowLine on={on} field="fromDay" label={t.phaseOutFrom} kind="date" value={one.fromDay ?? ''} />
      </div>
      <Remove on={on} what={t.thePhaseOut(index + 1)} />
    </>
  );
}
