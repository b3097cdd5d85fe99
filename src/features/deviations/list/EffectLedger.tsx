// The effect ledger: each measure that was decided, what was expected of it, the figure before and after, and what came of it.
import { useMemo } from 'react';
import { effectLedger, type LedgerRow, ledgerStates } from '../../../core/deviation/effectLedger.ts';
import { address } from '../../../ui/address.ts';
import { dayText, figureText, withUnit } from '../../../ui/format.ts';
import { Empty } from '../../../ui/page/Empty.tsx';
import { SheetPage } from '../../../ui/page/Page.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { usePeriodName } from '../../../ui/words/periodName.ts';
import { useSituation } from '../../../ui/workspace.tsx';
import * as texts from '../text.ts';
import css from './list.module.css';

export function EffectLedger() {
  const t = useText(texts).ledger;
  const situation = useSituation();
  const { rows, counts, hadEffectPct } = useMemo(() => effectLedger(situation), [situation]);
  const toList = (
    <a className={type.link} href={address.deviations()}>
      {t.toList}
    </a>
  );
  if (rows.length === 0) {
    return (
      <SheetPage title={t.title} actions={toList}>
        <Empty title={t.emptyTitle}>{t.empty}</Empty>
      </SheetPage>
    );
  }
  return (
    <SheetPage title={t.title} under={t.lead} actions={toList}>
      <dl className={css.sums}>
        {ledgerStates.map((state) => (
          <div key={state}>
            <dt>{t.states[state]}</dt>
            <dd>{figureText(counts[state])}</dd>
          </div>
        ))}
      </dl>
      {hadEffectPct !== null && <p className={type.body}>{t.hadEffect(figureText(hadEffectPct, 1))}</p>}
      <table className={css.table}>
        <thead>
          <tr>
            {Object.values(t.columns).map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.measure.key} row={row} />
          ))}
        </tbody>
      </table>
    </SheetPage>
  );
}

function Row({ row }: { readonly row: LedgerRow }) {
  const t = useText(texts).ledger;
  const { measure, deviation, unitName, decidedDay, state, isLate } = row;
  const { columns } = t;
  return (
    <tr>
      <th scope="row">
        {deviation === null ? (
          measure.title
        ) : (
          <a className={type.link} href={address.deviation(deviation.key)}>
            {measure.title}
          </a>
        )}
        <span className={type.secondary}>
          {unitName}
          {decidedDay !== null && `, ${t.decided(dayText(decidedDay))}`}
        </span>
      </th>
      <td data-label={columns.expected}>{measure.expectedEffect}</td>
      <td data-label={columns.figure}>
        <Change row={row} />
      </td>
      <td data-label={columns.state}>
        {t.states[state]}
        {isLate && <span className={css.late}>{t.late(dayText(measure.dueDay))}</span>}
        {measure.effectText !== null && <span className={type.secondary}>{measure.effectText}</span>}
      </td>
    </tr>
  );
}

/** `9,4 % i april 2025 → 7,0 % i april 2026` */
function Change({ row: { indicator, before, after } }: { readonly row: LedgerRow }) {
  const t = useText(texts).ledger;
  const name = usePeriodName();
  if (indicator === null) return t.noFigure;
  const said = ({ value, period }: NonNullable<LedgerRow['before']>) =>
    t.figureIn(withUnit(indicator, value), name(period));
  return (
    <>
      <a className={type.link} href={address.figure(indicator.key)}>
        {indicator.title}
      </a>
      <span className={type.secondary}>
        {before === null ? t.notBefore : said(before)} → {after === null ? t.notAfter : said(after)}
      </span>
    </>
  );
}
