// The periods and last days of a model against the law, and the plan cycle against itself.
import { type Fault, fault } from '../../schema/fault.ts';
import type { PeriodTemplate, SteeringModel } from '../model.ts';
import { type Check, keysOf, missing, notInYear, twice } from './reference.ts';

const daysAMonth = 365.25 / 12;

/** How long the period is in whole months; it neither begins nor ends in the midst of one in any municipality. */
function monthsOf({ from, to }: PeriodTemplate): number {
  const days = (Date.parse(`2001-${to}`) - Date.parse(`2001-${from}`)) / 86_400_000 + 1;
  return Math.round(days / daysAMonth);
}

/** Months from the period's end to the council's last day; null when none is set. */
function monthsToCouncil({ to, deadlines, councilDeadlineMonthsAfter }: PeriodTemplate): number | null {
  const day = deadlines.council;
  if (day === undefined) return councilDeadlineMonthsAfter;
  const [end, last] = [new Date(`2001-${to}`), new Date(`${day > to ? 2001 : 2002}-${day}`)];
  return (last.getTime() - end.getTime()) / 86_400_000 / daysAMonth;
}

/** Half a month of play: 31 August to 31 October is 61 days, which is a little more than two mean months. */
const play = 0.1;
/** The council is to have the report within this many months (KL 11:16; KL 11:20: by 15 April). */
const monthsByLaw = { statutoryInterim: [2, 'KL 11:16'], annual: [3.5, 'KL 11:20'] } as const;

function againstLaw(period: PeriodTemplate, at: string): Fault[] {
  if (period.kind !== 'statutoryInterim' && period.kind !== 'annual') return [];
  const [latest, law] = monthsByLaw[period.kind];
  const months = monthsToCouncil(period);
  const late = fault('MODEL_LATER_THAN_LAW', `${at}.deadlines.council`, { law });
  const length = monthsOf(period);
  return [
    ...(months === null ? missing(`${at}.deadlines`, [], ['council']) : []),
    ...(months !== null && months > latest + play ? [late] : []),
    ...(period.kind === 'statutoryInterim' && (length < 6 || length > 8)
      ? [fault('MODEL_PERIOD_NOT_STATUTORY', at, { months: length })]
      : []),
  ];
}

const lawfulPeriods: Check = ({ periods }) => [
  ...missing(
    'periods',
    periods.map((period) => period.kind),
    ['statutoryInterim', 'annual'],
  ),
  ...periods.flatMap((period, i) => againstLaw(period, `periods[${i}]`)),
];

/** The council's plan and budget before the end of November the year before (KL 11:10). */
const lawfulPlan: Check = ({ planDocuments, planCycle }) =>
  planDocuments
    .filter((plan) => plan.kind === 'councilPlan')
    .flatMap(({ key }) => planCycle.planDeadlines.filter((one) => one.key === key))
    .filter(({ day, inPlanYear }) => inPlanYear || day > '11-30')
    .map(({ key }) => fault('MODEL_LATER_THAN_LAW', `planCycle.deadlines.${key}`, { law: 'KL 11:10' }));

const cycleWhole: Check = ({ planCycle, yearWheel, forecastScale }: SteeringModel) => [
  ...(planCycle.newCreationEveryYears > 1 && planCycle.newCreationBaseYear === null
    ? missing('planCycle', [], ['newCreationBaseYear'])
    : []),
  ...notInYear(planCycle.planDeadlines.map(({ key, day }) => [`planCycle.deadlines.${key}`, day])),
  ...notInYear(
    yearWheel.flatMap(({ on }, i) => (on.length > 2 ? [[`yearWheel[${i}].on`, on] as const] : [])),
  ),
  ...twice('planCycle.reviewChangeReasons', keysOf(planCycle.reasons)),
  ...twice('planCycle.withoutReason', keysOf(planCycle.withoutReason)),
  ...twice('forecastScale.values', keysOf(forecastScale)),
];

export const checkCycle: Check = (model) => [
  ...lawfulPeriods(model),
  ...lawfulPlan(model),
  ...cycleWhole(model),
];
