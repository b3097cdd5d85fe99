// What an indicator should reach a given year, for a unit, a body or the whole; three years ahead is normal (domain.md 2.3).
import { number, toOne, yesNo } from '../field.ts';
import { defineList } from '../list.ts';

export const targets = defineList({
  name: 'targets',
  title: 'Målvärden',
  fields: {
    indicator: toOne('Indikator', 'indicators', { required: true, indexed: true }),
    year: number('År', { required: true, indexed: true }),
    unit: toOne('Enhet', 'units'),
    body: toOne('Organ', 'bodies'),
    value: number('Målvärde', { required: true }),
    valueHigh: number('Övre gräns'),
    yellowLimit: number('Gul gräns'),
    plan: toOne('Plan', 'plans'),
    /** The version of the plan that has put this in the place of what was decided; empty for what is new. */
    revision: number('Revidering'),
    replaces: toOne('Ersätter', 'targets'),
    toBeChecked: yesNo('Att kontrollera'),
  },
  keyFrom: ['year', 'indicator', 'unit', 'body', 'revision'],
  inUnitFolder: true,
  // A unit that might set its own target for a figure that others have decided would set its own colour.
  unitsOwn: ['indicator'],
  alteredBy: ['systemManager', 'controller'],
  view: ['indicator', 'year', 'unit', 'body', 'value'],
});
