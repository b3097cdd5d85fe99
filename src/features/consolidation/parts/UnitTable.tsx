// The matrix of units and statuses: how each unit judges its goals, how far its follow-up has come, and what waits for the reader.
import type { CSSProperties } from 'react';
import { approvesFor, waitsForApproval } from '../../../core/consolidation/approval.ts';
import type { ConsolidationOverview, UnitLine } from '../../../core/consolidation/overview.ts';
import { statuses } from '../../../schema/lists/assessments.ts';
import { address } from '../../../ui/address.ts';
import { DistributionCounts } from '../../../ui/picture/DistributionBar.tsx';
import { StatusGlyph } from '../../../ui/picture/StatusMark.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { statusWord } from '../../../ui/why/wording.ts';
import { useSituation } from '../../../ui/workspace.tsx';
import css from '../Consolidation.module.css';
import * as texts from '../text.ts';

export function UnitTable({ overview }: { readonly overview: ConsolidationOverview }) {
  const t = useText(texts);
  const { lines, model } = overview;
  return (
    <table className={css.matrix}>
      <caption className="hiddenText">{t.units}</caption>
      <thead>
        <tr>
          <th scope="col">{t.columns.unit}</th>
          {statuses.map((status) => (
            <th key={status} scope="col" className={css.count}>
              <StatusGlyph status={status} size={14} />
              {statusWord(model, status) ?? t.status[status]}
            </th>
          ))}
          <th scope="col" className={css.state}>
            {t.columns.state}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.unit.key} line={line} overview={overview} />
        ))}
      </tbody>
    </table>
  );
}

interface LineProps {
  readonly line: UnitLine;
  readonly overview: ConsolidationOverview;
}

function Line({ line, overview }: LineProps) {
  const t = useText(texts);
  const situation = useSituation();
  const { unit, counts, deviations, altered, stand } = line;
  const { period } = overview;
  const at = { unit: unit.key, period: period.key };
  const isMine = waitsForApproval(stand) && approvesFor(situation, at) !== null;
  return (
    <tr>
      <th scope="row" style={{ '--depth': line.depth - 1 } as CSSProperties}>
        <a className={type.link} href={address.followUp(unit.key, period.key)}>
          {unit.name}
        </a>
        <span className={css.narrowCounts}>
          <DistributionCounts counts={counts} />
        </span>
        {deviations > 0 && <span className={type.secondary}>{t.deviations(deviations)}</span>}
      </th>
      {statuses.map((status) => (
        <td key={status} className={`${css.count} ${counts[status] > 0 ? css[status] : ''}`}>
          {counts[status]}
        </td>
      ))}
      <td className={css.state}>
        {isMine ? (
          <a className={type.link} href={address.followUp(unit.key, period.key)}>
            {t.toApprove}
            <span className="hiddenText">{` ${unit.name}`}</span>
          </a>
        ) : (
          <span>{t.state[stand.state]}</span>
        )}
        {altered && (
          <span className={type.secondary} title={t.alteredHint}>
            {t.altered}
          </span>
        )}
      </td>
    </tr>
  );
}
