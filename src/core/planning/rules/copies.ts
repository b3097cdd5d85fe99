// What goes along when a plan is begun from another: elements, figures, work and texts, each copied text to be checked.
import { add, alter, type Change } from '../../../schema/change.ts';
import type { Key } from '../../../schema/field.ts';
import type { InputOf } from '../../../schema/list.ts';
import { activities } from '../../../schema/lists/activities.ts';
import { goals } from '../../../schema/lists/goals.ts';
import { indicators } from '../../../schema/lists/indicators.ts';
import { planSections } from '../../../schema/lists/planning/planSections.ts';
import { targets } from '../../../schema/lists/targets.ts';
import type { Activity, Goal } from '../../chain.ts';
import type { Indicator } from '../../indicator.ts';
import { statesInForce } from '../../thread/links.ts';
import { indicatorsOn, sectionsIn, targetIn } from '../contents.ts';
import type { Draft } from '../draft.ts';
import { lessonsSection } from '../steps.ts';
import { type Begun, type IdOf, idsFor } from './ids.ts';
import { joinedByKey } from './joined.ts';
import { budgetCopies, financingCopies, followUpItemCopies, riskCopies } from './moneyCopies.ts';

/** @property linkTo where a link to a goal leads in the new plan: to its copy, else to the goal itself */
export interface Copies {
  readonly changes: readonly Change[];
  readonly linkTo: (goal: Key<'goals'>) => Key<'goals'>;
}

const closedGoals: readonly Goal['state'][] = ['closed', 'superseded', 'withdrawn'];
const closedWork: readonly Activity['state'][] = ['done', 'cancelled'];

/** @param sources one plan, or those of the units that have become one: each thing in them comes along once */
export function copiesOf(sources: readonly Draft[], plan: Begun): Copies {
  const ids: Ids = {
    goals: idsFor(plan),
    figures: idsFor(plan),
    work: idsFor(plan),
    risks: idsFor(plan),
    money: idsFor(plan),
    followUp: idsFor(plan),
  };
  const copied = sources.map((source) => ({ source, own: goalsToCopy(source, plan) }));
  const copies = new Map(
    copied.flatMap(({ own }) => own.map((goal) => [goal.key, ownKey(goals, ids.goals(goal.id))] as const)),
  );
  const linkTo = (goal: Key<'goals'>) => copies.get(goal) ?? goal;
  const changes = copied.flatMap(({ source, own }) => {
    const money = budgetCopies(source, plan);
    return [
      ...sectionCopies(source, plan),
      ...own.map((goal) => goalCopy(goal, plan, ids.goals(goal.id), linkTo)),
      ...figureCopies(source, plan, own, linkTo, ids.figures),
      ...money.changes,
      ...activityCopies(source, plan, linkTo, money.lineOf, ids.work),
      ...riskCopies(source, plan, ids.risks),
      ...financingCopies(source, plan, ids.money),
      ...followUpItemCopies(source, plan, ids.followUp),
    ];
  });
  return { linkTo, changes: sources.length > 1 ? joinedByKey(changes) : changes };
}

type Ids = Readonly<Record<'goals' | 'figures' | 'work' | 'risks' | 'money' | 'followUp', IdOf>>;

const isSameOwner = ({ plan }: Draft, begun: Begun): boolean =>
  plan.ownerUnit === begun.ownerUnit && plan.ownerBody === begun.ownerBody;

/** What the same owner has in force in the new year goes on by itself; all else that is not closed is copied. */
function goalsToCopy(source: Draft, plan: Begun): readonly Goal[] {
  const goesOn = (goal: Goal) =>
    isSameOwner(source, plan) && statesInForce.includes(goal.state) && goal.validToYear >= plan.year;
  return source.goals.filter((goal) => !closedGoals.includes(goal.state) && !goesOn(goal));
}

const ownKey = <N extends string>(
  list: { readonly name: N; keyFrom: (v: { id: string }) => string },
  id: string,
) => list.keyFrom({ id }) as Key<N>;

/** The names of the texts that are there. */
const filled = <T extends object>(row: T, ...names: readonly (keyof T & string)[]): readonly string[] =>
  names.filter((name) => (row[name] ?? '') !== '');

function goalCopy(goal: Goal, plan: Begun, id: string, linkTo: Copies['linkTo']): Change {
  const { type, title, description, goalArea, perspectives, crosscutting, geh } = goal;
  const { legalBasis, legalDocuments, measurability, quality, responsible, order, weight } = goal;
  const texts = { type, title, description, measurability, quality };
  const links = {
    goalArea,
    perspectives,
    crosscutting,
    geh,
    legalBasis,
    legalDocuments,
    responsible,
    order,
    weight,
  };
  return add(goals, {
    ...texts,
    ...links,
    id,
    ownerUnit: plan.ownerUnit,
    ownerBody: plan.ownerBody,
    parents: (goal.parents ?? []).map(linkTo),
    validFromYear: plan.year,
    validToYear: plan.year + plan.horizonYears - 1,
    state: 'draft',
    plan: plan.key,
    copiedFrom: goal.key,
    toBeChecked: filled(texts, 'title', 'description', 'measurability', 'quality'),
  });
}

/** A figure of the owner's own follows its goal to the copy, so that its history stays; another is copied with its targets. */
function figureCopies(
  source: Draft,
  plan: Begun,
  copied: readonly Goal[],
  linkTo: Copies['linkTo'],
  idOf: IdOf,
): readonly Change[] {
  const isCopied = (goal: Key<'goals'>) => linkTo(goal) !== goal;
  const found = new Set(copied.flatMap((goal) => indicatorsOn(source.rows, source.plan, goal)));
  return [...found].flatMap((indicator) => {
    const links = indicator.attachedTo.filter(isCopied).map(linkTo);
    // What belongs to no unit is a body's, and lies where its plan's writers may alter it.
    const isOwn = indicator.ownerUnit === plan.ownerUnit;
    if (isOwn && isSameOwner(source, plan))
      return [alter(indicators, indicator, { attachedTo: [...indicator.attachedTo, ...links] })];
    const added = figureCopy(indicator, plan, idOf(indicator.id), links);
    return [added, ...targetCopies(source, plan, indicator, added.key as Key<'indicators'>)];
  });
}

function figureCopy(
  { key, ...indicator }: Indicator,
  plan: Begun,
  id: string,
  attachedTo: readonly Key<'goals'>[],
): Change {
  return add(indicators, {
    ...indicator,
    id,
    attachedTo,
    reportedBy: plan.ownerUnit === null ? indicator.reportedBy : [plan.ownerUnit],
    ownerUnit: plan.ownerUnit,
    ownerBody: plan.ownerBody,
    plan: plan.key,
    validFromYear: plan.year,
    validToYear: null,
    copiedFrom: key,
    toBeChecked: filled(indicator, 'title', 'definition'),
  });
}

function targetCopies(source: Draft, plan: Begun, from: Indicator, to: Key<'indicators'>): readonly Change[] {
  return Array.from({ length: Math.min(3, plan.horizonYears) }, (_, i) => plan.year + i).flatMap((year) => {
    const target = targetIn(source.rows, source.plan, from, year);
    if (!target) return [];
    const { value, valueHigh, yellowLimit } = target;
    const identity = { year, indicator: to, unit: plan.ownerUnit, body: plan.ownerBody };
    return [add(targets, { ...identity, value, valueHigh, yellowLimit, plan: plan.key, toBeChecked: true })];
  });
}

function activityCopies(
  source: Draft,
  plan: Begun,
  linkTo: Copies['linkTo'],
  lineOf: (line: Key<'budgetLines'>) => Key<'budgetLines'>,
  idOf: IdOf,
): readonly Change[] {
  const unit = plan.ownerUnit;
  if (unit === null) return [];
  const [first, last] = [`${plan.year}-01-01`, `${plan.year}-12-31`];
  return source.activities
    .filter((one) => !closedWork.includes(one.state))
    .map((activity) => {
      const { title, description, supports, fundedBy, responsible, costTkr, progress, key } = activity;
      const isBegun = activity.state !== 'notStarted';
      const texts = { title, description };
      const copy: InputOf<typeof activities> = {
        ...texts,
        id: idOf(activity.id),
        year: plan.year,
        plan: plan.key,
        unit,
        supports: (supports ?? []).map(linkTo),
        fundedBy: (fundedBy ?? []).map(lineOf),
        responsible,
        costTkr,
        progress,
        startDay: activity.startDay > first ? activity.startDay : first,
        endDay: activity.endDay > first ? activity.endDay : last,
        state: isBegun ? 'ongoing' : 'notStarted',
        copiedFrom: key,
        toBeChecked: [...filled(texts, 'title', 'description'), 'startDay', 'endDay'],
      };
      return add(activities, copy);
    });
}

/** What was learnt is read anew from the last follow-up, and never copied. */
function sectionCopies({ rows, plan: source }: Draft, plan: Begun): readonly Change[] {
  const copied = sectionsIn(rows, source).filter(({ section }) => section !== lessonsSection);
  return copied.map(({ section, text, notApplicable }) =>
    add(planSections, {
      year: plan.year,
      plan: plan.key,
      unit: plan.ownerUnit,
      body: plan.ownerBody,
      ...{ section, text, notApplicable },
      toBeChecked: true,
    }),
  );
}
