// The units below a level by the goals above what they judge: which goals fail where, and at how many units.
import type { Key } from '../../schema/field.ts';
import { assessments, type Status, statuses } from '../../schema/lists/assessments.ts';
import { below, type GoalElement } from '../chain.ts';
import { goalsAboveCounted } from '../chainViews/aboveCounted.ts';
import { cellPolicy } from '../insight/cellPolicy.ts';
import type { Assessment, Standings } from '../judgement/standings.ts';
import { weightOf } from '../judgement/weight.ts';
import { type RollupResult, rollup } from '../rollup.ts';
import type { Counts, UnitLine } from './overview.ts';

/** @property judgement the unit's own; null when it has given none */
export interface JudgedGoal {
  readonly element: GoalElement;
  readonly judgement: Assessment | null;
}

/** @property goals what the unit judges of that which lies under the column, the worst first; empty when it bears nothing of it */
export interface UnitGoalCell {
  readonly result: RollupResult;
  readonly goals: readonly JudgedGoal[];
}

export interface UnitGoalRow {
  readonly line: UnitLine;
  /** In the order of the columns. */
  readonly cells: readonly UnitGoalCell[];
}

/**
 * @property columns those that any of the units bears something of; null for what lies under none of them
 * @property totals of each column, each unit's judgement of each goal counted once
 */
export interface UnitGoals {
  readonly columns: readonly (GoalElement | null)[];
  readonly rows: readonly UnitGoalRow[];
  readonly totals: readonly Counts[];
}

export const statusOfJudged = ({ judgement }: JudgedGoal): Status => judgement?.status ?? 'notAssessed';

export function unitGoals(standings: Standings, lines: readonly UnitLine[]): UnitGoals {
  const { chain } = standings;
  const policy = cellPolicy(chain.model.rollup);
  const borne = goalsBorne(standings, lines);
  const columns = columnsOver(standings, new Set([...borne.values()].flatMap((goals) => [...goals])));
  const rows = lines.map((line): UnitGoalRow => {
    const judged = [...(borne.get(line.unit.key) ?? [])].map(
      (element): JudgedGoal => ({ element, judgement: standings.judgementAt(element.id, line.unit.key) }),
    );
    return {
      line,
      cells: columns.map(({ reached }): UnitGoalCell => {
        const goals = worstFirst(judged.filter(({ element }) => reached.has(element.id)));
        return {
          goals,
          result: rollup(
            goals.map((one) => ({
              itemId: one.element.id,
              ownerBodyId: '',
              status: statusOfJudged(one),
              weight: weightOf(one.element.row.weight),
            })),
            policy,
          ),
        };
      }),
    };
  });
  return {
    columns: columns.map(({ goal }) => goal),
    rows,
    totals: columns.map((_, at) => sumOf(rows.flatMap(({ cells }) => cells[at]?.result.counts ?? []))),
  };
}

/** What each unit is to judge, and what it has judged besides: as it is counted in its line. */
function goalsBorne(
  { rows, chain, period, judgedBy }: Standings,
  lines: readonly UnitLine[],
): ReadonlyMap<Key<'units'>, ReadonlySet<GoalElement>> {
  const borne = new Map(lines.map(({ unit }) => [unit.key, new Set<GoalElement>()]));
  for (const element of chain.elements.values()) {
    if (element.kind !== 'goal') continue;
    const { unit: owner } = element.owner;
    for (const unit of owner === null ? judgedBy(element.id) : [...judgedBy(element.id), owner])
      borne.get(unit)?.add(element);
  }
  for (const [unit, goals] of borne)
    for (const one of rows.by(assessments, 'unit', unit)) {
      const element = one.period === period.key && one.goal !== null ? chain.elements.get(one.goal) : null;
      if (element?.kind === 'goal') goals.add(element);
    }
  return borne;
}

interface Column {
  readonly goal: GoalElement | null;
  readonly reached: ReadonlySet<string>;
}

function columnsOver({ chain }: Standings, goals: ReadonlySet<GoalElement>): readonly Column[] {
  const ids = [...goals].map(({ id }) => id);
  const above = goalsAboveCounted(chain)
    .map((goal): Column => ({ goal, reached: new Set([goal.id, ...below(chain, goal.id)]) }))
    .filter(({ reached }) => ids.some((id) => reached.has(id)));
  const rest = ids.filter((id) => above.every(({ reached }) => !reached.has(id)));
  return rest.length === 0 ? above : [...above, { goal: null, reached: new Set(rest) }];
}

const rank: readonly Status[] = ['notFulfilled', 'partly', 'fulfilled', 'notAssessed'];

const worstFirst = (goals: readonly JudgedGoal[]): readonly JudgedGoal[] =>
  goals.toSorted((a, b) => rank.indexOf(statusOfJudged(a)) - rank.indexOf(statusOfJudged(b)));

const sumOf = (all: readonly Counts[]): Counts =>
  Object.fromEntries(
    statuses.map((status) => [status, all.reduce((sum, counts) => sum + counts[status], 0)]),
  ) as Record<Status, number>;
