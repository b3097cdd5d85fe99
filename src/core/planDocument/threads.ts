// The plan's red thread as tables: goal, factor, indicator with its targets, activity and who is responsible (domain.md 5.9).
import { goals } from '../../schema/lists/goals.ts';
import { wordsFor } from '../../steering/words.ts';
import type { Activity, Goal } from '../chain.ts';
import type { Indicator } from '../indicator.ts';
import type { ElementEntry } from '../planning/entry.ts';
import { measuresAndWork } from './measures.ts';
import { type Block, cell, facts, type Part, part, table } from './parts.ts';
import type { Planned } from './planned.ts';

/** @property goal what stands in the first column: the goal itself, or those that the factor leads to */
interface Thread {
  readonly element: Goal;
  readonly goal: readonly string[];
  readonly factor: string | null;
  readonly indicators: readonly Indicator[];
}

const isKind = ({ type }: ElementEntry, kind: string): boolean => type?.kind === kind;

const parentsOf = ({ rows }: Planned, goal: Goal): readonly Goal[] =>
  (goal.parents ?? []).flatMap((key) => rows.get(goals, key) ?? []);

function threadOf(the: Planned, entry: ElementEntry): Thread {
  const { goal, indicators: own } = entry;
  const isFactor = isKind(entry, 'successFactor');
  return {
    element: goal,
    goal: isFactor ? parentsOf(the, goal).map(({ title }) => title) : [goal.title],
    factor: isFactor ? goal.title : null,
    indicators: own,
  };
}

/** Each goal, then the factors below it; factors that lead elsewhere come after. */
function inThread({ goals: own, factors }: Planned['form']): readonly ElementEntry[] {
  const below = (entry: ElementEntry) => factors.filter(({ goal }) => goal.parents?.[0] === entry.goal.key);
  const placed = own.flatMap((entry) => [entry, ...below(entry)]);
  return [...placed, ...factors.filter((entry) => !placed.includes(entry))];
}

/** What is above, for the activities that support nothing of the plan's own: a unit that has activities only has its thread. */
function supported(the: Planned, own: readonly ElementEntry[]): readonly Thread[] {
  const known = new Set(own.map(({ goal }) => goal.key));
  const elsewhere = the.form.activities
    .map(({ activity }) => activity.supports ?? [])
    .filter((keys) => !keys.some((key) => known.has(key)));
  return [...new Set(elsewhere.flat())]
    .flatMap((key) => the.rows.get(goals, key) ?? [])
    .map((goal) => ({ element: goal, goal: [goal.title], factor: null, indicators: [] }));
}

function threadTable(the: Planned, caption: string, threads: readonly Thread[]): readonly Block[] {
  const { form, words } = the;
  const { model } = form;
  const factor = model.goalTypes.find(({ kind }) => kind === 'successFactor');
  const columns = [
    { heading: words.thread.goal, share: 3 },
    { heading: words.capital(factor?.words.one ?? ''), share: 3 },
    { heading: words.capital(wordsFor(model, 'indicator').one), share: 3 },
    { heading: words.capital(wordsFor(model, 'activity').one), share: 3 },
    { heading: goals.fields.responsible.label, share: 2 },
  ];
  return table(
    caption,
    columns,
    threads.map(({ element, goal, factor: title, indicators: measured }) => [
      goal,
      cell(title),
      measured.map((one) => words.thread.withTargets(one.title, targetsOf(the, one))),
      activitiesOn(the, element).map(({ title: what, responsible }) =>
        words.thread.withResponsible(what, the.nameOf(responsible)),
      ),
      cell(element.responsible),
    ]),
  );
}

const activitiesOn = ({ form }: Planned, { key }: Goal): readonly Activity[] =>
  form.activities.map(({ activity }) => activity).filter(({ supports }) => supports?.includes(key));

function targetsOf({ form, words }: Planned, indicator: Indicator) {
  const entry = form.indicators.find((one) => one.indicator.key === indicator.key);
  return (entry?.targets ?? []).flatMap(({ year, target }) =>
    target === null ? [] : [{ year, text: words.figure(indicator, target.value, target.valueHigh) }],
  );
}

/** What somebody has written about a goal, and what an own goal leads to: of a factor the table tells. Without either there is no more to say. */
function aboutElement(the: Planned, entry: ElementEntry): readonly Part[] {
  const { goal } = entry;
  const { description, measurability, quality, legalBasis, parents, validToYear, weight } = goals.fields;
  const above = isKind(entry, 'successFactor') ? [] : parentsOf(the, goal);
  const said = [
    [description.label, goal.description],
    [measurability.label, goal.measurability],
    [quality.label, goal.quality],
    [legalBasis.label, goal.legalBasis?.join('\n') ?? null],
    [parents.label, above.map(({ title }) => title).join('\n')],
    // One that nobody has set is 1, and says nothing.
    [weight.label, goal.weight === null ? null : String(goal.weight)],
  ] as const;
  return facts(...said).length === 0
    ? []
    : part(goal.title, facts(...said, [validToYear.label, String(goal.validToYear)]));
}

/** In the model's perspectives or goal areas; one that has several stands in each, one that has none takes those above it. */
function groupsOf(the: Planned, goal: Goal): readonly string[] {
  const { scorecard } = the.form.model.perspectives;
  const own = (one: Goal): readonly string[] =>
    scorecard.length > 0 ? (one.perspectives ?? []) : one.goalArea === null ? [] : [one.goalArea];
  const mine = own(goal);
  return mine.length > 0 ? mine : parentsOf(the, goal).flatMap(own);
}

/** The plan's own goals and factors by perspective or goal area, with what is known of them, their figures and activities. */
export function goalTable(the: Planned): {
  readonly blocks: readonly Block[];
  readonly parts: readonly Part[];
} {
  const { form, words } = the;
  const { perspectives, goalAreas } = form.model;
  const own = inThread(form);
  const threads = [
    ...own.map((entry) => threadOf(the, entry)),
    ...supported(the, [...own, ...form.missions]),
  ];
  const named = perspectives.scorecard.length > 0 ? perspectives.scorecard : goalAreas;
  const inGroup = (key: string) => (element: Goal) => groupsOf(the, element).includes(key);
  const inNone = (element: Goal) => !named.some(({ key }) => inGroup(key)(element));
  const group = (title: string, holds: (element: Goal) => boolean) =>
    part(
      title,
      threadTable(
        the,
        words.thread.caption(title),
        threads.filter(({ element }) => holds(element)),
      ),
      own.filter(({ goal }) => holds(goal)).flatMap((entry) => aboutElement(the, entry)),
    );
  const groups = named.flatMap(({ key, label }) => group(label, inGroup(key)));
  const { withoutPerspective, withoutGoalArea } = words.thread;
  const rest = perspectives.scorecard.length > 0 ? withoutPerspective : withoutGoalArea;
  const all = group('', () => true);
  const last = measuresAndWork(the, (keys) => !isMissionsOnly(the, keys));
  if (groups.length > 0) return { blocks: [], parts: [...groups, ...group(rest, inNone), ...last] };
  return {
    blocks: all.flatMap(({ blocks }) => blocks),
    parts: [...all.flatMap(({ parts }) => parts), ...last],
  };
}

const isMissionsOnly = ({ form }: Planned, keys: readonly string[]): boolean =>
  keys.length > 0 && keys.every((key) => form.missions.some(({ goal }) => goal.key === key));

/** The basic missions, with what is known of them, their figures and activities. */
export function basicMissions(the: Planned, caption: string) {
  const { missions } = the.form;
  return {
    blocks: threadTable(
      the,
      caption,
      missions.map((entry) => threadOf(the, entry)),
    ),
    parts: [
      ...missions.flatMap((entry) => aboutElement(the, entry)),
      ...measuresAndWork(the, (keys) => isMissionsOnly(the, keys)),
    ],
  };
}
