// The trail of a deviation and its measures: who took which step, when and why (S24). Rows are added and never altered.
import { choice, instant, note, number, person, text, toOne } from '../../field.ts';
import { defineList } from '../../list.ts';
import { escalationLevels } from './deviations.ts';

export const deviationSteps = defineList({
  name: 'deviationSteps',
  title: 'Avvikelsers steg',
  fields: {
    unit: toOne('Enhet', 'units', { required: true, indexed: true }),
    deviation: toOne('Avvikelse', 'deviations', { required: true, indexed: true }),
    measure: toOne('Åtgärd', 'measures'),
    /** How many steps there were before it: the same state may be reached twice in one second. */
    order: number('Ordning', { required: true, stamped: true }),
    /** The state that it came to, of the deviation or of the measure. */
    state: text('Läge', { required: true, max: 60 }),
    /** At which level a lifted deviation was answered. */
    level: choice('Nivå', escalationLevels),
    note: note('Skäl eller iakttagelse'),
    by: person('Av', { required: true, stamped: true }),
    at: instant('När', { required: true, stamped: true }),
    /** When it came to SharePoint: a column of SharePoint's own, which nobody writes here. */
    modified: instant('Ändrad', { stamped: true }),
  },
  keyFrom: ['unit', 'deviation', 'measure', 'state', 'order', 'at', 'by'],
  log: true,
  signedBy: 'by',
  inUnitFolder: true,
  // A committee's secretary answers what is lifted there; others than a unit's own people are believed by their role alone.
  alteredBy: ['systemManager', 'controller', 'committeeSecretary'],
  view: ['deviation', 'measure', 'state', 'by', 'at', 'note'],
});
