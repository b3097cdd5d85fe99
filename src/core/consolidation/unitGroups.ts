// The sum of what an area's or an administration's own units have judged, group by group, as the attainment table is for a body.
import type { Key } from '../../schema/field.ts';
import type { Status } from '../../schema/lists/assessments.ts';
import { type AttainmentGroup, whole } from '../attainment.ts';
import { asInput, type Contribution, worstFirst } from '../judgement/contribution.ts';
import { groupedParts, groupsOf } from '../judgement/groups.ts';
import { unitPart } from '../judgement/parts.ts';
import type { Standings } from '../judgement/standings.ts';
import type { Unit } from '../organisation.ts';
import { pointsOf, rollup, trendOfShare } from '../rollup.ts';

/**
 * Only what the units bear themselves is in it: each counted once, with the status that these units give it.
 * @param before how the same units stood in the same period last year (R9); null when there was none
 */
export function groupsAt(
  standings: Standings,
  units: readonly Unit[],
  before: Standings | null = null,
): readonly AttainmentGroup[] {
  const earlier = before === null ? [] : groupsAt(before, units);
  const { model } = standings.chain;
  const keys = new Set(units.map(({ key }) => key));
  const parts = groupedParts(standings).flatMap(({ part, groups }) => {
    const own = part.what === 'goal' ? goalAt(standings, part, keys) : indicatorAt(standings, part, keys);
    return own === null ? [] : [{ part: own, groups }];
  });
  return [{ key: whole, label: '' }, ...groupsOf(standings, parts)].map((named) => {
    const own = parts
      .filter(({ groups }) => named.key === whole || groups.includes(named.key))
      .map(({ part }) => part);
    const result = rollup(own.map(asInput), model.rollup);
    const then = earlier.find(({ key }) => key === named.key)?.result ?? null;
    const comparable = then !== null && then.guard === undefined && result.guard === undefined;
    return {
      ...named,
      result,
      contributions: worstFirst(own),
      coverage: null,
      computed: result.status,
      decided: null,
      status: result.status,
      trend: comparable ? trendOfShare(result.share, then.share) : 'unknown',
    };
  });
}

/** The goal as these units judge it; null when none of them bears it. */
function goalAt(standings: Standings, part: Contribution, keys: ReadonlySet<string>): Contribution | null {
  const element = standings.chain.elements.get(part.id);
  if (element?.owner.unit) return keys.has(element.owner.unit) ? part : null;
  const children = element?.children.flatMap(
    (child) => standings.chain.elements.get(child)?.owner.unit ?? [],
  );
  const bearing = new Set<Key<'units'>>([...standings.judgedBy(part.id), ...(children ?? [])]);
  const by = [...bearing].filter((unit) => keys.has(unit)).map((unit) => unitPart(standings, part.id, unit));
  return by.length === 0 ? null : summed(standings, part, by);
}

function indicatorAt(
  standings: Standings,
  part: Contribution,
  keys: ReadonlySet<string>,
): Contribution | null {
  const holder = [...standings.chain.elements.values()].find((one) =>
    one.indicators.some(({ key }) => key === part.id),
  );
  const indicator = holder?.indicators.find(({ key }) => key === part.id);
  if (!holder || !indicator) return null;
  const by = standings.indicator(indicator, holder.owner).parts.filter(({ id }) => keys.has(id));
  return by.length === 0 ? null : summed(standings, part, by);
}

function summed(
  { chain: { model } }: Standings,
  part: Contribution,
  by: readonly Contribution[],
): Contribution {
  const method = model.rollup.method === 'distribution' ? model.rollup.suggestion : model.rollup.method;
  const status: Status = rollup(by.map(asInput), { ...model.rollup, method }).status ?? 'notAssessed';
  const answered = { units: by.filter((one) => one.status !== 'notAssessed').length, of: by.length };
  return { ...part, status, points: pointsOf(status, model.rollup), answered, value: null };
}
