// What a unit's deviation may concern: what it steers by and answers for in the year, itself and through its body.
import type { Key } from '../../../schema/field.ts';
import type { Rows } from '../../../schema/list.ts';
import { bodies } from '../../../schema/lists/bodies.ts';
import { assignments } from '../../../schema/lists/followUp/assignments.ts';
import { periods } from '../../../schema/lists/periods.ts';
import { budgetLines } from '../../../schema/lists/planning/budgetLines.ts';
import { units } from '../../../schema/lists/units.ts';
import { modelInForce } from '../../../steering/inForce.ts';
import { chain, type Element } from '../../chain.ts';
import { isGivenTo } from '../../followUp/blocks/assignments.ts';
import { pathUp } from '../../organisation.ts';
import { isDecided } from '../../thread/links.ts';
import { isReplaced } from '../../thread/revised.ts';
import type { Deviation } from '../deviation.ts';
import { type ConcernField, concernsOf } from './concern.ts';

/** @property owner whose it is, where several may have one of the same name */
export interface ConcernChoice {
  readonly key: string;
  readonly title: string;
  readonly owner: string | null;
}
export type ConcernChoices = Readonly<Record<ConcernField, readonly ConcernChoice[]>>;

/** By kind, each in the order of the thread; what is chosen already is among them, whatever has become of it. */
export function concernChoices(rows: Rows, deviation: Deviation): ConcernChoices {
  const year = yearOf(rows, deviation);
  const model = modelInForce(rows, year);
  const elements = model.ok ? [...chain(rows, model.value, year).elements.values()] : [];
  const near = nearTo(rows, deviation.unit, elements);
  const work = elements.filter(({ kind, owner }) => kind === 'activity' && owner.unit === deviation.unit);
  const figures = new Map(near.flatMap(({ indicators }) => indicators.map((one) => [one.key, one] as const)));
  const plain = ({ key, title }: { readonly key: string; readonly title: string }): ConcernChoice => ({
    key,
    title,
    owner: null,
  });
  const found: ConcernChoices = {
    goal: near.map(({ row, title, owner }) => ({ key: row.key, title, owner: owner.name })),
    indicator: [...figures.values()].map(plain),
    activity: work.map(({ row, title }) => ({ key: row.key, title, owner: null })),
    assignment: assignmentsOf(rows, deviation.unit).map(plain),
    budgetLine: linesOf(rows, deviation.unit, year),
  };
  const chosen = concernsOf(rows, deviation);
  const withChosen = (field: ConcernField): readonly ConcernChoice[] => {
    const one = chosen.find((concern) => concern.field === field);
    return one === undefined || found[field].some(({ key }) => key === one.key)
      ? found[field]
      : [...found[field], { key: one.key, title: one.title ?? one.key, owner: null }];
  };
  return {
    goal: withChosen('goal'),
    indicator: withChosen('indicator'),
    activity: withChosen('activity'),
    assignment: withChosen('assignment'),
    budgetLine: withChosen('budgetLine'),
  };
}

const yearOf = (rows: Rows, { period, detected }: Deviation): number =>
  (period && rows.get(periods, period)?.year) || Number(detected.slice(0, 4));

/** The goals and factors of the unit, of those above it, and of the bodies that it answers to. */
function nearTo(rows: Rows, unit: Key<'units'>, elements: readonly Element[]) {
  const path = new Set<string | null>(pathUp(rows, unit).map(({ key }) => key));
  const above = new Set<string | null>(bodiesOver(rows, rows.get(units, unit)?.body ?? null));
  return elements.filter(({ kind, owner }) => {
    const isNear = owner.unit === null ? owner.body === null || above.has(owner.body) : path.has(owner.unit);
    return kind === 'goal' && isNear;
  });
}

function bodiesOver(rows: Rows, body: Key<'bodies'> | null): readonly string[] {
  const found: string[] = [];
  for (let at = body; at !== null && !found.includes(at); at = rows.get(bodies, at)?.parent ?? null)
    found.push(at);
  return found;
}

const ended: readonly string[] = ['reportedBack', 'cancelled'];
function assignmentsOf(rows: Rows, key: Key<'units'>) {
  const unit = rows.get(units, key);
  if (!unit) return [];
  return rows.all(assignments).filter((one) => isGivenTo(one, unit) && !ended.includes(one.state));
}

/** Of the unit's own money, and of its body's. */
function linesOf(rows: Rows, unit: Key<'units'>, year: number): readonly ConcernChoice[] {
  const body = rows.get(units, unit)?.body ?? null;
  const ofBody = body === null ? [] : rows.by(budgetLines, 'body', body);
  const bodyName = (body && rows.get(bodies, body)?.name) ?? null;
  return [...rows.by(budgetLines, 'unit', unit), ...ofBody]
    .filter((line) => line.year === year && line.withdrawn !== true && isDecided(rows, line.plan))
    .filter((line) => !isReplaced(rows, budgetLines, line))
    .map(({ key, label, unit: own }) => ({ key, title: label, owner: own === null ? bodyName : null }));
}
