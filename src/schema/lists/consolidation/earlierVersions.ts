// How a row of a reopened period stood when the period was locked, kept before it is touched: what an adopted report goes on citing (S22).
import { data, instant, number, person, text, toOne } from '../../field.ts';
import { defineList } from '../../list.ts';

export const earlierVersions = defineList({
  name: 'earlierVersions',
  title: 'Tidigare versioner',
  fields: {
    period: toOne('Period', 'periods', { required: true, indexed: true }),
    unit: toOne('Enhet', 'units'),
    list: text('Lista', { required: true, max: 60 }),
    row: text('Rad', { required: true }),
    version: number('Version', { required: true }),
    /** The row's values; empty when there was no such row. */
    values: data('Värden'),
    by: person('Ändrad av', { required: true, stamped: true }),
    at: instant('Ändrad', { required: true, stamped: true }),
  },
  keyFrom: ['list', 'row', 'version'],
  log: true,
  inUnitFolder: true,
  alteredBy: ['systemManager', 'controller'],
  view: ['period', 'list', 'row', 'version', 'by', 'at'],
});
