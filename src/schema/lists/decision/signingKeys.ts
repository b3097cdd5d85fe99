// The keys that the tenant's sign-ins are signed with, kept since the tenant shows a key only while it is in use.
import { data, person, text } from '../../field.ts';
import { defineList } from '../../list.ts';

export const signingKeys = defineList({
  name: 'signingKeys',
  title: 'Nyckelarkiv',
  fields: {
    kid: text('Nyckelns namn', { required: true, max: 120 }),
    /** `{"issuer", "modulus", "exponent"}`, read by app/room. */
    published: data('Nyckel', { required: true }),
    by: person('Arkiverad av', { required: true, stamped: true }),
  },
  keyFrom: ['kid', 'by'],
  log: true,
  signedBy: 'by',
  alteredBy: ['committeeSecretary'],
  view: ['kid'],
});
