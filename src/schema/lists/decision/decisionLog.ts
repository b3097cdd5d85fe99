// The decisions of the bodies, a row each with its running number and the print of the row before; rows are added and never altered.
import { choice, instant, note, number, person, text, toOne } from '../../field.ts';
import { defineList } from '../../list.ts';

export const subjectKinds = ['plan', 'report', 'document', 'case'] as const;
/** `annul` says that the row it corrects was wrong and that nothing takes its place. */
export const decisionActs = [
  'adopt',
  'approve',
  'decide',
  'reject',
  'remit',
  'table',
  'adjust',
  'repeal',
  'annul',
] as const;

export const decisionLog = defineList({
  name: 'decisionLog',
  title: 'Beslut',
  fields: {
    body: toOne('Organ', 'bodies', { required: true, indexed: true }),
    number: number('Löpnummer', { required: true, stamped: true }),
    act: choice('Handling', decisionActs, { required: true }),
    kind: choice('Slag', subjectKinds, { required: true }),
    subject: text('Gäller', { required: true }),
    content: text('Innehållets avtryck', { max: 64 }),
    /** What was decided, in its canonical text: `content` is the SHA-256 of it, so that a row verifies by itself. */
    held: note('Det beslutade', { max: 60_000, stamped: true }),
    before: text('Föregående rads avtryck', { max: 64, stamped: true }),
    corrects: number('Rättar nummer'),
    note: note('Text'),
    by: person('Av', { required: true, stamped: true }),
    at: instant('När', { required: true, stamped: true }),
    /** Part of the row's print; empty = nobody was asked to sign. */
    salt: text('Salt', { max: 64, stamped: true }),
    /** The sign-in that signs the print, as core/log/proof.ts reads it. */
    proof: note('Bevis', { max: 20_000, stamped: true }),
  },
  keyFrom: ['body', 'number'],
  log: true,
  signedBy: 'by',
  alteredBy: [],
  view: ['body', 'number', 'act', 'subject', 'by', 'at'],
});
