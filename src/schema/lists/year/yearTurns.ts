// Each turning of the year: from which units to which, and the steps that were planned; what was done stands in yearTurnSteps.
import { data, instant, number, person } from '../../field.ts';
import { defineList } from '../../list.ts';

export const yearTurns = defineList({
  name: 'yearTurns',
  title: 'Årsskiften',
  fields: {
    /** The year that is turned to. */
    year: number('Till år', { required: true, indexed: true }),
    /** A year whose turn was undone may be turned again. */
    run: number('Omgång', { required: true }),
    /** `{"steps": [...]}`, read by core/year/turnSteps.ts. */
    planned: data('Planerade steg', { required: true, stamped: true }),
    by: person('Av', { required: true, stamped: true }),
    at: instant('Påbörjat', { required: true, stamped: true }),
  },
  keyFrom: ['year', 'run'],
  log: true,
  alteredBy: ['systemManager'],
  view: ['year', 'run', 'by', 'at'],
});
