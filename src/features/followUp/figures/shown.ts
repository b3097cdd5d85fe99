// What a row of figures shows while one types: the judgement of the text as it stands, and the curve with its last point.
import { writeStored } from '../../../core/figure.ts';
import { judgeFigure } from '../../../core/followUp/figureRules.ts';
import type { FigureEntry } from '../../../core/followUp/form.ts';
import { isOff } from '../../../core/followUp/missing.ts';
import type { Status } from '../../../schema/lists/assessments.ts';
import type { Trend } from '../../../steering/model.ts';
import { withUnit as unitText } from '../../../ui/format.ts';
import type { figures } from './text.ts';

type Words = typeof figures;

export interface Shown {
  readonly status: Status;
  readonly trend: Trend;
  /** There is a figure to compare with what it was. */
  readonly hasFigure: boolean;
  /** Yellow or red wants a cause. */
  readonly needsCause: boolean;
  readonly curve: {
    readonly points: readonly (number | null)[];
    readonly target: number | null;
    readonly status: Status;
  };
}

const curveLength = 5;

/** @param typed the text in the field, when it is not what is saved */
export function shownFigure(entry: FigureEntry, typed: string | undefined): Shown {
  const { status, trend, value: saved } = entry;
  if (typed === undefined)
    return {
      status,
      trend,
      hasFigure: saved !== null,
      needsCause: isOff(status),
      curve: curveOf(entry, saved, status),
    };
  const judged = judgeFigure(entry, typed);
  const value = judged.reading.ok ? judged.reading.value : null;
  return {
    status: judged.status,
    trend: judged.trend,
    hasFigure: value !== null,
    needsCause: judged.needsComment,
    curve: curveOf(entry, value, judged.status),
  };
}

/** The figure as it stands in the field. */
export const written = ({ indicator }: FigureEntry, value: number) => writeStored(value, indicator.decimals);

/** The same with its unit. */
export const withUnit = ({ indicator }: FigureEntry, value: number) => unitText(indicator, value);

function curveOf(entry: FigureEntry, value: number | null, status: Status): Shown['curve'] {
  const saved = entry.outcome?.period;
  const earlier = entry.measurements.filter(({ period }) => period.key !== saved);
  const kept = value === null ? earlier.slice(-curveLength) : earlier.slice(1 - curveLength);
  const points = kept.map((one) => one.value);
  return {
    points: value === null ? points : [...points, value],
    target: entry.target?.value ?? null,
    // What was there before was held against another target than the one that is drawn.
    status: value === null ? 'notAssessed' : status,
  };
}

/** A figure with its unit, yes or no in words, or a status in the model's word. */
export function figureWords(
  entry: FigureEntry,
  value: number | null,
  t: Words,
  wordAt: (score: number) => string,
): string {
  if (value === null) return t.noFigure;
  if (entry.input === 'yesNo') return value === 1 ? t.yes : t.no;
  if (entry.input === 'status') return wordAt(value);
  return withUnit(entry, value);
}

/** `Mål högst 7,0 % · källa lönesystemet` */
export function targetWords(entry: FigureEntry, t: Words): string {
  const { indicator, target, rule, input } = entry;
  const figure = (value: number) => withUnit(entry, value);
  const aim = () => {
    if (rule?.kind === 'yesNo') return rule.expected ? t.target.yes : t.target.no;
    if (rule?.kind === 'trend') return t.target.trend;
    if (input === 'status') return null;
    if (target === null) return t.target.none;
    if (indicator.direction === 'qualitative') return null;
    if (indicator.direction === 'inInterval')
      return t.target.inInterval(written(entry, target.value), figure(target.valueHigh ?? target.value));
    return t.target[indicator.direction](figure(target.value));
  };
  const source = () => {
    if (indicator.source === 'kolada') return t.kolada;
    return indicator.sourceNote === null ? null : t.source(indicator.sourceNote);
  };
  return [aim(), source()].filter((part) => part !== null).join(' · ');
}
