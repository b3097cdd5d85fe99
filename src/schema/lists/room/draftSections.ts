// The sections and impact analyses of reports that are being written, a row each, so that several can write at once.
import { defineList } from '../../list.ts';
import { proposalSections } from './proposalSections.ts';

export const draftSections = defineList({
  name: 'draftSections',
  title: 'Utkastens avsnitt',
  fields: proposalSections.fields,
  keyFrom: ['proposal', 'section'],
  alteredBy: [],
  readBy: [],
  officers: 'write',
  view: ['proposal', 'section', 'notApplicable'],
});
