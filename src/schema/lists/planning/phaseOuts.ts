// What is phased out to make room for something, kept by whoever gives it up: so no one can promise another board's money (F2, F3).
import { day, number, text, toOne, yesNo } from '../../field.ts';
import { defineList } from '../../list.ts';

export const phaseOuts = defineList({
  name: 'phaseOuts',
  title: 'Utfasningar',
  fields: {
    year: number('År', { required: true, indexed: true }),
    /** Where it is phased out. */
    unit: toOne('Enhet', 'units', { indexed: true }),
    body: toOne('Organ där det fasas ut', 'bodies'),
    id: text('Kod', { required: true, max: 60 }),
    title: text('Det som fasas ut', { required: true }),
    amountTkr: number('Belopp (tkr)', { required: true }),
    fromDay: day('Från', { required: true }),
    /** The statement that it makes room for. */
    financing: toOne('Ger rum för', 'financing', { required: true, indexed: true }),
    withdrawn: yesNo('Tillbakadragen'),
  },
  keyFrom: ['year', 'unit', 'body', 'id'],
  inUnitFolder: true,
  alteredBy: ['systemManager', 'controller'],
  view: ['title', 'unit', 'body', 'amountTkr', 'fromDay', 'financing'],
});
