// The plans of each body and unit: which year, which version, how far decided (domain.md 2.4; their contents come with the planning wizard).
import { choice, number, text, toOne } from '../field.ts';
import { defineList } from '../list.ts';

export const planKinds = ['councilPlan', 'operationalPlan', 'businessPlan'] as const;
export const planStates = [
  'draft',
  'inReview',
  'submitted',
  'approved',
  'active',
  'underRevision',
  'closed',
  'archived',
] as const;

export const plans = defineList({
  name: 'plans',
  title: 'Planer',
  fields: {
    kind: choice('Slag', planKinds, { required: true }),
    title: text('Namn', { required: true }),
    ownerBody: toOne('Ägare, organ', 'bodies'),
    ownerUnit: toOne('Ägare, enhet', 'units'),
    year: number('År', { required: true, indexed: true }),
    version: number('Version', { required: true }),
    state: choice('Läge', planStates, { required: true }),
  },
  keyFrom: ['year', 'kind', 'ownerUnit', 'ownerBody'],
  alteredBy: ['systemManager', 'controller'],
  view: ['title', 'year', 'version', 'state'],
});
