// The political bodies: council, boards, committees and company boards (domain.md 2.2).
import { choice, number, text, toOne, yesNo } from '../field.ts';
import { defineList } from '../list.ts';

export const bodyKinds = [
  'council',
  'executiveBoard',
  'committee',
  'subcommittee',
  'jointCommittee',
  'companyBoard',
  'federation',
] as const;

export const bodies = defineList({
  name: 'bodies',
  title: 'Organ',
  fields: {
    id: text('Kod', { required: true, max: 60 }),
    name: text('Namn', { required: true }),
    abbreviation: text('Förkortning', { max: 20 }),
    kind: choice('Slag', bodyKinds, { required: true }),
    /** Of the topmost body: what the organisation is called, for what is given out on paper. */
    organisation: text('Organisationens namn'),
    seats: number('Platser', { max: 1_000 }),
    parent: toOne('Överordnat organ', 'bodies'),
    /** What is decided may be told of by a card in the body's channel. */
    cards: yesNo('Kort i kanalen'),
  },
  keyFrom: ['id'],
  alteredBy: ['systemManager'],
  view: ['name', 'kind', 'abbreviation', 'seats'],
});
