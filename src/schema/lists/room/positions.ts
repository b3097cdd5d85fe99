// What members mean to say before the meeting: a preliminary position, which is never a decision (domain.md 0.3, trap 4).
import { choice, instant, note, number, person, toOne } from '../../field.ts';
import { defineList } from '../../list.ts';

export const positionKinds = ['approve', 'reject', 'amend', 'remit', 'undecided'] as const;

export const positions = defineList({
  name: 'positions',
  title: 'Preliminära ställningstaganden',
  fields: {
    item: toOne('Ärende på listan', 'agendaItems', { required: true, indexed: true }),
    position: choice('Ställningstagande', positionKinds, { required: true }),
    note: note('Kommentar'),
    order: number('Ordning', { required: true, stamped: true }),
    by: person('Av', { required: true, stamped: true }),
    at: instant('När', { required: true, stamped: true }),
  },
  keyFrom: ['item', 'by', 'order'],
  log: true,
  addedByReaders: true,
  signedBy: 'by',
  alteredBy: [],
  readBy: ['elected'],
  view: ['item', 'by', 'position', 'at'],
});
