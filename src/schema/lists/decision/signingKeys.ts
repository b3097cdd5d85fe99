// The keys that the tenant's sign-ins are signed with, kept since the tenant shows a key only while it is in use.
import { instant, note, person, text } from '../../field.ts';
import { defineList } from '../../list.ts';

export const signingKeys = defineList({
  name: 'signingKeys',
  title: 'Nyckelarkiv',
  fields: {
    kid: text('Nyckelns namn', { required: true, max: 120 }),
    issuer: text('Utgivare', { required: true }),
    modulus: note('Modul', { required: true }),
    exponent: text('Exponent', { required: true, max: 20 }),
    by: person('Arkiverad av', { required: true, stamped: true }),
    at: instant('När', { required: true, stamped: true }),
  },
  keyFrom: ['kid', 'by'],
  log: true,
  signedBy: 'by',
  alteredBy: ['systemManager', 'committeeSecretary', 'registrar'],
  view: ['kid', 'by', 'at'],
});
