// A unit's money in a period: budget, outcome and forecast, imported by a controller or written by the unit, and why (domain.md 4.5).
import { note, number, toOne } from '../../field.ts';
import { defineList } from '../../list.ts';

export const budgetOutcomes = defineList({
  name: 'budgetOutcomes',
  title: 'Ekonomi',
  fields: {
    year: number('År', { required: true }),
    period: toOne('Period', 'periods', { required: true, indexed: true }),
    unit: toOne('Enhet', 'units', { required: true, indexed: true }),
    budgetTkr: number('Budget helår'),
    outcomeTkr: number('Utfall'),
    forecastTkr: number('Prognos helår'),
    comment: note('Kommentar'),
    measures: note('Åtgärder'),
  },
  keyFrom: ['period', 'unit'],
  yearly: true,
  inUnitFolder: true,
  alteredBy: ['systemManager', 'controller'],
  view: ['unit', 'period', 'budgetTkr', 'outcomeTkr', 'forecastTkr', 'comment'],
});
