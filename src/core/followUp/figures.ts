// Block B: each figure that the unit reports, with what it was, what it should be, and whether it is answered.
import type { Key } from '../../schema/field.ts';
import { indicators } from '../../schema/lists/indicators.ts';
import { periods } from '../../schema/lists/periods.ts';
import type { ColourRule } from '../../steering/colourRule.ts';
import { type Period, samePeriodLastYear } from '../calendar.ts';
import { type Indicator, judge, trendOf } from '../indicator.ts';
import { isMeasuredIn, reportersOf } from '../judgement/indicatorStanding.ts';
import type { Standings } from '../judgement/standings.ts';
import {
  earlierOutcomes,
  type Measurement,
  measured,
  measurementsUpTo,
  outcomeRow,
  ruleOf,
} from '../measurement.ts';
import { andBefore } from '../organisation/successors.ts';
import type { Place } from '../organisation.ts';
import { meansOther } from './definition.ts';
import type { FigureEntry, Missing } from './entry.ts';
import { isOff, lengthOf, missingAt, shortestComment } from './missing.ts';

const measurementsShown = 5;

/** All figures that the unit reports in a year; those not measured this period too, since the form says that they are not asked for. */
export function figureEntries(standings: Standings, unit: Key<'units'>): readonly FigureEntry[] {
  return indicatorsOf(standings, unit)
    .toSorted((a, b) => a.title.localeCompare(b.title, 'sv'))
    .map((indicator) => figureEntry(standings, indicator, { unit, body: null }));
}

function indicatorsOf({ rows, chain, period }: Standings, unit: Key<'units'>): readonly Indicator[] {
  const own = [...chain.elements.values()]
    .filter((element) => element.owner.unit === unit)
    .flatMap((element) => element.indicators);
  const named = andBefore(rows, unit).flatMap((one) => rows.by(indicators, 'reportedBy', one));
  return [...new Set([...named, ...own])]
    .filter((indicator) => indicator.attachedTo.some((goal) => chain.elements.has(goal)))
    .filter((indicator) => reportersOf(rows, indicator, period).some((one) => one.key === unit));
}

function figureEntry(standings: Standings, indicator: Indicator, place: Place): FigureEntry {
  const { rows, chain, period } = standings;
  const at = (one: Period): Measurement => measured(rows, chain.model, indicator, one, place);
  const now = at(period);
  const lastYear = samePeriodLastYear(rows, period);
  const then = lastYear && at(lastYear);
  const before = now.compared && rows.get(periods, now.compared.period);
  const rule = ruleOf(indicator, chain.model);
  const isAsked = isMeasuredIn(indicator, period);
  const isOther = meansOther(indicator, now.outcome)
    ? 'sinceAnswer'
    : meansOther(indicator, now.compared)
      ? 'sinceBefore'
      : null;
  // What has been given between the periods is nearer than what was said the time before.
  const isNearer = (outcomeRow(rows, indicator, period, place)?.readings ?? null) !== null;
  const mayRepeat = isAsked && isOther === null && !isNearer;
  const repeatable = mayRepeat ? repeatableValue(standings, indicator, place, now) : null;
  const missing = isAsked ? missingIn(indicator, now) : [];
  return {
    indicator,
    input: inputOf(indicator, rule),
    rule,
    target: now.target,
    measurements: measurementsUpTo(rows, chain.model, indicator, period, place, measurementsShown),
    lastYear: then !== null && then.value !== null ? then : null,
    before: before && at(before),
    outcome: now.outcome,
    value: now.value,
    missingReason: now.outcome ? now.outcome.missingReason : isAsked ? null : 'annualOnly',
    status: now.judgement.status,
    trend: now.trend,
    attainment: now.judgement.attainment,
    place: !isAsked ? 'notNow' : repeatable === null ? 'needsAnswer' : 'greenUnchanged',
    repeatable,
    meansOther: isOther,
    done: missing.length === 0,
    missing,
  };
}

function inputOf(indicator: Indicator, rule: ColourRule | null): FigureEntry['input'] {
  if (rule?.kind === 'manual') return 'status';
  return rule?.kind === 'yesNo' || indicator.unit === 'yesNo' ? 'yesNo' : 'number';
}

/**
 * The value that one click may write again: the latest figure (of a total, which grows through the year, the same period's of last
 * year), when it was green then and would be green against this year's target, and the same period last year was green too and
 * not moved since.
 */
function repeatableValue(
  { rows, chain, period }: Standings,
  indicator: Indicator,
  place: Place,
  now: Measurement,
): number | null {
  const earlier = earlierOutcomes(rows, indicator, period, place);
  const lastYear = samePeriodLastYear(rows, period);
  const then = earlier.find((outcome) => outcome.period === lastYear?.key);
  const latest = indicator.aggregation === 'sum' ? then : earlier.at(-1);
  if (!latest || latest.value === null) return null;
  const wasGreen = [latest, ...(then ? [then] : [])].every((outcome) => {
    const at = rows.get(periods, outcome.period);
    return at !== null && measured(rows, chain.model, indicator, at, place).judgement.status === 'fulfilled';
  });
  const rule = ruleOf(indicator, chain.model);
  const again = { value: latest.value, missingReason: null, previous: latest.value };
  const isGreen = judge(indicator, rule, now.target, again).status === 'fulfilled';
  const since = { ...again, previous: then?.value ?? latest.value };
  const hasMoved =
    since.previous !== latest.value && trendOf(indicator, rule, now.target, since) !== 'unchanged';
  return wasGreen && isGreen && !hasMoved ? latest.value : null;
}

function missingIn(indicator: Indicator, { outcome, judgement }: Measurement): readonly Missing[] {
  if (outcome === null || (outcome.value === null && outcome.missingReason === null)) {
    return [missingAt('figures', indicator, 'value', 'OUTCOME_MISSING')];
  }
  if (outcome.value !== null && outcome.missingReason !== null) {
    return [missingAt('figures', indicator, 'missingReason', 'OUTCOME_AND_REASON')];
  }
  const length = lengthOf(outcome.comment);
  if (!isOff(judgement.status) || length >= shortestComment) return [];
  return [missingAt('figures', indicator, 'comment', 'COMMENT_TOO_SHORT', { min: shortestComment, length })];
}
