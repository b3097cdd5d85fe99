// What the last follow-up taught, for step 2 of a plan: what fell short and why, and the measures that were said to be needed.
import type { Rows } from '../../schema/list.ts';
import type { Status } from '../../schema/lists/assessments.ts';
import { followUps } from '../../schema/lists/followUps.ts';
import type { SteeringModel } from '../../steering/model.ts';
import { latestPeriods, type Period } from '../calendar.ts';
import { elementEntries } from '../followUp/elements.ts';
import { figureEntries } from '../followUp/figures.ts';
import { isOff } from '../followUp/missing.ts';
import { standingsIn } from '../judgement/standingsIn.ts';
import { bodyOf, ownerName, type Place, unitsBelow } from '../organisation.ts';
import { rowWith, type Situation } from '../situation.ts';
import type { Standings } from '../standing.ts';
import { type Plan, placeOf } from './plan.ts';

/**
 * @property key unlike all others in the list
 * @property status how it stood, for a figure or a goal; null for words out of an analysis
 * @property text the cause, the comment or the measure, as it was written; '' when nothing was
 */
export interface Lesson {
  readonly key: string;
  readonly title: string;
  readonly status: Status | null;
  readonly word: string;
  readonly text: string;
}

/** @property period the last that was opened before the plan's year; null when there has been none */
export interface Lessons {
  readonly period: Period | null;
  readonly found: readonly Lesson[];
}

/** Asked for each time the step is opened, while it takes all figures of the unit to tell. */
const made = new WeakMap<Standings, Map<string, readonly Lesson[]>>();

/** So many texts of units below are gathered; the whole of them is read in the follow-up itself. */
const mostBelow = 20;

export function lessonsFor(
  situation: Situation,
  plan: Pick<Plan, 'year' | 'ownerUnit' | 'ownerBody'>,
): Lessons {
  const { rows } = situation;
  const period = latestPeriods(rows, Number.POSITIVE_INFINITY).findLast(({ year }) => year < plan.year);
  if (period === undefined) return { period: null, found: [] };
  const standing = standingsIn(situation, period);
  if (!standing.ok) return { period, found: [] };
  return { period, found: lessonsIn(standing.value, placeOf(plan)) };
}

function lessonsIn(standing: Standings, owner: Place): readonly Lesson[] {
  const known = made.get(standing) ?? new Map<string, readonly Lesson[]>();
  made.set(standing, known);
  const whose = `${owner.unit ?? ''}/${owner.body ?? ''}`;
  const found = known.get(whose) ?? [
    ...(owner.unit === null ? ofBody(standing, owner) : ofUnit(standing, owner.unit)),
    ...fromBelow(standing.rows, standing.period, owner),
  ];
  known.set(whose, found);
  return found;
}

/** The list as running text, a line each, to write on from. */
export const lessonsText = ({ found }: Lessons): string => found.map(lineOf).join('\n');

const lineOf = ({ title, word, text }: Lesson): string =>
  `${title}${word === '' ? '' : ` (${word})`}${text === '' ? '' : `: ${text}`}`;

const wordOf = ({ goalScale }: SteeringModel, status: Status): string =>
  goalScale.find(({ key }) => key === status)?.label ?? status;

const firstOf = (...texts: readonly (string | null | undefined)[]): string =>
  texts.find((text) => (text?.trim() ?? '') !== '')?.trim() ?? '';

function ofUnit(standing: Standings, unit: NonNullable<Place['unit']>): readonly Lesson[] {
  const { rows, period, chain } = standing;
  const { model } = chain;
  const figures = figureEntries(standing, unit)
    .filter(({ status }) => isOff(status))
    .map(({ indicator, status, outcome }) => ({
      key: indicator.key,
      title: indicator.title,
      ...{ status, word: wordOf(model, status) },
      text: firstOf(outcome?.comment),
    }));
  const elements = elementEntries(standing, unit)
    .filter(({ status }) => isOff(status))
    .map(({ element, status, assessment }) => ({
      key: element.id,
      title: element.title,
      ...{ status, word: wordOf(model, status) },
      text: firstOf(assessment?.comment, assessment?.justification),
    }));
  const written = rowWith(rows, followUps, { period: period.key, unit });
  const questions = [
    ...model.analysisQuestions.flatMap(({ key, label }) =>
      key === 'badResults' || key === 'causes' ? [{ key, label }] : [],
    ),
    { key: 'measuresText' as const, label: followUps.fields.measuresText.label },
  ];
  const answers = questions
    .map(({ key, label }) => ({ key, title: label, status: null, word: '', text: firstOf(written?.[key]) }))
    .filter(({ text }) => text !== '');
  return [...figures, ...elements, ...answers];
}

/** A body's own goals and factors that fell short. */
function ofBody(standing: Standings, { body }: Place): readonly Lesson[] {
  const { model, elements } = standing.chain;
  return [...elements.values()]
    .filter((element) => element.kind === 'goal' && element.owner.unit === null)
    .filter(({ owner }) => owner.body === body)
    .flatMap(({ id, title }) => {
      const { status, decided } = standing.of(id);
      if (status === null || !isOff(status)) return [];
      const text = firstOf(decided?.comment, decided?.justification);
      return [{ key: id, title, status, word: wordOf(model, status), text }];
    });
}

/** Results are fed back: the measures that the units below have said are needed. */
function fromBelow(rows: Rows, period: Period, owner: Place): readonly Lesson[] {
  const below = new Set(owner.unit === null ? [] : unitsBelow(rows, owner.unit).map(({ key }) => key));
  const isBelow = ({ unit }: { readonly unit: NonNullable<Place['unit']> }) =>
    owner.unit === null ? bodyOf(rows, { unit, body: null }) === owner.body : below.has(unit);
  return rows
    .by(followUps, 'period', period.key)
    .filter((one) => isBelow(one) && firstOf(one.measuresText) !== '')
    .slice(0, mostBelow)
    .map(({ key, unit, measuresText }) => ({
      key,
      title: ownerName(rows, { unit, body: null }),
      ...{ status: null, word: '', text: firstOf(measuresText) },
    }));
}
