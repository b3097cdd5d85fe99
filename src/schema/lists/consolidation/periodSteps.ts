// The trail of a period: opened, closing, locked, and opened again by the system owner with a reason (domain.md 2.8, S22).
import { choice, data, instant, note, number, person, toOne } from '../../field.ts';
import { defineList } from '../../list.ts';

export const periodActs = ['open', 'close', 'lock', 'reopen'] as const;

export const periodSteps = defineList({
  name: 'periodSteps',
  title: 'Periodernas steg',
  fields: {
    period: toOne('Period', 'periods', { required: true, indexed: true }),
    act: choice('Steg', periodActs, { required: true }),
    reason: note('Skäl'),
    /** At a lock: a print of what each unit had handed in, by the unit's key; readers hold the rows to it. */
    prints: data('Avtryck'),
    order: number('Ordning', { required: true, stamped: true }),
    by: person('Av', { required: true, stamped: true }),
    at: instant('När', { required: true, stamped: true }),
  },
  keyFrom: ['period', 'order', 'act', 'by'],
  log: true,
  signedBy: 'by',
  alteredBy: ['systemManager', 'systemOwner'],
  view: ['period', 'act', 'reason', 'by', 'at'],
});
