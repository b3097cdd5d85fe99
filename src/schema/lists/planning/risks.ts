// What may go wrong with a plan: how likely, how bad, and what is done about it (domain.md 5.1, step 12).
import { note, number, text, toOne, yesNo } from '../../field.ts';
import { defineList } from '../../list.ts';

export const risks = defineList({
  name: 'risks',
  title: 'Risker',
  fields: {
    year: number('År', { required: true }),
    unit: toOne('Enhet', 'units', { indexed: true }),
    body: toOne('Organ', 'bodies'),
    id: text('Kod', { required: true, max: 60 }),
    plan: toOne('Plan', 'plans', { indexed: true }),
    title: text('Risk', { required: true }),
    likelihood: number('Sannolikhet (1–4)', { max: 4 }),
    impact: number('Konsekvens (1–4)', { max: 4 }),
    handling: note('Hantering'),
    closed: yesNo('Avslutad'),
    toBeChecked: yesNo('Att kontrollera'),
  },
  keyFrom: ['year', 'unit', 'body', 'id'],
  yearly: true,
  ahead: true,
  inUnitFolder: true,
  alteredBy: ['systemManager', 'controller'],
  view: ['title', 'unit', 'body', 'likelihood', 'impact', 'handling'],
});
