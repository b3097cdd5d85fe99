// The organisation's units, from administration to workplace; a reorganisation ends a unit and names its successors (domain.md 2.2).
import { choice, day, number, text, toMany, toOne } from '../field.ts';
import { defineList } from '../list.ts';

export const unitLevels = ['administration', 'area', 'unit'] as const;

export const units = defineList({
  name: 'units',
  title: 'Enheter',
  fields: {
    id: text('Kod', { required: true, max: 60 }),
    name: text('Namn', { required: true }),
    level: choice('Nivå', unitLevels, { required: true }),
    parent: toOne('Överordnad enhet', 'units'),
    body: toOne('Svarar till organ', 'bodies', { required: true }),
    costCentre: text('Kostnadsställe', { max: 20 }),
    headcount: number('Antal anställda', { max: 100_000 }),
    validFrom: day('Gäller från', { required: true }),
    validTo: day('Gäller till'),
    successors: toMany('Efterföljare', 'units'),
  },
  keyFrom: ['id'],
  alteredBy: ['systemManager'],
  view: ['name', 'level', 'parent', 'body', 'validFrom', 'validTo'],
});
