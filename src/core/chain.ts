// The red thread of a year: every goal and activity with what is above and below it, and where the thread is broken.

import type { RowOf, Rows } from '../schema/list.ts';
import { activities } from '../schema/lists/activities.ts';
import { bodies } from '../schema/lists/bodies.ts';
import { goals } from '../schema/lists/goals.ts';
import { indicators } from '../schema/lists/indicators.ts';
import { plans } from '../schema/lists/plans.ts';
import { units } from '../schema/lists/units.ts';
import type { GoalType, SteeringModel } from '../steering/model.ts';
import { wordsFor } from '../steering/words.ts';
import type { Indicator } from './indicator.ts';
import { ownerName, type Place } from './organisation.ts';
import { isDecided, statesInForce, successorsAmong, turned, withoutCycles } from './thread/links.ts';
import { isReplaced } from './thread/revised.ts';

export type Goal = RowOf<typeof goals>;
export type Activity = RowOf<typeof activities>;

interface Link {
  /** A goal's key as it is; an activity's key after `activity/`. */
  readonly id: string;
  readonly title: string;
  /** The model's word for what it is, such as framgångsfaktor. */
  readonly word: string;
  readonly owner: Place & { readonly name: string };
  /** Ids of the elements of the chain directly above and below; there are no cycles. */
  readonly parents: readonly string[];
  readonly children: readonly string[];
  readonly indicators: readonly Indicator[];
}
export interface GoalElement extends Link {
  readonly kind: 'goal';
  readonly row: Goal;
  /** Null when the model in force does not know the type. */
  readonly type: GoalType | null;
}
export interface ActivityElement extends Link {
  readonly kind: 'activity';
  readonly row: Activity;
}
export type Element = GoalElement | ActivityElement;

/** noParent: none named. parentGone: none of those named is in force this year. cycle: a link upwards led back to itself, and was cut. */
export interface BrokenThread {
  readonly id: string;
  readonly why: 'noParent' | 'parentGone' | 'cycle' | 'noIndicator' | 'nothingBelow' | 'unknownType';
}

export interface Chain {
  readonly year: number;
  readonly model: SteeringModel;
  readonly elements: ReadonlyMap<string, Element>;
  /** Elements with nothing above them, in the model's order. */
  readonly roots: readonly string[];
  readonly broken: readonly BrokenThread[];
  /** Withdrawn goals and cancelled activities (R8). */
  readonly withdrawn: readonly Withdrawn[];
}
export interface Withdrawn extends Place {
  readonly id: string;
  readonly title: string;
}

/** An element before it is known what of that which it names is in the chain. */
type Linking = Pick<Link, 'id'> & { -readonly [F in 'parents' | 'children']: Link[F] };

export const activityId = (key: string): string => `activity/${key}`;

const made = new WeakMap<SteeringModel, { readonly from: readonly unknown[]; readonly chain: Chain }[]>();

/** The chain of a year; the same object as long as the rows it is made of are the same. */
export function chain(rows: Rows, model: SteeringModel, year: number): Chain {
  const from = [year, ...[goals, activities, indicators, units, bodies, plans].map((list) => rows.all(list))];
  const kept = made.get(model) ?? [];
  const known = kept.find((one) => one.from.every((part, i) => part === from[i]));
  if (known) return known.chain;
  const built = buildChain(rows, model, year);
  made.set(model, [{ from, chain: built }, ...kept].slice(0, 4));
  return built;
}

/** Made once: a comparison that names its language makes one each time. */
const inSwedish = new Intl.Collator('sv');

function buildChain(rows: Rows, model: SteeringModel, year: number): Chain {
  const goalsOfYear = rows.all(goals).filter((row) => row.validFromYear <= year && year <= row.validToYear);
  const activitiesOfYear = rows.by(activities, 'year', year);
  const inForce = goalsOfYear.filter((row) => statesInForce.includes(row.state));
  const successors = successorsAmong(rows, inForce);
  const loose = [
    ...inForce
      .filter((row) => !successors.has(row.key))
      .toSorted(goalOrder(model))
      .map((row) => goalElement(rows, model, row, year)),
    ...activitiesOfYear
      .filter((row) => row.state !== 'cancelled' && isDecided(rows, row.plan))
      .filter((row) => !isReplaced(rows, activities, row))
      .toSorted((a, b) => a.startDay.localeCompare(b.startDay) || inSwedish.compare(a.title, b.title))
      .map((row) => activityElement(rows, model, row)),
  ];
  const { parents, cut } = withoutCycles(loose, successors);
  const children = turned(loose, parents);
  // Made above, and nobody else has them yet: ten thousand are not made a second time for two fields.
  for (const one of loose as Linking[]) {
    one.parents = parents.get(one.id) ?? [];
    one.children = children.get(one.id) ?? [];
  }
  const elements = new Map<string, Element>(loose.map((one) => [one.id, one]));
  return {
    year,
    model,
    elements,
    roots: loose.map((one) => one.id).filter((id) => parents.get(id)?.length === 0),
    broken: [...elements.values()].flatMap((element) => brokenThreads(element, cut)),
    withdrawn: [
      ...goalsOfYear
        .filter((row) => row.state === 'withdrawn')
        .map((row) => ({ id: row.key, title: row.title, ...ownerOf(row) })),
      ...activitiesOfYear
        .filter((row) => row.state === 'cancelled' && isDecided(rows, row.plan))
        .map((row) => ({ id: activityId(row.key), title: row.title, unit: row.unit, body: null })),
    ],
  };
}

const ownerOf = (row: Goal): Place => ({ unit: row.ownerUnit, body: row.ownerBody });

/** By type in the model's order, then by the order given, then by title. */
export function goalOrder(model: SteeringModel): (a: Goal, b: Goal) => number {
  const place = new Map(model.goalTypes.map((type, i) => [type.key, i]));
  const last = model.goalTypes.length;
  return (a, b) =>
    (place.get(a.type) ?? last) - (place.get(b.type) ?? last) ||
    (a.order ?? 1e6) - (b.order ?? 1e6) ||
    inSwedish.compare(a.title, b.title);
}

/** The indicators that show how a goal goes: those decided, and in force that year. */
function indicatorsAt(rows: Rows, goal: Goal, year: number): readonly Indicator[] {
  return rows
    .by(indicators, 'attachedTo', goal.key)
    .filter(
      ({ validFromYear, validToYear }) => (validFromYear ?? year) <= year && year <= (validToYear ?? year),
    )
    .filter(({ plan, withdrawn }) => withdrawn !== true && isDecided(rows, plan));
}

function goalElement(rows: Rows, model: SteeringModel, row: Goal, year: number): GoalElement {
  return {
    kind: 'goal',
    id: row.key,
    row,
    type: model.goalTypes.find((type) => type.key === row.type) ?? null,
    title: row.title,
    word: wordsFor(model, row.type).one,
    owner: { ...ownerOf(row), name: ownerName(rows, ownerOf(row)) },
    parents: row.parents ?? [],
    children: [],
    indicators: indicatorsAt(rows, row, year),
  };
}

function activityElement(rows: Rows, model: SteeringModel, row: Activity): ActivityElement {
  const owner = { unit: row.unit, body: null };
  return {
    kind: 'activity',
    id: activityId(row.key),
    row,
    title: row.title,
    word: wordsFor(model, 'activity').one,
    owner: { ...owner, name: ownerName(rows, owner) },
    parents: row.supports ?? [],
    children: [],
    indicators: [],
  };
}

function brokenThreads(element: Element, cut: ReadonlySet<string>): BrokenThread[] {
  const named = (element.kind === 'goal' ? element.row.parents : element.row.supports) ?? [];
  const type = element.kind === 'goal' ? element.type : null;
  const wantsParent = element.kind === 'activity' || type?.requiresParent === true;
  const found: Record<BrokenThread['why'], boolean> = {
    unknownType: element.kind === 'goal' && type === null,
    cycle: cut.has(element.id),
    noParent: wantsParent && named.length === 0,
    parentGone: wantsParent && named.length > 0 && element.parents.length === 0 && !cut.has(element.id),
    noIndicator: type?.requiresIndicator === true && element.indicators.length === 0,
    nothingBelow: element.kind === 'goal' && element.children.length === 0,
  };
  return reasons.filter((why) => found[why]).map((why) => ({ id: element.id, why }));
}
const reasons = ['unknownType', 'cycle', 'noParent', 'parentGone', 'noIndicator', 'nothingBelow'] as const;

/** Everything above the element over all paths, not itself. */
export function above(chain: Chain, id: string): ReadonlySet<string> {
  return reached(chain, id, 'parents');
}

/** Everything below the element over all paths, not itself. */
export function below(chain: Chain, id: string): ReadonlySet<string> {
  return reached(chain, id, 'children');
}

function reached(chain: Chain, id: string, links: 'parents' | 'children'): ReadonlySet<string> {
  const found = new Set(chain.elements.get(id)?.[links]);
  // A set is walked also over what is put into it on the way.
  for (const one of found) for (const next of chain.elements.get(one)?.[links] ?? []) found.add(next);
  return found;
}
