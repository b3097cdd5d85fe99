// The documents that plans rest on: policies, programmes, charters, owner directives, and until when each is in force (domain.md 2.3).
import { choice, day, number, text, toMany, toOne, yesNo } from '../../field.ts';
import { defineList } from '../../list.ts';

export const documentKinds = [
  'vision',
  'values',
  'policy',
  'program',
  'strategy',
  'plan',
  'guideline',
  'rule',
  'charter',
  'ownerDirective',
  'steeringModel',
] as const;
export const documentStates = [
  'draft',
  'inForce',
  'inForceInterim',
  'interimEnded',
  'repealed',
  'superseded',
] as const;
export const validities = ['untilFurther', 'fixed'] as const;

export const governingDocuments = defineList({
  name: 'governingDocuments',
  title: 'Styrdokument',
  fields: {
    id: text('Kod', { required: true, max: 60 }),
    version: number('Version', { required: true }),
    title: text('Namn', { required: true }),
    kind: choice('Slag', documentKinds, { required: true }),
    adoptedBy: toOne('Antaget av', 'bodies'),
    adoptedDay: day('Antaget den'),
    paragraph: number('Paragraf', { max: 10_000 }),
    registryNumber: text('Diarienummer', { max: 60 }),
    validity: choice('Giltighet', validities),
    validFrom: day('Gäller från'),
    validTo: day('Gäller till'),
    firstReviewDay: day('Första översyn'),
    responsible: text('Ansvarig funktion'),
    targetGroup: text('Målgrupp'),
    state: choice('Läge', documentStates, { required: true, indexed: true }),
    repeals: toMany('Upphäver', 'governingDocuments'),
    /** The assignments that it answers, and closes when it is adopted (G3). */
    answers: toMany('Svarar på uppdrag', 'assignments'),
    interimUntil: toOne('Gäller i väntan på', 'governingDocuments'),
    inStatuteBook: yesNo('I författningssamlingen'),
  },
  keyFrom: ['id', 'version'],
  alteredBy: ['systemManager', 'controller', 'registrar', 'committeeSecretary'],
  view: ['title', 'kind', 'adoptedBy', 'state', 'validFrom', 'validTo'],
});
