// An indicator's colour and trend from its figure, target and rule (domain.md 4.2).
import type { RowOf } from '../schema/list.ts';
import { type Status, statuses } from '../schema/lists/assessments.ts';
import type { indicators } from '../schema/lists/indicators.ts';
import type { missingReasons } from '../schema/lists/outcomes.ts';
import type { ColourRule } from '../steering/colourRule.ts';
import type { Trend } from '../steering/model.ts';

export type Indicator = RowOf<typeof indicators>;
export type MissingReason = (typeof missingReasons)[number];

/** What should be reached; for an interval `value` is its lower end. */
export interface Aim {
  readonly value: number;
  readonly valueHigh: number | null;
  readonly yellowLimit: number | null;
}

/**
 * @property attainment per cent of the target, unrounded; null where the ratio has no meaning (the guard of 4.2)
 * @property why what stood in the way when the status is notAssessed
 */
export interface Judgement {
  readonly status: Status;
  readonly attainment: number | null;
  readonly why: MissingReason | 'noValue' | 'noTarget' | 'noRule' | null;
}

/** What is judged: the figure, or the reason why there is none, and the figure it is compared with. */
export interface Figure {
  readonly value: number | null;
  readonly missingReason: MissingReason | null;
  readonly previous: number | null;
}

/** A figure that is there, with what it is held against. */
interface Given {
  readonly indicator: Indicator;
  readonly aim: Aim | null;
  readonly value: number;
  readonly previous: number | null;
}

/** The status, or why there is none. */
type Colour<R> = (rule: R, given: Given) => Status | NonNullable<Judgement['why']>;
type RuleOf<K> = Extract<ColourRule, { readonly kind: K }>;

const statusOfTrend: Record<Trend, Status | 'noValue'> = {
  improved: 'fulfilled',
  unchanged: 'partly',
  worsened: 'notFulfilled',
  unknown: 'noValue',
};

const colours: { readonly [K in ColourRule['kind']]: Colour<RuleOf<K>> } = {
  limits: (rule, given) =>
    heldAgainst(given, meetsTarget, (aim) => isWithin(given, aim.yellowLimit ?? rule.yellowLimit)),
  attainmentPercent: (rule, given) =>
    heldAgainst(given, meetsTarget, (aim) => isNearEnough(rule, given, aim)),
  interval: (rule, given) =>
    heldAgainst(given, isInside, (aim) => {
      const low = rule.outerLow ?? aim.value;
      const high = rule.outerHigh ?? aim.valueHigh ?? aim.value;
      return low <= given.value && given.value <= high;
    }),
  trend: (rule, given) => statusOfTrend[changeOf(rule, given)],
  yesNo: (rule, given) => (given.value === (rule.expected ? 1 : 0) ? 'fulfilled' : 'notFulfilled'),
  manual: (_rule, given) => statusOfScore(given.value),
};

/**
 * The colour of a figure. Comparisons are on stored numbers, never on what is shown.
 * A figure for the rule `manual` is the chosen status's score on the goal scale: 1, 0.5 or 0; for `yesNo` 1 or 0.
 */
export function judge(
  indicator: Indicator,
  rule: ColourRule | null,
  aim: Aim | null,
  figure: Figure,
): Judgement {
  const { value, previous, missingReason } = figure;
  // A figure and a reason for none, as when two have answered at once: neither is to be believed.
  if (value === null || missingReason !== null)
    return { status: 'notAssessed', attainment: null, why: missingReason ?? 'noValue' };
  if (rule === null) return { status: 'notAssessed', attainment: null, why: 'noRule' };
  const given = { indicator, aim, value, previous };
  const found = (colours[rule.kind] as Colour<ColourRule>)(rule, given);
  const attainment = aim === null ? null : attainmentOf(given, aim);
  return isStatus(found)
    ? { status: found, attainment, why: null }
    : { status: 'notAssessed', attainment: null, why: found };
}

const isStatus = (found: string): found is Status => statuses.some((status) => status === found);

function heldAgainst(
  given: Given,
  isGreen: (given: Given, aim: Aim) => boolean,
  isYellow: (aim: Aim) => boolean,
): Status | 'noTarget' {
  if (given.aim === null) return 'noTarget';
  if (isGreen(given, given.aim)) return 'fulfilled';
  return isYellow(given.aim) ? 'partly' : 'notFulfilled';
}

function meetsTarget(given: Given, aim: Aim): boolean {
  const { value, indicator } = given;
  const meets: Record<Indicator['direction'], boolean> = {
    higherIsBetter: value >= aim.value,
    lowerIsBetter: value <= aim.value,
    inInterval: isInside(given, aim),
    equals: value === aim.value,
    qualitative: value >= aim.value,
  };
  return meets[indicator.direction];
}

function isInside({ value }: Given, aim: Aim): boolean {
  return aim.value <= value && value <= (aim.valueHigh ?? aim.value);
}

/** On the right side of the yellow limit; only what is to rise or fall has one. */
function isWithin({ indicator, value }: Given, yellowLimit: number | null): boolean {
  if (yellowLimit === null) return false;
  if (indicator.direction === 'higherIsBetter') return value >= yellowLimit;
  return indicator.direction === 'lowerIsBetter' && value <= yellowLimit;
}

/** Whole ten-thousandths, the finest that is stored: so 86 of 95 or 8,8 - 8,7 is compared exactly. */
const exact = (value: number): number => Math.round(value * 10_000);

function isNearEnough(rule: RuleOf<'attainmentPercent'>, given: Given, aim: Aim): boolean {
  const parts = ratio(given, aim);
  if (parts) return exact(parts.of) * 100 >= rule.yellowFrom * exact(parts.against);
  return rule.yellowTolerance !== null && distance(given.value, aim) <= exact(rule.yellowTolerance);
}

/** What is divided by what; null where the ratio has no meaning: a target or a figure of zero or less, or no direction. */
function ratio({ indicator, value }: Given, aim: Aim): { of: number; against: number } | null {
  if (value <= 0 || aim.value <= 0) return null;
  if (indicator.direction === 'higherIsBetter') return { of: value, against: aim.value };
  return indicator.direction === 'lowerIsBetter' ? { of: aim.value, against: value } : null;
}

function attainmentOf(given: Given, aim: Aim): number | null {
  const parts = ratio(given, aim);
  return parts && (parts.of / parts.against) * 100;
}

/** How far outside the target or interval, in ten-thousandths. */
function distance(value: number, aim: Aim): number {
  const high = aim.valueHigh ?? aim.value;
  if (value < aim.value) return exact(aim.value) - exact(value);
  return Math.max(0, exact(value) - exact(high));
}

/** The score nearest below decides, so that a mean of several units' judgements still has a colour. */
function statusOfScore(score: number): Status {
  if (score >= 1) return 'fulfilled';
  return score >= 0.5 ? 'partly' : 'notFulfilled';
}

/** Better or worse than before, seen in the indicator's direction; without an earlier figure, or when the method has changed, unknown. */
export function trendOf(
  indicator: Indicator,
  rule: ColourRule | null,
  aim: Aim | null,
  figure: Figure,
): Trend {
  if (figure.value === null || figure.missingReason === 'methodChanged') return 'unknown';
  const trendRule = rule?.kind === 'trend' ? rule : null;
  return changeOf(trendRule, { indicator, aim, value: figure.value, previous: figure.previous });
}

/** Within 1 per cent of the earlier figure, or 0.1 percentage points, nothing has changed; a trend rule may say otherwise. */
function changeOf(rule: RuleOf<'trend'> | null, given: Given): Trend {
  const { indicator, value, previous } = given;
  const gain = previous === null ? null : gainOf(given, previous);
  if (gain === null || previous === null) return 'unknown';
  const change = Math.abs(exact(value) - exact(previous));
  const unchanged =
    indicator.unit === 'percent'
      ? change <= exact(rule?.tolerance ?? 0.1)
      : change * 100 <= (rule?.tolerance ?? 1) * Math.abs(exact(previous));
  if (unchanged || gain === 0) return 'unchanged';
  return gain > 0 ? 'improved' : 'worsened';
}

/** How much better in ten-thousandths; null when the direction or the target does not say what better is. */
function gainOf({ indicator, aim, value }: Given, previous: number): number | null {
  const rise = exact(value) - exact(previous);
  const closer = aim && distance(previous, aim) - distance(value, aim);
  const gain: Record<Indicator['direction'], number | null> = {
    higherIsBetter: rise,
    lowerIsBetter: -rise,
    inInterval: closer,
    equals: closer,
    qualitative: indicator.unit === 'text' ? null : rise,
  };
  return gain[indicator.direction];
}
