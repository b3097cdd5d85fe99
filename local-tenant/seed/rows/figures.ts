// The indicators of an example organisation with their targets, and figures that move along credible curves.
import { add, type Change } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { indicators } from '../../../src/schema/lists/indicators.ts';
import { outcomes } from '../../../src/schema/lists/outcomes.ts';
import { targets } from '../../../src/schema/lists/targets.ts';
import { type IndicatorSketch, keysIn, progressOf, type Sketch, unitIds } from '../sketch.ts';
import type { Calendar, SeedPeriod } from './calendar.ts';
import { chanceOf } from './chance.ts';

export function figureRows(sketch: Sketch, calendar: Calendar): readonly Change[] {
  const whole = sketch.indicators.map(completed);
  return [
    ...whole.map((indicator) => indicatorRow(indicator, calendar)),
    ...whole.flatMap((indicator) => targetRows(indicator, calendar)),
    ...whole.flatMap((indicator) => outcomeRows(indicator, whole, calendar)),
  ];
}

/** A figure in per cent that all ten units leave, weighed by how many they are, unless the sketch says otherwise. */
const completed = (sketch: IndicatorSketch) => ({
  reporters: unitIds,
  unit: 'percent' as const,
  decimals: 0,
  direction: 'higherIsBetter' as const,
  aggregation: 'weightedMean' as const,
  ...sketch,
});
type Figure = ReturnType<typeof completed>;

function indicatorRow(figure: Figure, { model }: Calendar): Change {
  const { id, title, unit, decimals, direction, aggregation, horizon, definition, sourceNote } = figure;
  const templates = model.periods.map((period) => period.key);
  return add(indicators, {
    id,
    title,
    kind: horizon === undefined ? 'indicator' : 'keyFigure',
    unit,
    decimals,
    direction,
    aggregation,
    frequency: figure.annual ? 'annual' : figure.monthly ? 'monthly' : 'tertial',
    measurableIn: figure.annual ? templates.slice(-1) : templates,
    attachedTo: keysIn(figure.goals).map((goal) => key<'goals'>(goal)),
    reportedBy: figure.reporters.filter(isUnit).map((reporter) => key<'units'>(reporter)),
    source: 'manual',
    genderSplit: figure.genderSplit ?? false,
    colourRule:
      figure.yellow === undefined ? { kind: 'attainmentPercent', yellowFrom: 80 } : { kind: 'limits' },
    ...(horizon === undefined ? {} : { horizon }),
    ...(definition === undefined ? {} : { definition }),
    ...(sourceNote === undefined ? {} : { sourceNote }),
  });
}

const isUnit = (reporter: string) => unitIds.includes(reporter);

/** The target of the whole; and each unit's share of it, where the units' figures are added up. */
function targetRows(figure: Figure, { years }: Calendar): readonly Change[] {
  const sharers = figure.aggregation === 'sum' ? figure.reporters : [];
  return figure.targets.flatMap((value, index) => {
    const year = years[0] + index;
    return [
      targetRow(figure, year, value, 1),
      ...sharers.map((unit) => targetRow(figure, year, value, 1 / sharers.length, unit)),
    ];
  });
}

function targetRow(figure: Figure, year: number, whole: number, share: number, unit?: string): Change {
  const { id, yellow, direction, decimals } = figure;
  const value = rounded(whole * share, decimals + 1);
  const margin = (yellow ?? 0) * share * (direction === 'lowerIsBetter' ? 1 : -1);
  return add(targets, {
    indicator: key<'indicators'>(id),
    year,
    ...(unit === undefined ? {} : { unit: key<'units'>(unit) }),
    value,
    ...(yellow === undefined ? {} : { yellowLimit: rounded(value + margin, decimals + 1) }),
  });
}

function outcomeRows(figure: Figure, all: readonly Figure[], { followed }: Calendar): readonly Change[] {
  return figure.reporters.flatMap((reporter, index) => {
    const walk = curveOf(figure, reporter);
    return followed.flatMap((period, step) => {
      const onCurve = walk(step / (followed.length - 1));
      if (figure.annual && !period.isYearEnd) return [];
      if (period.isOpen && !hasLeft(reporter, figure, all)) return [];
      const value = index === 0 && figure.first ? (figure.first[step] ?? null) : onCurve;
      return value === null ? [] : [outcomeRow(figure, reporter, period, value)];
    });
  });
}

/** A unit that is half done has left the first half of its figures; a body leaves all that it has. */
function hasLeft(reporter: string, figure: Figure, all: readonly Figure[]): boolean {
  if (!isUnit(reporter)) return true;
  const due = all.filter(({ annual, reporters }) => !annual && reporters.includes(reporter));
  const share = { ready: 1, half: 0.5, none: 0 }[progressOf(reporter)];
  return due.indexOf(figure) < Math.ceil(due.length * share);
}

/** The reporter's figures from the beginning (0) to the open period (1), somewhat to the side of the curve and not quite even. */
function curveOf(
  { id, curve, decimals, unit, direction }: Figure,
  reporter: string,
): (along: number) => number | null {
  if (!curve) return () => null;
  const [from, to, spread] = curve;
  const chance = chanceOf(`${id} ${reporter}`);
  const aside = (chance() - 0.5) * 2 * spread;
  const ceiling = unit === 'percent' && direction === 'higherIsBetter' ? 100 : Number.POSITIVE_INFINITY;
  return (along) => {
    const value = from + (to - from) * along + aside + (chance() - 0.5) * 0.6 * spread;
    return rounded(Math.min(ceiling, value), decimals);
  };
}

const comments = [
  'Vi ligger efter målet och har tagit fram en plan tillsammans i arbetslaget.',
  'Två vakanta tjänster har påverkat resultatet under perioden.',
  'Arbetssättet är nytt och har ännu inte slagit igenom hela vägen.',
  'Utvecklingen går åt rätt håll, men långsammare än vi hade räknat med.',
  'Perioden hade ovanligt många vikarier, och det syns i siffran.',
];

function outcomeRow(figure: Figure, reporter: string, period: SeedPeriod, value: number): Change {
  const { id, targets: aims, direction, decimals, genderSplit } = figure;
  const aim = aims[2 - period.yearsBack] ?? aims[2];
  const chance = chanceOf(`${id} ${reporter} ${period.key}`);
  const apart = rounded(0.2 + chance(), decimals);
  const misses = direction === 'lowerIsBetter' ? value > aim : value < aim;
  return add(outcomes, {
    year: period.year,
    period: key<'periods'>(period.key),
    indicator: key<'indicators'>(id),
    ...(isUnit(reporter) ? { unit: key<'units'>(reporter) } : { body: key<'bodies'>(reporter) }),
    value,
    ...(genderSplit
      ? { women: rounded(value + apart, decimals), men: rounded(value - apart, decimals) }
      : {}),
    ...(period.isYearEnd ? {} : { forecast: rounded(value + (aim - value) * 0.4, decimals) }),
    ...(misses ? { comment: comments[Math.floor(chance() * comments.length)] ?? '' } : {}),
  });
}

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));
