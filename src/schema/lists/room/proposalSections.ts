// The sections and impact analyses of a report as the body has got it, a row each: all who are elected see them at the same time (domain.md 5.6).
import { note, text, toOne, yesNo } from '../../field.ts';
import { defineList } from '../../list.ts';

export const proposalSections = defineList({
  name: 'proposalSections',
  title: 'Tjänsteskrivelsers avsnitt',
  fields: {
    proposal: toOne('Tjänsteskrivelse', 'proposals', { required: true, indexed: true }),
    /** The model's key of a section. */
    section: text('Avsnitt', { required: true, max: 60 }),
    text: note('Text', { max: 20_000 }),
    notApplicable: yesNo('Inte tillämplig'),
    reason: note('Inte tillämplig därför att'),
  },
  keyFrom: ['proposal', 'section'],
  alteredBy: ['registrar'],
  readBy: ['elected', 'auditor'],
  officers: 'write',
  view: ['proposal', 'section', 'notApplicable'],
});
