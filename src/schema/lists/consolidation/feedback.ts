// What a level above gives back to its units when it has read their follow-ups; they see it in the next period's form (S27).
import { instant, note, number, person, toMany, toOne } from '../../field.ts';
import { defineList } from '../../list.ts';

export const feedback = defineList({
  name: 'feedback',
  title: 'Återföring',
  fields: {
    year: number('År', { required: true }),
    period: toOne('Period', 'periods', { required: true, indexed: true }),
    /** Who gives it; neither = the whole organisation. */
    unit: toOne('Från enhet', 'units'),
    body: toOne('Från organ', 'bodies'),
    /** Empty = to all the units below. */
    to: toOne('Till enhet', 'units', { indexed: true }),
    text: note('Återföring', { max: 20_000 }),
    measures: toMany('Åtgärder', 'measures'),
    by: person('Av', { stamped: true }),
    at: instant('När', { stamped: true }),
  },
  keyFrom: ['period', 'unit', 'body', 'to'],
  yearly: true,
  inUnitFolder: true,
  alteredBy: ['systemManager', 'controller'],
  view: ['period', 'unit', 'body', 'to', 'text'],
});
