// The units by goals as a matrix with one tab stop; a cell opens under its unit, with what it is made of.
import { type CSSProperties, Fragment, useState } from 'react';
import type { GoalElement } from '../../../core/chain.ts';
import type { ConsolidationOverview } from '../../../core/consolidation/overview.ts';
import type { UnitGoalCell, UnitGoalRow, UnitGoals } from '../../../core/consolidation/unitGoals.ts';
import { address } from '../../../ui/address.ts';
import { DistributionBar } from '../../../ui/picture/DistributionBar.tsx';
import { useGridKeys } from '../../../ui/picture/gridKeys.ts';
import { StatusGlyph } from '../../../ui/picture/StatusMark.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { statusWord } from '../../../ui/why/wording.ts';
import { CellDetails } from './CellDetails.tsx';
import css from './goals.module.css';
import * as texts from './text.ts';

export interface GoalsProps {
  readonly found: UnitGoals;
  /** Those of the rows that are to be shown. */
  readonly shown: readonly UnitGoalRow[];
  readonly titleOf: (goal: GoalElement | null) => string;
  readonly overview: ConsolidationOverview;
}

export function GoalGrid({ found, shown, titleOf, overview }: GoalsProps) {
  const t = useText(texts);
  const { columns, totals } = found;
  const { answered, lines, model, missing, period } = overview;
  const { grid, onKeyDown, cell: keysOf } = useGridKeys(shown.length, columns.length);
  const [opened, setOpened] = useState<{ readonly unit: string; readonly column: number } | null>(null);
  const nameOf = ({ line }: UnitGoalRow, column: number, { result }: UnitGoalCell) => {
    const word = statusWord(model, result.status ?? 'notAssessed') ?? '';
    const goal = titleOf(columns[column] ?? null);
    return t.cell(line.unit.name, goal, word, result.counts.fulfilled, result.total);
  };
  return (
    <div className={css.scroll} style={{ '--columns': columns.length } as CSSProperties}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that one moves about in */}
      <table ref={grid} role="grid" className={css.grid} aria-label={t.title} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col">{t.unit}</th>
            {columns.map((goal) => (
              <th key={goal?.id ?? ''} scope="col">
                {goal === null ? t.otherGoals : goal.title}
              </th>
            ))}
            <th scope="col">{t.distribution}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row, at) => {
            const { line, cells } = row;
            const open = opened?.unit === line.unit.key ? opened.column : null;
            const openCell = open === null ? null : cells[open];
            return (
              <Fragment key={line.unit.key}>
                <tr>
                  <th scope="row" style={{ '--depth': line.depth - 1 } as CSSProperties}>
                    <a className={type.link} href={address.followUp(line.unit.key, period.key)}>
                      {line.unit.name}
                    </a>
                    {missing.includes(line) && <span className={css.note}>{t.notAnswered}</span>}
                  </th>
                  {cells.map((cell, column) => {
                    const status = cell.result.status ?? 'notAssessed';
                    const isEmpty = cell.result.total === 0;
                    return (
                      <td key={columns[column]?.id ?? ''} className={isEmpty ? undefined : css[status]}>
                        <button
                          type="button"
                          {...keysOf(at, column)}
                          aria-label={nameOf(row, column, cell)}
                          aria-expanded={open === column}
                          onClick={() => setOpened(open === column ? null : { unit: line.unit.key, column })}
                        >
                          {isEmpty ? <span aria-hidden="true">–</span> : <StatusGlyph status={status} />}
                        </button>
                      </td>
                    );
                  })}
                  <td className={css.sum}>
                    <DistributionBar counts={line.counts} />
                  </td>
                </tr>
                {open !== null && openCell && (
                  <tr>
                    <td className={css.opened} colSpan={columns.length + 2}>
                      <CellDetails
                        cell={openCell}
                        goal={columns[open] ?? null}
                        title={t.opened(line.unit.name, titleOf(columns[open] ?? null))}
                        unit={line.unit.key}
                        overview={overview}
                      />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              {t.allUnits}
              <span className={css.note}>{t.answered(answered.length, lines.length)}</span>
            </th>
            {totals.map((counts, at) => (
              <td key={columns[at]?.id ?? ''} className={css.sum}>
                <DistributionBar counts={counts} />
              </td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
