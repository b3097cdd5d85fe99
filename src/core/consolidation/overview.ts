// The follow-ups of the units below a level as one picture: who has answered, how they judge, and the sum (domain.md 5.3, S19, U4).
import { bad, fault, good, type Result } from '../../schema/fault.ts';
import type { Key } from '../../schema/field.ts';
import type { RowOf, Rows } from '../../schema/list.ts';
import { assessments, type Status } from '../../schema/lists/assessments.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { consolidations } from '../../schema/lists/consolidation/consolidations.ts';
import { isFinished } from '../../schema/lists/deviation/deviations.ts';
import { periods } from '../../schema/lists/periods.ts';
import { isRoleInForce, roleAssignments } from '../../schema/lists/roleAssignments.ts';
import { units } from '../../schema/lists/units.ts';
import type { SteeringModel } from '../../steering/model.ts';
import { type AttainmentGroup, attainment } from '../attainment.ts';
import { isOpen, type Period, samePeriodLastYear } from '../calendar.ts';
import { isCancelled } from '../deviation/carriedOut.ts';
import { type Deviation, deviationsIn, type Measure, measuresOf } from '../deviation/deviation.ts';
import { liftedAt } from '../deviation/lift/lift.ts';
import { unitsAsked } from '../judgement/response.ts';
import type { Standings } from '../judgement/standings.ts';
import { standingsIn } from '../judgement/standingsIn.ts';
import { organisationTree } from '../organisation/tree.ts';
import { ownerName, type Place, type Unit } from '../organisation.ts';
import { percent } from '../rollup.ts';
import { rowWith, type Situation } from '../situation.ts';
import { isAlteredSince } from './approval.ts';
import { type FollowUpState, followUpState, isHandedIn } from './followUpState.ts';
import { mayConsolidate, unitsUnder } from './scope.ts';
import { groupsAt } from './unitGroups.ts';

export type Consolidation = RowOf<typeof consolidations>;
export type Counts = Readonly<Record<Status, number>>;

/**
 * @property depth 1 right under the body
 * @property counts the goals that the unit is to judge, by its own judgements; what it has not judged is notAssessed
 * @property altered what was approved has been altered since
 * @property managers those who answer for the unit today
 */
export interface UnitLine {
  readonly unit: Unit;
  readonly depth: number;
  readonly stand: FollowUpState;
  readonly counts: Counts;
  readonly deviations: number;
  readonly altered: boolean;
  readonly managers: readonly { readonly name: string; readonly signInName: string }[];
}

/**
 * What may be lifted to the next level: what has been lifted to this one first, then the gravest.
 * @property here what has been lifted just here, whether or not its unit is asked this period
 */
export interface Liftable {
  readonly here: ReadonlySet<string>;
  readonly deviations: readonly Deviation[];
  readonly measures: readonly Measure[];
}

/**
 * @property name the unit's or the body's; '' for the whole organisation
 * @property rate per cent with one decimal; null when no unit is asked
 * @property groups the whole first
 */
export interface ConsolidationOverview {
  /** Those that it was made of: of an earlier version as they stood then. */
  readonly rows: Rows;
  readonly place: Place;
  readonly name: string;
  readonly period: Period;
  readonly model: SteeringModel;
  readonly lines: readonly UnitLine[];
  readonly answered: readonly UnitLine[];
  readonly missing: readonly UnitLine[];
  readonly rate: number | null;
  readonly groups: readonly AttainmentGroup[];
  readonly row: Consolidation | null;
  readonly liftable: Liftable;
  readonly mayWrite: boolean;
}

/** Faults: those of the steering model; SITE_NOT_SET_UP when the period, the unit or the body does not exist. */
export function consolidationOverview(
  situation: Situation,
  periodKey: Key<'periods'>,
  place: Place,
): Result<ConsolidationOverview> {
  const { rows, person } = situation;
  const period = rows.get(periods, periodKey);
  const isThere =
    (place.unit === null || rows.get(units, place.unit) !== null) &&
    (place.body === null || rows.get(bodies, place.body) !== null);
  if (!period || !isThere) return bad(fault('SITE_NOT_SET_UP', '', { period: periodKey }));
  const standing = standingsIn(situation, period);
  if (!standing.ok) return standing;
  const lines = linesOf(situation, standing.value, place);
  const groups = groupsOf(situation, standing.value, place, lines);
  if (!groups.ok) return groups;
  const answered = lines.filter(({ stand }) => isHandedIn(stand.state));
  return good({
    rows,
    place,
    name: ownerName(rows, place),
    period,
    model: standing.value.chain.model,
    lines,
    answered,
    missing: lines.filter((line) => !answered.includes(line)),
    rate: lines.length === 0 ? null : percent(answered.length, lines.length),
    groups: groups.value,
    row: consolidationOf(situation, period, place),
    liftable: liftableIn(situation, lines, place),
    mayWrite: isOpen(period) && mayConsolidate(person, place, rows),
  });
}

export const consolidationOf = ({ rows }: Situation, { key }: Period, place: Place): Consolidation | null =>
  rowWith(rows, consolidations, { period: key, ...place });

/** The units of the place that something is asked of this period, each after the one that it lies under. */
export function linesOf(situation: Situation, standings: Standings, place: Place): readonly UnitLine[] {
  const { rows, today } = situation;
  const { period } = standings;
  const under = new Set(unitsUnder(rows, place, period).map(({ key }) => key));
  const asked = new Set(unitsAsked(standings));
  const tree = organisationTree(rows, period.to).flatMap((row) =>
    row.kind === 'unit' && under.has(row.unit.key) && asked.has(row.unit) ? [row] : [],
  );
  const toJudge = goalsToJudge(standings);
  const gone = new Map<string, number>();
  for (const { unit, state } of deviationsIn(rows))
    if (!isFinished({ state })) gone.set(unit, (gone.get(unit) ?? 0) + 1);
  return tree.map(({ unit, depth }) => {
    const stand = followUpState(rows, period, unit.key);
    return {
      unit,
      depth,
      stand,
      counts: countsOf(standings, unit.key, toJudge.get(unit.key) ?? 0),
      deviations: gone.get(unit.key) ?? 0,
      altered: isAlteredSince(situation, stand),
      managers: rows
        .by(roleAssignments, 'unit', unit.key)
        .filter((one) => one.role === 'manager' && isRoleInForce(one, today))
        .map(({ name, person }) => ({ name, signInName: person })),
    };
  });
}

/** How many goals each unit is to judge. */
function goalsToJudge({ chain, judgedBy }: Standings): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, id, owner } of chain.elements.values()) {
    if (kind !== 'goal') continue;
    for (const unit of new Set([...judgedBy(id), ...(owner.unit ? [owner.unit] : [])]))
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return counts;
}

function countsOf({ rows, period, chain }: Standings, unit: Key<'units'>, of: number): Counts {
  const counts = { fulfilled: 0, partly: 0, notFulfilled: 0, notAssessed: 0 };
  for (const one of rows.by(assessments, 'unit', unit))
    if (one.period === period.key && one.goal !== null && chain.elements.has(one.goal))
      counts[one.status] += 1;
  const judged = counts.fulfilled + counts.partly + counts.notFulfilled;
  return { ...counts, notAssessed: Math.max(of - judged, 0) };
}

function groupsOf(
  situation: Situation,
  standings: Standings,
  place: Place,
  lines: readonly UnitLine[],
): Result<readonly AttainmentGroup[]> {
  if (place.unit !== null) {
    const lastYear = samePeriodLastYear(situation.rows, standings.period);
    const before = lastYear && standingsIn(situation, lastYear);
    const units = lines.map(({ unit }) => unit);
    return good(groupsAt(standings, units, before?.ok ? before.value : null));
  }
  const table = attainment(situation, standings.period.key, place.body);
  return table.ok ? good([table.value.whole, ...table.value.groups]) : table;
}

const gravity: readonly Deviation['severity'][] = ['critical', 'high', 'medium', 'low', null];

function liftableIn({ rows }: Situation, lines: readonly UnitLine[], place: Place): Liftable {
  const here = new Set<string>(liftedAt(rows, place).map(({ key }) => key));
  const under = new Set(lines.map(({ unit }) => unit.key));
  const open = deviationsIn(rows)
    .filter((one) => (under.has(one.unit) || here.has(one.key)) && one.state !== 'draft' && !isFinished(one))
    .toSorted(
      (a, b) =>
        Number(here.has(b.key)) - Number(here.has(a.key)) ||
        gravity.indexOf(a.severity) - gravity.indexOf(b.severity),
    );
  return {
    here,
    deviations: open,
    measures: open.flatMap(({ key }) => measuresOf(rows, key).filter((one) => !isCancelled(one))),
  };
}
