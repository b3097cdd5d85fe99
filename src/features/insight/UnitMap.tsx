// The map of the units: a row for each, a column for each of the latest periods, each cell the sum of what the unit answered.
import { Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import {
  countsIn,
  type UnitCell,
  type UnitOverTime,
  unitsOverTime,
} from '../../core/insight/unitsOverTime.ts';
import { key } from '../../schema/field.ts';
import { type Status, statuses } from '../../schema/lists/assessments.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { units } from '../../schema/lists/units.ts';
import { address, goTo } from '../../ui/address.ts';
import { Tick } from '../../ui/form/plain/Tick.tsx';
import { figureText } from '../../ui/format.ts';
import { Empty } from '../../ui/page/Empty.tsx';
import { SheetPage } from '../../ui/page/Page.tsx';
import { StatusGlyph } from '../../ui/picture/StatusMark.tsx';
import { useText } from '../../ui/text.ts';
import type from '../../ui/type.module.css';
import { Ways } from '../../ui/Ways.tsx';
import { usePeriodName } from '../../ui/words/periodName.ts';
import { useSituation } from '../../ui/workspace.tsx';
import css from './insight.module.css';
import { useStatusWord } from './statusWord.ts';
import * as texts from './text.ts';

const periodsShown = 6;
const rowsAtFirst = 40;

export function UnitMap({ body }: { readonly body: string | null }) {
  const t = useText(texts);
  const situation = useSituation();
  const name = usePeriodName();
  const word = useStatusWord();
  const [all, setAll] = useState(false);
  const [onlyOff, setOnlyOff] = useState(false);
  const of = body === null ? null : key<'bodies'>(body);
  const map = useMemo(() => unitsOverTime(situation, of, periodsShown), [situation, of]);
  const answering = situation.rows
    .all(bodies)
    .filter((one) => situation.rows.by(units, 'body', one.key).length > 0);
  const found = onlyOff ? map.units.filter(isOffNow) : map.units;
  const shown = all ? found : found.slice(0, rowsAtFirst);
  const chooser = answering.length > 1 && (
    <Select
      aria-label={t.body}
      value={body ?? ''}
      onChange={(_, { value }) => goTo(address.unitMap(value === '' ? null : value))}
    >
      <option value="">{t.wholeOrganisation}</option>
      {answering.map((one) => (
        <option key={one.key} value={one.key}>
          {one.name}
        </option>
      ))}
    </Select>
  );
  return (
    <SheetPage title={t.mapTitle} under={t.mapLead[map.counted]} actions={chooser}>
      <Ways current="karta" />
      {map.units.length === 0 ? (
        <Empty title={t.mapEmptyTitle}>{t.mapEmpty}</Empty>
      ) : (
        <>
          <Tick label={t.onlyOff} checked={onlyOff} changed={setOnlyOff} />
          {found.length === 0 && <p className={type.body}>{t.noneOff}</p>}
          <div className={css.scroll}>
            <table className={css.map}>
              <caption className="hiddenText">{t.mapTitle}</caption>
              <thead>
                <tr>
                  <th scope="col">{t.unit}</th>
                  {map.periods.map((period) => (
                    <th key={period.key} scope="col">
                      {name(period)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.map((row) => (
                  <UnitRow key={row.unit.key} row={row} word={word} name={name} />
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{t.unitsAt}</th>
                  {map.periods.map((period) => (
                    <td key={period.key}>
                      <Counts counts={countsIn(map, period)} word={word} />
                    </td>
                  ))}
                </tr>
              </tfoot>
            </table>
          </div>
          {found.length > shown.length && (
            <button type="button" className={css.more} onClick={() => setAll(true)}>
              {t.showAllUnits(found.length)}
            </button>
          )}
          <p className={`${type.secondary} ${css.note}`}>{t.mapNote[map.counted]}</p>
        </>
      )}
    </SheetPage>
  );
}

/** The latest that the unit has answered is yellow or red. */
const isOffNow = ({ cells }: UnitOverTime): boolean => {
  const latest = cells.findLast(({ result }) => result !== null)?.result?.status ?? null;
  return latest === 'partly' || latest === 'notFulfilled';
};

interface RowProps {
  readonly row: UnitOverTime;
  readonly word: (status: Status) => string;
  readonly name: (period: UnitCell['period']) => string;
}

function UnitRow({ row, word, name }: RowProps) {
  const t = useText(texts);
  return (
    <tr>
      <th scope="row" className={row.depth > 1 ? css.below : undefined}>
        {row.unit.name}
      </th>
      {row.cells.map(({ period, result }) => {
        if (result === null) {
          return (
            <td key={period.key} className={css.empty}>
              <span aria-hidden="true">–</span>
              <span className="hiddenText">{t.notAnswered}</span>
            </td>
          );
        }
        const status = result.status ?? 'notAssessed';
        const { fulfilled } = result.counts;
        return (
          <td key={period.key} className={css[status]}>
            <a
              href={address.followUp(row.unit.key, period.key)}
              aria-label={t.cell(row.unit.name, name(period), word(status), fulfilled, result.total)}
            >
              <StatusGlyph status={status} />
              <span>{t.fulfilledOf(fulfilled, result.total)}</span>
            </a>
          </td>
        );
      })}
    </tr>
  );
}

interface CountsProps {
  readonly counts: Readonly<Record<Status, number>>;
  readonly word: (status: Status) => string;
}

const Counts = ({ counts, word }: CountsProps) => (
  <span className={css.counts}>
    {statuses
      .filter((status) => counts[status] > 0)
      .map((status) => (
        <span key={status}>
          <StatusGlyph status={status} size={14} />
          <span className="hiddenText">{word(status)}</span> {figureText(counts[status])}
        </span>
      ))}
  </span>
);
