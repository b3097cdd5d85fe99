// The journal of the year's turn: a row when a step begins with all that it will make, and one when it is done, undone or left.
import { choice, data, instant, note, number, person, text, toOne } from '../../field.ts';
import { defineList } from '../../list.ts';

export const turnStates = ['begun', 'done', 'undoBegun', 'undone', 'left'] as const;

export const yearTurnSteps = defineList({
  name: 'yearTurnSteps',
  title: 'Årsskiftets journal',
  fields: {
    turn: toOne('Årsskifte', 'yearTurns', { required: true, indexed: true }),
    step: text('Steg', { required: true }),
    state: choice('Läge', turnStates, { required: true }),
    count: number('Antal rader', { required: true, stamped: true }),
    /** `{"rows": [...]}`: what the step makes, so that no more than that is taken back. */
    made: data('Det som steget gör', { stamped: true }),
    what: note('Vad', { stamped: true }),
    by: person('Av', { required: true, stamped: true }),
    at: instant('När', { required: true, stamped: true }),
  },
  keyFrom: ['turn', 'step', 'state'],
  log: true,
  alteredBy: ['systemManager'],
  view: ['turn', 'step', 'state', 'count', 'by', 'at'],
});
