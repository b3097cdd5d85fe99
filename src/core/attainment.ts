// The attainment table: one row per perspective, goal area, overall goal or body, the whole first, each with what it is made of.

import { bad, fault, good, type Result } from '../schema/fault.ts';
import type { Key } from '../schema/field.ts';
import { assessments, type Status } from '../schema/lists/assessments.ts';
import { gehKinds } from '../schema/lists/goals.ts';
import { periods } from '../schema/lists/periods.ts';
import type { Named, SteeringModel, Trend } from '../steering/model.ts';
import { type Period, samePeriodLastYear } from './calendar.ts';
import type { Withdrawn } from './chain.ts';
import { type AssignmentCounts, assignmentCounts } from './judgement/assignmentCounts.ts';
import { asInput, type Contribution, worstFirst } from './judgement/contribution.ts';
import { type GroupedPart, groupedParts, groupsOf } from './judgement/groups.ts';
import { type Response, responseTo } from './judgement/response.ts';
import { type GoalsFor, goalsForSoundManagement, soundManagement } from './judgement/soundManagement.ts';
import type { Assessment, Standings } from './judgement/standings.ts';
import { standingsIn } from './judgement/standingsIn.ts';
import { type Coverage, type RollupResult, rollup, trendOfShare } from './rollup.ts';
import { rowWith, type Situation } from './situation.ts';

export type { Response } from './judgement/response.ts';

/** The key of the first row: everything, each item once. */
export const whole = 'whole';

/**
 * @property key `whole`, or the key of the perspective, goal area, goal or body: also what `overrideGroup` takes
 * @property label '' for the whole
 * @property result the sum with its counts, percentages, share, guard and policy version
 * @property contributions the worst first
 * @property computed null when the model's method gives no single status; a suggestion when the method is `manual`
 * @property decided the judgement of somebody entitled to it (R7); both values are shown
 * @property status the decided, else the computed
 * @property coverage how well the items cover what they are counted for, by the one who judges; for `coverageThenQuality`
 * @property trend against the same period last year (R9); unknown when either has too few assessed
 */
export interface AttainmentGroup {
  readonly key: string;
  readonly label: string;
  readonly result: RollupResult;
  readonly contributions: readonly Contribution[];
  readonly computed: Status | null;
  readonly decided: Assessment | null;
  readonly status: Status | null;
  readonly coverage: Coverage | null;
  readonly trend: Trend;
}

/** The goals for sound financial management, and what is written of them together (R11). */
export interface SoundManagement {
  readonly kinds: readonly {
    readonly kind: GoalsFor;
    readonly result: RollupResult;
    readonly contributions: readonly Contribution[];
  }[];
  readonly judged: AttainmentGroup;
}

export interface AttainmentTable {
  readonly model: SteeringModel;
  readonly period: Period;
  /** The same period last year, when there is one to compare with. */
  readonly comparedWith: Period | null;
  readonly whole: AttainmentGroup;
  readonly groups: readonly AttainmentGroup[];
  /** Counted in the whole and in no group, such as basic missions under no overall goal. */
  readonly ungrouped: readonly Contribution[];
  readonly withdrawn: readonly Withdrawn[];
  /** Null for one body, and where no goal is said to be for it. */
  readonly sound: SoundManagement | null;
  /** Null where the model does not show them, and for one body. */
  readonly assignments: AssignmentCounts | null;
  readonly response: Response;
}

/**
 * The table of a period for the whole organisation, or for one body's own items.
 * Faults: those of the steering model; SITE_NOT_SET_UP when the period does not exist.
 */
export function attainment(
  situation: Situation,
  periodKey: Key<'periods'>,
  body: Key<'bodies'> | null = null,
): Result<AttainmentTable> {
  const { rows } = situation;
  const period = rows.get(periods, periodKey);
  if (!period) return bad(fault('SITE_NOT_SET_UP', '', { period: periodKey }));
  const now = standingsIn(situation, period);
  if (!now.ok) return now;
  const standing = now.value;
  const lastYear = samePeriodLastYear(rows, period);
  const before = lastYear && standingsIn(situation, lastYear);
  const parts = ofBody(groupedParts(standing), body);
  const earlier = before?.ok ? ofBody(groupedParts(before.value), body) : [];
  const group = (named: Named) => attainmentGroup(standing, named, parts, earlier, body);
  return good({
    model: standing.chain.model,
    period,
    comparedWith: before?.ok ? lastYear : null,
    whole: group({ key: whole, label: '' }),
    groups: groupsOf(standing, parts).map(group),
    ungrouped: worstFirst(parts.filter((one) => one.groups.length === 0).map((one) => one.part)),
    withdrawn: standing.chain.withdrawn.filter((one) => body === null || one.body === body),
    assignments:
      body === null && standing.chain.model.rollup.showAssignments ? assignmentCounts(standing) : null,
    sound: body === null ? soundManagementIn(standing) : null,
    response: responseTo(standing, body, situation.today),
  });
}

function soundManagementIn(standing: Standings): SoundManagement | null {
  const policy = standing.chain.model.rollup;
  const kinds = gehKinds.map((kind) => {
    const contributions = worstFirst(goalsForSoundManagement(standing, kind));
    return { kind, contributions, result: rollup(contributions.map(asInput), policy) };
  });
  const all = kinds.flatMap(({ contributions }) => contributions);
  if (all.length === 0) return null;
  const decided = decidedGroup(standing, soundManagement, null);
  const judged = {
    key: soundManagement,
    label: '',
    result: rollup(all.map(asInput), { ...policy, method: 'distribution' }),
    contributions: worstFirst(all),
    computed: null,
    decided,
    status: decided?.status ?? null,
    coverage: null,
    trend: 'unknown' as const,
  };
  return { kinds, judged };
}

const ofBody = (parts: readonly GroupedPart[], body: Key<'bodies'> | null): readonly GroupedPart[] =>
  body === null ? parts : parts.filter(({ part }) => part.body === body);

const inGroup = (parts: readonly GroupedPart[], key: string): readonly Contribution[] =>
  parts.filter(({ groups }) => key === whole || groups.includes(key)).map(({ part }) => part);

function attainmentGroup(
  standing: Standings,
  named: Named,
  parts: readonly GroupedPart[],
  earlier: readonly GroupedPart[],
  body: Key<'bodies'> | null,
): AttainmentGroup {
  const policy = standing.chain.model.rollup;
  const own = inGroup(parts, named.key);
  const coverage = rowOfGroup(standing, named.key, body)?.coverage ?? null;
  const result = rollup(own.map(asInput), policy, coverage);
  const before = rollup(inGroup(earlier, named.key).map(asInput), policy);
  const decided = decidedGroup(standing, named.key, body);
  const comparable = result.guard === undefined && before.guard === undefined;
  return {
    ...named,
    result,
    contributions: worstFirst(own),
    computed: result.status,
    decided,
    status: decided?.status ?? result.status,
    coverage,
    trend: comparable ? trendOfShare(result.share, before.share) : 'unknown',
  };
}

const rowOfGroup = ({ rows, period }: Standings, group: string, body: Key<'bodies'> | null) =>
  rowWith(rows, assessments, { period: period.key, body, group });

/** In the whole organisation's table a group that is a goal may also have been judged as that goal. One who has only said how it is covered has not judged it. */
function decidedGroup(standing: Standings, group: string, body: Key<'bodies'> | null): Assessment | null {
  const row = rowOfGroup(standing, group, body);
  if (row !== null && (row.coverage === null || row.judgedBy !== null)) return row;
  return body === null && standing.chain.elements.has(group) ? standing.of(group).decided : null;
}
