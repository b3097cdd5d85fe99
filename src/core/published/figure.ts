// One figure as it is shown outside: how it stood in the locked period, women and men where there is, and the locked periods before.
import type { Rows } from '../../schema/list.ts';
import type { Status } from '../../schema/lists/assessments.ts';
import { modelInForce } from '../../steering/inForce.ts';
import type { Trend } from '../../steering/model.ts';
import { comesBefore, inOrder, type Period } from '../calendar.ts';
import type { Indicator, MissingReason } from '../indicator.ts';
import { indicatorStanding, isMeasuredIn, reportersOf } from '../judgement/indicatorStanding.ts';
import { type Outcome, outcomeOf, targetFor } from '../measurement.ts';
import type { Place } from '../organisation.ts';
import { type PublishedPeriod, toldOf } from './locked.ts';
import { type PublishedRows, rowsFor } from './publishedRows.ts';

/** Fewer people than this are not told of: somebody could be recognised. */
export const fewest = 5;
const mostPoints = 9;

/**
 * Why there is no figure, besides what was said when it was left.
 * `few`: so few that somebody could be recognised. `altered`: it is not what was locked. `apart`: the units' figures are not put
 * together. `tooFewAnswers`: too few have answered for a sum.
 */
export type NoFigure = MissingReason | 'few' | 'altered' | 'apart' | 'tooFewAnswers';

export interface PublishedPoint {
  readonly period: PublishedPeriod;
  readonly value: number;
  readonly target: number | null;
  readonly status: Status;
}

/** @property points the periods with a figure, to and with the shown one, the oldest first */
export interface PublishedFigure extends Pick<Indicator, 'unit' | 'decimals' | 'direction' | 'source'> {
  readonly key: string;
  readonly title: string;
  readonly definition: string | null;
  readonly sourceNote: string | null;
  readonly value: number | null;
  readonly women: number | null;
  readonly men: number | null;
  readonly target: number | null;
  readonly targetHigh: number | null;
  readonly status: Status;
  readonly trend: Trend;
  readonly preliminary: boolean;
  readonly missing: NoFigure | null;
  /** Units with an answer, of those that report it; none where it is the body's own figure. */
  readonly answered: { readonly units: number; readonly of: number };
  readonly points: readonly PublishedPoint[];
}

interface At {
  readonly published: PublishedRows;
  readonly period: Period;
  readonly indicator: Indicator;
  readonly owner: Place;
}

export function publishedFigure(at: At): PublishedFigure {
  const { published, period, indicator, owner } = at;
  const { rows } = published;
  const own = ownOutcome(at);
  const now = standingIn(at, rows);
  const apart = indicator.genderSplit === true && now !== null ? bothIn(at) : null;
  const isFew = [now?.value ?? null, apart?.women ?? null, apart?.men ?? null].some((one) =>
    isTooFew(indicator, one),
  );
  const value = now === null || isFew ? null : now.value;
  const aim = targetFor(rows, indicator, period.year, owner);
  const { key, title, definition, unit, decimals, direction, source, sourceNote } = indicator;
  return {
    ...{ key, title, definition, unit, decimals, direction, source, sourceNote },
    value,
    women: isFew ? null : (apart?.women ?? null),
    men: isFew ? null : (apart?.men ?? null),
    target: aim?.value ?? null,
    targetHigh: aim?.valueHigh ?? null,
    status: isFew || now === null ? 'notAssessed' : now.status,
    trend: value === null || now === null ? 'unknown' : now.trend,
    preliminary: value !== null && own?.preliminary === true,
    missing: value === null ? whyNone(at, own, isFew) : null,
    answered: now?.answered ?? { units: 0, of: 0 },
    points: pointsTo(at),
  };
}

const isTooFew = ({ genderSplit, unit }: Indicator, value: number | null): boolean =>
  genderSplit === true && unit === 'number' && value !== null && value > 0 && value < fewest;

/** Null where no model judges that year. */
function standingIn({ period, indicator, owner }: At, rows: Rows) {
  const model = modelInForce(rows, period.year);
  return model.ok ? indicatorStanding(rows, model.value, indicator, period, owner) : null;
}

/** One without the other would tell the other, so both are shown or none. */
function bothIn(at: At): { readonly women: number; readonly men: number } | null {
  const [women, men] = (['women', 'men'] as const).map(
    (whose) => standingIn(at, rowsFor(at.published.rows, whose))?.value ?? null,
  );
  return women == null || men == null ? null : { women, men };
}

/** The answer of the one place that the figure stands for, where it is not put together. */
function ownOutcome({ published: { rows }, period, indicator, owner }: At): Outcome | null {
  const reporters = reportersOf(rows, indicator, period);
  const [only] = reporters.length === 1 ? reporters : [];
  const places: Place[] = [
    owner,
    { unit: null, body: null },
    ...(only ? [{ unit: only.key, body: null }] : []),
  ];
  return places.flatMap((place) => outcomeOf(rows, indicator, period, place) ?? [])[0] ?? null;
}

function whyNone(
  { published, period, indicator }: At,
  own: Outcome | null,
  isFew: boolean,
): NonNullable<PublishedFigure['missing']> {
  if (published.altered.get(period.key)?.has(indicator.key)) return 'altered';
  if (isFew) return 'few';
  if (!isMeasuredIn(indicator, period)) return 'annualOnly';
  if (own !== null) return own.missingReason ?? 'notMeasured';
  const reporters = reportersOf(published.rows, indicator, period);
  if (reporters.length < 2) return 'notMeasured';
  return indicator.aggregation === 'none' ? 'apart' : 'tooFewAnswers';
}

/** Since the method was changed, as earlier figures cannot be compared with those after. */
function pointsTo(at: At): readonly PublishedPoint[] {
  const { published, period, indicator, owner } = at;
  const { rows } = published;
  const past = inOrder(rows).filter((one) => !comesBefore(period, one) && isMeasuredIn(indicator, one));
  const changed = past.findLastIndex(
    (one) => ownOutcome({ ...at, period: one })?.missingReason === 'methodChanged',
  );
  return past
    .slice(changed + 1)
    .flatMap((one): PublishedPoint[] => {
      const stood = standingIn({ ...at, period: one }, rows);
      const value = stood?.value ?? null;
      if (stood === null || value === null || isTooFew(indicator, value)) return [];
      const target = targetFor(rows, indicator, one.year, owner)?.value ?? null;
      return [{ period: toldOf(rows, one), value, target, status: stood.status }];
    })
    .slice(-mostPoints);
}
