// What a unit answers about an assignment in a period: a row of its own in its folder, since the assignment's words are the giver's.
import { note, number, text, toOne, yesNo } from '../../field.ts';
import { defineList } from '../../list.ts';

export const assignmentReports = defineList({
  name: 'assignmentReports',
  title: 'Återrapporter',
  fields: {
    year: number('År', { required: true }),
    period: toOne('Period', 'periods', { required: true, indexed: true }),
    unit: toOne('Enhet', 'units', { required: true, indexed: true }),
    assignment: toOne('Uppdrag', 'assignments', { required: true, indexed: true }),
    /** A key of the model's scale for assignments. */
    status: text('Läge', { max: 60 }),
    reportBack: note('Återrapportering', { max: 20_000 }),
    readyToClose: yesNo('Klar för beslut om avslut'),
  },
  keyFrom: ['period', 'unit', 'assignment'],
  yearly: true,
  inUnitFolder: true,
  alteredBy: ['systemManager', 'controller'],
  view: ['assignment', 'unit', 'period', 'status', 'readyToClose'],
});
