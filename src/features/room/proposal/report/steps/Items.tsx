// The proposed decisions, a row each: the words that are lifted into the minutes, who decides them, and what they lead to.
import { Button } from '@fluentui/react-components';
import { wayTo } from '../../../../../core/proposal/candidates.ts';
import { itemPlace } from '../../../../../core/proposal/checks.ts';
import { itemsOf, type ProposalItem } from '../../../../../core/proposal/read.ts';
import { moveUp, recordRow } from '../../../../../core/proposal/rules/listRules.ts';
import type { Json, Value } from '../../../../../schema/field.ts';
import { bodies } from '../../../../../schema/lists/bodies.ts';
import { FieldConflict } from '../../../../../ui/form/FieldConflict.tsx';
import { newName } from '../../../../../ui/form/newName.ts';
import { SavedNote } from '../../../../../ui/form/SavedNote.tsx';
import { useText } from '../../../../../ui/text.ts';
import type from '../../../../../ui/type.module.css';
import { faultText, faultTexts } from '../../../../../ui/words/faultText.ts';
import { useSituation } from '../../../../../ui/workspace.tsx';
import { useNewRow } from '../../adding/newRow.ts';
import * as standsTexts from '../../cases/standsText.ts';
import { type InRow, RowChoice, RowLine, RowNote, useRowWriter } from '../fields.tsx';
import css from '../report.module.css';
import { useFaultsAt, useRecord, useReport } from '../reportInUse.ts';
import * as texts from '../text.ts';
import { Effects } from './Effects.tsx';

/** The list as two who have written in it see each other's. */
const written = (value: Value): string =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? itemsOf({ items: value as Json })
        .map(({ number, text }) => `${number}. ${text}`)
        .join('\n')
    : '';

export function Decision() {
  const t = useText(texts);
  const sentences = useText(faultTexts);
  const { draft } = useReport();
  const record = useRecord();
  const missing = useFaultsAt('items');
  const items = itemsOf(draft.report);
  const { list, begin } = useNewRow<HTMLElement>(items.length);
  return (
    <div className={css.parts}>
      <section ref={list} className={css.part} id="items" tabIndex={-1} aria-label={t.steps.decision}>
        {missing.length > 0 && (
          <p className={css.fault}>{missing.map((one) => faultText(sentences, one)).join(' ')}</p>
        )}
        <FieldConflict row={draft.report.key} field="items" written={written}>
          {items.length > 0 && (
            <ol className={css.rows}>
              {items.map((item, index) => (
                <li key={item.id} id={itemPlace(index)} tabIndex={-1} data-row="">
                  <ItemRow item={item} index={index} />
                </li>
              ))}
            </ol>
          )}
        </FieldConflict>
        <div>
          <Button
            onClick={() => {
              begin();
              void record('items', recordRow, {
                list: 'items',
                row: newName(),
                values: { forwardTo: null, text: '', from: null, effects: [] },
              });
            }}
          >
            {t.addItem}
          </Button>
        </div>
      </section>
    </div>
  );
}

function ItemRow({ item, index }: { readonly item: ProposalItem; readonly index: number }) {
  const t = useText(texts);
  const sentences = useText(faultTexts);
  const stands = useText(standsTexts);
  const { draft, lastSaved, carried } = useReport();
  const record = useRecord();
  const on: InRow = { list: 'items', row: item.id, place: itemPlace(index) };
  const write = useRowWriter(on);
  const faults = useFaultsAt(on.place);
  const isDelegated = draft.report.kind === 'delegatedDecision';
  return (
    <>
      <h2 className={`${type.body} ${type.strong}`}>{t.item(item.number)}</h2>
      {faults.length > 0 && (
        <p className={faults.some(({ warning }) => !warning) ? css.fault : css.warn}>
          {faults.map((one) => faultText(sentences, one)).join(' ')}
        </p>
      )}
      <RowNote
        on={on}
        field="text"
        label={t.itemText}
        {...(carried.items.includes(item.id) ? { hint: stands.carried } : {})}
        required
        value={item.text}
      />
      <div className={css.fields}>
        {!isDelegated && <ToWhom on={on} value={item.forwardTo} />}
        <RowLine
          on={on}
          field="from"
          label={t.itemFrom}
          hint={t.itemFromHint}
          kind="date"
          value={item.from ?? ''}
        />
      </div>
      <SavedNote list="proposalDrafts" row={draft.report.key} isLast={lastSaved === `${on.place}.text`} />
      <Effects item={item} place={on.place} write={(effects) => write({ effects })} />
      <div className={css.actions}>
        {index > 0 && (
          <Button
            size="small"
            aria-label={t.moveUpThe(item.number)}
            onClick={() => void record(on.place, moveUp, { row: item.id })}
          >
            {t.moveUp}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={() => void write(null)}>
          {t.removeThe(t.theItem(item.number))}
        </Button>
      </div>
    </>
  );
}

/** The body itself, or those above it with the way that the proposal goes. */
function ToWhom({ on, value }: { readonly on: InRow; readonly value: string | null }) {
  const t = useText(texts);
  const { rows } = useSituation();
  const { draft } = useReport();
  const { body } = draft;
  const nameOf = (key: typeof body.key) => rows.get(bodies, key)?.name ?? key;
  const above = rows
    .all(bodies)
    .filter(
      ({ key, kind }) =>
        key !== body.key && (kind === 'council' || kind === 'executiveBoard' || key === body.parent),
    );
  return (
    <RowChoice
      on={on}
      field="forwardTo"
      label={t.itemTo}
      value={value}
      none={t.own(body.name)}
      choices={above.map(({ key }) => ({
        value: key,
        label: t.forward(body.name, wayTo(rows, body.key, key).map(nameOf)),
      }))}
    />
  );
}
