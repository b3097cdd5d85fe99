// Reports that are being written: working material that the body's officers and its secretary alone reach (TF 2:12).
import { defineList } from '../../list.ts';
import { proposals } from './proposals.ts';

/** A draft has the key that its report gets among the body's papers when it is sent. */
export const proposalDrafts = defineList({
  name: 'proposalDrafts',
  title: 'Utkast till tjänsteskrivelser',
  fields: proposals.fields,
  keyFrom: ['case', 'number'],
  alteredBy: [],
  readBy: [],
  officers: 'write',
  view: ['case', 'kind', 'day', 'state', 'officer'],
});
