// What a unit answers on a cross-cutting perspective in a period, a row each, or why it does not concern the unit.
import { note, number, text, toOne } from '../../field.ts';
import { defineList } from '../../list.ts';

export const perspectiveAnswers = defineList({
  name: 'perspectiveAnswers',
  title: 'Genomgående perspektiv',
  fields: {
    year: number('År', { required: true }),
    period: toOne('Period', 'periods', { required: true, indexed: true }),
    unit: toOne('Enhet', 'units', { required: true, indexed: true }),
    perspective: text('Perspektiv', { required: true, max: 60 }),
    text: note('Svar'),
    notApplicable: note('Berör oss inte därför att'),
  },
  keyFrom: ['period', 'unit', 'perspective'],
  yearly: true,
  inUnitFolder: true,
  alteredBy: ['systemManager', 'controller'],
  view: ['perspective', 'unit', 'period', 'text', 'notApplicable'],
});
