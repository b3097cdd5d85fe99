// The organisation's public view (S39, domain.md 5.9): goal area by goal area, what is adopted and how it stood in the period locked last.
import { good, type Result } from '../../schema/fault.ts';
import type { Day } from '../../schema/field.ts';
import type { Rows } from '../../schema/list.ts';
import { assessments, type Status, statuses } from '../../schema/lists/assessments.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { goals } from '../../schema/lists/goals.ts';
import { modelInForce } from '../../steering/inForce.ts';
import type { Named, SteeringModel } from '../../steering/model.ts';
import type { Period } from '../calendar.ts';
import { chain, type GoalElement } from '../chain.ts';
import { nearestGoalAreas } from '../judgement/groups.ts';
import type { Coverage } from '../rollup.ts';
import { rowWith, type Situation } from '../situation.ts';
import { statesInForce } from '../thread/links.ts';
import { adoptedIn, type Decision, type Logs, reportDecision } from './adopted.ts';
import { type PublishedFigure, publishedFigure } from './figure.ts';
import { lockedPeriods, type PublishedPeriod, toldOf } from './locked.ts';
import { type PublishedRows, publishedRows } from './publishedRows.ts';

/** @property computed what the judge was shown, where he judged otherwise: both are told (R7) */
export interface Judged {
  readonly status: Status;
  readonly computed: Status | null;
  readonly coverage: Coverage | null;
}

/** @property judged what somebody entitled has decided; null where nobody has: nothing is computed in its place */
export interface PublishedGoal {
  readonly key: string;
  readonly title: string;
  readonly description: string | null;
  /** The model's word for what it is. */
  readonly word: string;
  readonly decision: Decision;
  readonly judged: Judged | null;
  readonly figures: readonly PublishedFigure[];
}

/**
 * @property label '' for what belongs to no goal area
 * @property counts of its figures, each once
 */
export interface PublishedArea extends Named {
  readonly judged: Judged | null;
  readonly counts: Readonly<Record<Status, number>>;
  readonly goals: readonly PublishedGoal[];
}

export interface PublishedResults {
  /** '' where nobody has said what it is called. */
  readonly organisation: string;
  readonly period: PublishedPeriod;
  readonly lockedDay: Day | null;
  readonly reopened: boolean;
  readonly report: Decision | null;
  /** What each status is called, and means at this time of the year. */
  readonly scale: readonly { readonly status: Status; readonly label: string; readonly meaning: string }[];
  readonly areas: readonly PublishedArea[];
  /** All of it has been held to the logs; before that it is not for publishing. */
  readonly isChecked: boolean;
}

/**
 * `off`: the model does not publish. `nothingLocked`: it does, and no period of its years has been locked.
 * @property withheld goals that call themselves decided and that the body's log does not bear out: told inside only
 */
export type Published =
  | { readonly kind: 'off' | 'nothingLocked' }
  | { readonly kind: 'shown'; readonly results: PublishedResults; readonly withheld: number };

/** Whether the model of today publishes; the faults of the model otherwise. */
export function publishes({ rows, today }: Pick<Situation, 'rows' | 'today'>): Result<boolean> {
  const model = modelInForce(rows, Number(today.slice(0, 4)));
  return model.ok ? good(model.value.rules.publicResultView) : model;
}

/** Each year is shown by its own model, so what was locked before the model published stays inside. */
export function publishedResults(
  situation: Pick<Situation, 'rows' | 'today'>,
  logs: Logs,
): Result<Published> {
  const { rows } = situation;
  const isOn = publishes(situation);
  if (!isOn.ok) return isOn;
  if (!isOn.value) return good({ kind: 'off' });
  const locked = lockedPeriods(rows);
  const shown = locked.findLast(({ period }) => {
    const model = modelInForce(rows, period.year);
    return model.ok && model.value.rules.publicResultView;
  });
  if (shown === undefined) return good({ kind: 'nothingLocked' });
  const { period, lockedDay, reopened } = shown;
  const model = modelInForce(rows, period.year);
  if (!model.ok) return model;
  const adopted = adoptedIn(rows, logs);
  const published = publishedRows(rows, locked, adopted);
  const found = elementsIn(published.rows, model.value, period.year);
  const goalsShown = found.elements.flatMap((element) => {
    const decision = adopted.decisionOf(element.row);
    return decision === null ? [] : [{ element, decision }];
  });
  const areas = areasOf(published.rows, model.value, found).map(({ key, label, of }) =>
    areaWith(
      published,
      period,
      { key, label },
      goalsShown.filter(({ element }) => of(element)),
    ),
  );
  const results: PublishedResults = {
    organisation: rows.all(bodies).find((body) => body.organisation !== null)?.organisation ?? '',
    period: toldOf(rows, period),
    lockedDay,
    reopened,
    report: reportDecision(rows, period, logs),
    scale: scaleOf(model.value, period),
    areas: areas.filter((area) => area.goals.length > 0),
    isChecked: goalsShown.every(({ decision }) => decision.proof !== 'unread'),
  };
  const withheld = withheldIn(rows, period.year, (goal) => adopted.decisionOf(goal) === null);
  return good({ kind: 'shown', results, withheld });
}

interface Found {
  readonly elements: readonly GoalElement[];
  readonly areasAt: (element: GoalElement) => readonly string[];
}

/** The bodies' goals of the year in the model's order; a vision is no goal that is followed up. */
function elementsIn(rows: Rows, model: SteeringModel, year: number): Found {
  const all = chain(rows, model, year);
  return {
    elements: [...all.elements.values()].filter(
      (element): element is GoalElement =>
        element.kind === 'goal' && element.owner.body !== null && element.type?.kind !== 'vision',
    ),
    areasAt: (element) => nearestGoalAreas(all, element),
  };
}

interface Area extends Named {
  readonly of: (element: GoalElement) => boolean;
}

/** The model's goal areas and last what belongs to none of them; where the model has none, the bodies. */
function areasOf(rows: Rows, { goalAreas }: SteeringModel, { elements, areasAt }: Found): readonly Area[] {
  if (goalAreas.length === 0)
    return [...new Set(elements.flatMap(({ owner }) => owner.body ?? []))].map((body) => ({
      key: body,
      label: rows.get(bodies, body)?.name ?? body,
      of: ({ owner }) => owner.body === body,
    }));
  const isKnown = (key: string) => goalAreas.some((area) => area.key === key);
  return [
    ...goalAreas.map(({ key, label }) => ({
      key,
      label,
      of: (element: GoalElement) => areasAt(element).includes(key),
    })),
    { key: '', label: '', of: (element) => !areasAt(element).some(isKnown) },
  ];
}

function areaWith(
  published: PublishedRows,
  period: Period,
  named: Named,
  shown: readonly { readonly element: GoalElement; readonly decision: Decision }[],
): PublishedArea {
  const { rows } = published;
  const told = new Set<string>();
  const goalsOf = shown.map(({ element, decision }): PublishedGoal => {
    const { id, title, word, row, owner } = element;
    const own = element.indicators.filter(({ key, ownerUnit }) => ownerUnit === null && !told.has(key));
    for (const { key } of own) told.add(key);
    return {
      key: id,
      title,
      description: row.description,
      word,
      decision,
      judged: judgedIn(rows, period, { body: owner.body, goal: id }) ?? judgedIn(rows, period, { group: id }),
      figures: own.map((indicator) => publishedFigure({ published, period, indicator, owner })),
    };
  });
  const figures = goalsOf.flatMap((goal) => goal.figures);
  const countOf = (status: Status) => figures.filter((figure) => figure.status === status).length;
  return {
    ...named,
    judged: named.key === '' ? null : judgedIn(rows, period, { group: named.key }),
    counts: Object.fromEntries(statuses.map((status) => [status, countOf(status)])) as Record<Status, number>,
    goals: goalsOf,
  };
}

/** One who has only said how it is covered has not judged it. */
function judgedIn(
  rows: Rows,
  period: Period,
  of: { readonly body?: string | null; readonly goal?: string; readonly group?: string },
): Judged | null {
  const row = rowWith(rows, assessments, { period: period.key, ...of });
  if (row === null || (row.coverage !== null && row.judgedBy === null)) return null;
  const { status, computedStatus, coverage } = row;
  return { status, computed: computedStatus === status ? null : computedStatus, coverage };
}

/** What a mark means while the year runs is another thing than at its end (domain.md 0.3). */
const scaleOf = ({ goalScale }: SteeringModel, { kind }: Period): PublishedResults['scale'] =>
  goalScale.map(({ key, label, meaningInterim, meaningFinal }) => ({
    status: key,
    label,
    meaning: kind === 'annual' ? meaningFinal : meaningInterim,
  }));

const withheldIn = (rows: Rows, year: number, isWithheld: (goal: GoalElement['row']) => boolean): number =>
  rows
    .all(goals)
    .filter(
      (goal) =>
        goal.ownerBody !== null &&
        statesInForce.includes(goal.state) &&
        goal.validFromYear <= year &&
        year <= goal.validToYear &&
        isWithheld(goal),
    ).length;
