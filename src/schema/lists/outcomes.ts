// An indicator's figure for a period, from one unit or body: a value, or the reason why there is none (U1).
import { choice, instant, note, number, text, toOne, words, yesNo } from '../field.ts';
import { defineList } from '../list.ts';

export const missingReasons = ['annualOnly', 'notMeasured', 'methodChanged', 'suppressed', 'late'] as const;

export const outcomes = defineList({
  name: 'outcomes',
  title: 'Utfall',
  fields: {
    year: number('År', { required: true }),
    period: toOne('Period', 'periods', { required: true, indexed: true }),
    indicator: toOne('Indikator', 'indicators', { required: true, indexed: true }),
    unit: toOne('Enhet', 'units', { indexed: true }),
    body: toOne('Organ', 'bodies'),
    value: number('Utfall'),
    women: number('Kvinnor'),
    men: number('Män'),
    forecast: number('Prognos helår'),
    missingReason: choice('Saknas därför att', missingReasons),
    comment: note('Kommentar', { max: 4_000 }),
    preliminary: yesNo('Preliminärt'),
    /** What has been given between the periods, a day and a figure each (core/followUp/readings.ts). */
    readings: words('Löpande värden'),
    unchanged: yesNo('Bekräftat oförändrat', { stamped: true }),
    /** A mark of what the indicator measured when it was answered (core/followUp/definition.ts). */
    measuredAs: text('Mätt som', { max: 20, stamped: true }),
    sourceTimestamp: instant('Hämtat', { stamped: true }),
  },
  keyFrom: ['period', 'unit', 'body', 'indicator'],
  yearly: true,
  inUnitFolder: true,
  alteredBy: ['systemManager', 'controller'],
  view: ['indicator', 'period', 'unit', 'value', 'missingReason', 'comment'],
});
