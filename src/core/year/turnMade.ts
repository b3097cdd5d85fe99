// What a step of the year's turn has made: which rows, by what mark each is known to be untouched, and how it is taken back.

import { listNamed } from '../../schema/catalogue.ts';
import { alter, type Change } from '../../schema/change.ts';
import type { Json, Key, Value } from '../../schema/field.ts';
import type { AnyRow, List, Rows, Values } from '../../schema/list.ts';
import { activities } from '../../schema/lists/activities.ts';
import { goals } from '../../schema/lists/goals.ts';
import { indicators } from '../../schema/lists/indicators.ts';
import { planSections } from '../../schema/lists/planning/planSections.ts';
import { plans } from '../../schema/lists/plans.ts';

/**
 * @property names the fields that were written, and `mark` a short print of their values
 * @property links for a figure that was there before: the goals that it was also attached to
 */
export interface Made {
  readonly list: string;
  readonly key: string;
  readonly names: readonly string[];
  readonly mark: string;
  readonly links: readonly string[] | null;
}

const rowOf = (rows: Rows, list: List, key: string): AnyRow | null =>
  rows.get(list, key as Key<string>) as AnyRow | null;

/**
 * The changes whose rows are not there yet. A plan that an earlier turn began and took back is begun again by its flag; a link that
 * stands is not made twice.
 */
export function missingOf(rows: Rows, wanted: readonly Change[]): readonly Change[] {
  return wanted.flatMap((change): readonly Change[] => {
    const list = listNamed(change.list);
    const row = rowOf(rows, list, change.key);
    if (change.act === 'alter') return linksMissing(rows, change);
    if (row === null) return [change];
    if (change.list !== plans.name || row.withdrawn !== true) return [];
    return [{ ...change, act: 'alter', values: { withdrawn: false } }];
  });
}

/** Only a figure's goals are ever added to by a turn. */
function linksMissing(rows: Rows, change: Change): readonly Change[] {
  const row = rows.get(indicators, change.key as Key<'indicators'>);
  if (!row) return [];
  const wanted = (change.values.attachedTo ?? []) as readonly Key<'goals'>[];
  const attachedTo = [...new Set([...row.attachedTo, ...wanted])];
  return attachedTo.length === row.attachedTo.length ? [] : [alter(indicators, row, { attachedTo })];
}

/** For the journal: each row with its mark, before it is written. */
export function marked(changes: readonly Change[]): Json {
  return {
    rows: changes.map(({ act, list, key, values }) => {
      const names = Object.keys(values).toSorted();
      const isLink = act === 'alter' && list === indicators.name;
      const links = isLink ? values.attachedTo : null;
      return { list, key, names, mark: markOf(names, values), links };
    }),
  };
}

export function readMade(made: Json | null): readonly Made[] {
  const found: unknown = made?.rows;
  return Array.isArray(found) ? found.filter(isMade) : [];
}
const isMade = (one: unknown): one is Made =>
  typeof one === 'object' &&
  one !== null &&
  'list' in one &&
  typeof one.list === 'string' &&
  'key' in one &&
  typeof one.key === 'string' &&
  'names' in one &&
  Array.isArray(one.names) &&
  'mark' in one;

/** Empty is the same however it is written, and so is the order of an object's names. */
function plain(value: Value | undefined): unknown {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value;
  if (typeof value !== 'object') return value;
  return Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** FNV-1a over the values. */
function markOf(names: readonly string[], values: Values): string {
  const said = JSON.stringify(names.map((name) => plain(values[name])));
  let mark = 0x811c9dc5;
  for (let at = 0; at < said.length; at += 1) mark = Math.imul(mark ^ said.charCodeAt(at), 0x01000193);
  return (mark >>> 0).toString(16);
}

/**
 * The plan is flagged as withdrawn, and figures are loosed from its goals; all in it are drafts that nobody then decides.
 * Null when somebody has gone on with it: a row is changed, something is added, or the plan is no longer a draft.
 */
export function takenBack(rows: Rows, plan: Key<'plans'>, made: readonly Made[]): readonly Change[] | null {
  const row = rows.get(plans, plan);
  if (!row) return [];
  if (row.withdrawn) return [];
  const own = made.filter(({ links }) => !links);
  if (row.state !== 'draft' || own.some((one) => isTouched(rows, one)) || hasMore(rows, plan, made))
    return null;
  const loosened = made.flatMap(({ key, links }) => {
    const figure = links && rows.get(indicators, key as Key<'indicators'>);
    if (!figure) return [];
    const ofPlan = new Set<string>(rows.by(goals, 'plan', plan).map((goal) => goal.key));
    const attachedTo = figure.attachedTo.filter((goal) => !ofPlan.has(goal));
    return attachedTo.length === figure.attachedTo.length ? [] : [alter(indicators, figure, { attachedTo })];
  });
  return [...loosened, alter(plans, row, { withdrawn: true })];
}

function isTouched(rows: Rows, { list, key, names, mark }: Made): boolean {
  const row = rowOf(rows, listNamed(list), key);
  return row === null || markOf(names, row) !== mark;
}

/** Lists in which somebody may have put something more into the plan. */
function hasMore(rows: Rows, plan: Key<'plans'>, made: readonly Made[]): boolean {
  const known = new Set(made.map(({ list, key }) => `${list}/${key}`));
  const inPlan = [goals, indicators, planSections].flatMap((list) =>
    rows.by<List, string>(list, 'plan', plan).map(({ key }) => `${list.name}/${key}`),
  );
  const work = rows.all(activities).filter((one) => one.plan === plan);
  return [...inPlan, ...work.map(({ key }) => `${activities.name}/${key}`)].some((one) => !known.has(one));
}
