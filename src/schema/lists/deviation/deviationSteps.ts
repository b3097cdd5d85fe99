// The trail of a deviation and its measures: who took which step, when and why (S24). Rows are added and never altered.
import { instant, note, person, text, toOne } from '../../field.ts';
import { defineList } from '../../list.ts';

export const deviationSteps = defineList({
  name: 'deviationSteps',
  title: 'Avvikelsers steg',
  fields: {
    unit: toOne('Enhet', 'units', { required: true, indexed: true }),
    deviation: toOne('Avvikelse', 'deviations', { required: true, indexed: true }),
    measure: toOne('Åtgärd', 'measures'),
    /** The state that it came to, of the deviation or of the measure. */
    state: text('Läge', { required: true, max: 60 }),
    note: note('Skäl eller iakttagelse'),
    by: person('Av', { required: true, stamped: true }),
    at: instant('När', { required: true, stamped: true }),
  },
  keyFrom: ['unit', 'deviation', 'measure', 'state', 'at', 'by'],
  log: true,
  inUnitFolder: true,
  alteredBy: ['systemManager', 'controller'],
  view: ['deviation', 'measure', 'state', 'by', 'at', 'note'],
});
