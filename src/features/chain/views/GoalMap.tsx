// The map: the council's goals by perspective or by body, what deviates standing out, each cell with what it is made of beside.
import { useState } from 'react';
import { type Cell, chainMap } from '../../../core/chainViews/map.ts';
import { summingMethod } from '../../../core/rollup.ts';
import type { Standings } from '../../../core/standing.ts';
import type { Status } from '../../../schema/lists/assessments.ts';
import { wordsFor } from '../../../steering/words.ts';
import { address } from '../../../ui/address.ts';
import { Contributions } from '../../../ui/Contributions.tsx';
import { DistributionBar } from '../../../ui/picture/DistributionBar.tsx';
import { useGridKeys } from '../../../ui/picture/gridKeys.ts';
import { StatusGlyph } from '../../../ui/picture/StatusMark.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import * as texts from '../text.ts';
import css from './views.module.css';

interface Props {
  readonly standings: Standings;
}

interface At {
  readonly row: number;
  readonly column: number;
}

export function GoalMap({ standings }: Props) {
  const t = useText(texts);
  const { model } = standings.chain;
  const map = chainMap(standings);
  const [opened, setOpened] = useState<At | null>(null);
  const word = (status: Status) => model.goalScale.find(({ key }) => key === status)?.label ?? '';
  const counted = model.rollup.showPerspectiveMatrix
    ? t.goalsAndFigures(model.words.indicator.many)
    : wordsFor(model, model.rollup.countedTypes[0] ?? model.rollup.unitOfCount).many;

  const { grid, onKeyDown, cell: keysOf } = useGridKeys(map.rows.length, map.columns.length);
  const cellName = (row: string, column: string, { result }: Cell) =>
    t.cell(row, column, word(result.status ?? 'notAssessed'), result.counts.fulfilled, result.total);
  const shown = opened && map.rows[opened.row];
  const cell = opened && shown?.cells[opened.column];
  return (
    <>
      <div className={css.mapScroll}>
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that one moves about in */}
        <table ref={grid} role="grid" className={css.map} aria-label={t.mapOf} onKeyDown={onKeyDown}>
          <thead>
            <tr>
              <th scope="col">{t.mapRows}</th>
              {map.columns.map(({ key, label }) => (
                <th key={key} scope="col">
                  {label}
                </th>
              ))}
              <th scope="col">{t.mapWhole}</th>
            </tr>
          </thead>
          <tbody>
            {map.rows.map(({ element, decided, cells, whole }, row) => (
              <tr key={element.id}>
                <th scope="row">
                  <a className={type.link} href={address.chain(element.id)}>
                    {element.title}
                  </a>
                  {decided !== null && (
                    <span className={css.decided}>
                      <StatusGlyph status={decided.status} size={14} /> {t.mapDecided(word(decided.status))}
                    </span>
                  )}
                </th>
                {cells.map((one, column) => {
                  const { key, label } = map.columns[column] ?? { key: '', label: '' };
                  const status = one.result.status ?? 'notAssessed';
                  const isOpen = opened?.row === row && opened.column === column;
                  return (
                    <td key={key} className={one.result.total === 0 ? '' : css[status]}>
                      <button
                        type="button"
                        {...keysOf(row, column)}
                        aria-label={cellName(element.title, label, one)}
                        aria-expanded={isOpen}
                        onClick={() => setOpened(isOpen ? null : { row, column })}
                      >
                        {one.result.total === 0 ? (
                          <span className={css.nothing}>{t.nothingHere}</span>
                        ) : (
                          <>
                            <StatusGlyph status={status} />
                            <span>{t.fulfilledOf(one.result.counts.fulfilled, one.result.total)}</span>
                          </>
                        )}
                      </button>
                    </td>
                  );
                })}
                <td className={css.sum}>
                  <DistributionBar counts={whole.result.counts} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t.mapWhole}</th>
              {map.totals.map((one, column) => (
                <td key={map.columns[column]?.key} className={css.sum}>
                  <DistributionBar counts={one.result.counts} />
                </td>
              ))}
              <td className={css.sum}>
                <DistributionBar counts={map.whole.result.counts} high />
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className={type.secondary}>{t.mapNote(counted)}</p>
      {opened !== null && shown && cell && (
        <section className={css.opened} aria-live="polite">
          <h2 className={type.section}>
            {t.cellTitle(shown.element.title, map.columns[opened.column]?.label ?? '')}
          </h2>
          {cell.contributions.length === 0 ? (
            <p className={type.body}>{t.nothingInCell(counted)}</p>
          ) : (
            <Contributions
              contributions={cell.contributions}
              word={word}
              weighed={summingMethod(model.rollup) === 'weightedMean'}
            />
          )}
        </section>
      )}
    </>
  );
}
