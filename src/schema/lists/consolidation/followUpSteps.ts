// What the level above does with a unit's follow-up, and that the unit has read what it got back (domain.md 2.8). A row lies in the
// folder of whoever takes the step, so that no unit can approve its own: SharePoint lets it add in its own folder only.
import { choice, instant, note, number, person, text, toOne } from '../../field.ts';
import { defineList } from '../../list.ts';

export const followUpActs = ['approve', 'return', 'readFeedback'] as const;

export const followUpSteps = defineList({
  name: 'followUpSteps',
  title: 'Uppföljningars steg',
  fields: {
    year: number('År', { required: true }),
    period: toOne('Period', 'periods', { required: true, indexed: true }),
    /** Whose follow-up, and the unit that takes the step. */
    unit: toOne('Enhet', 'units', { required: true, indexed: true }),
    from: toOne('Steget tas av enhet', 'units', { required: true }),
    act: choice('Steg', followUpActs, { required: true }),
    /** When what is approved was marked ready, and a print of it: what is altered later is not approved. */
    readyAt: instant('Klarmarkerad'),
    print: text('Avtryck', { max: 40 }),
    feedback: toOne('Återföring', 'feedback'),
    note: note('Kommentar'),
    order: number('Ordning', { required: true, stamped: true }),
    by: person('Av', { required: true, stamped: true }),
    at: instant('När', { required: true, stamped: true }),
  },
  keyFrom: ['period', 'unit', 'from', 'act', 'order', 'by'],
  log: true,
  signedBy: 'by',
  yearly: true,
  inUnitFolder: 'from',
  alteredBy: ['systemManager', 'controller'],
  view: ['period', 'unit', 'act', 'by', 'at', 'note'],
});
