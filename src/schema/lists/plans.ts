// The plans of each body and unit: whose, for which years, what they rest on and contribute to, and how far decided (domain.md 2.4).
import { choice, day, instant, note, number, person, text, toMany, toOne, words, yesNo } from '../field.ts';
import { defineList } from '../list.ts';

export const planKinds = [
  'councilPlan',
  'operationalPlan',
  'businessPlan',
  'directive',
  'investmentPlan',
  'actionPlan',
] as const;
export const planStates = [
  'draft',
  'inReview',
  'submitted',
  'approved',
  'active',
  'underRevision',
  'closed',
  'archived',
  'returned',
] as const;
export const cycleKinds = ['newCreation', 'review'] as const;

export const plans = defineList({
  name: 'plans',
  title: 'Planer',
  fields: {
    kind: choice('Slag', planKinds, { required: true }),
    title: text('Planens namn', { required: true }),
    ownerBody: toOne('Ägare, organ', 'bodies'),
    ownerUnit: toOne('Ägare, enhet', 'units', { indexed: true }),
    year: number('År', { required: true, indexed: true }),
    version: number('Version', { required: true }),
    /** Null for the first version; a later one is a row of its own, so that what was adopted is never altered. */
    revision: number('Revidering'),
    state: choice('Läge', planStates, { required: true, stamped: true }),
    horizonYears: number('Planperiod (år)', { max: 10 }),
    cycleKind: choice('Nyskapas/översyn', cycleKinds, { stamped: true }),
    responsible: person('Ansvarig'),
    parent: toOne('Överordnad plan', 'plans'),
    basedOn: toOne('Utgår från', 'plans', { stamped: true }),
    governingDocuments: toMany('Aktuella styrdokument', 'governingDocuments'),
    contributesTo: toMany('Vi bidrar till', 'goals'),
    /** Null = not answered: whether anything in the plan needs financing that is not there. */
    needsFinancing: yesNo('Kräver ny finansiering?'),
    toBeChecked: words('Att kontrollera'),
    /** Begun by a turn of the year that was undone: nobody's plan until it is begun again. */
    withdrawn: yesNo('Tillbakadragen', { stamped: true }),
    /** Decided goals and figures that it does not take along: `how/list/key` each, read by core/planning/leftOut/leftOut.ts. */
    leftOut: words('Tas inte med'),
    considered: words('Varningar som vi har övervägt'),
    submittedAt: instant('Inskickad', { stamped: true }),
    submittedBy: person('Inskickad av', { stamped: true }),
    approvedAt: instant('Godkänd', { stamped: true }),
    /** The manager who approved it; empty where a body has decided it (P4, P5). */
    approvedBy: person('Godkänd av', { stamped: true }),
    decidedBody: toOne('Beslutat av', 'bodies', { stamped: true }),
    decidedDay: day('Beslutat den', { stamped: true }),
    decidedParagraph: number('Paragraf', { max: 10_000, stamped: true }),
    returnedAt: instant('Återlämnad', { stamped: true }),
    returnedBy: person('Återlämnad av', { stamped: true }),
    returnedReason: note('Återlämnad därför att'),
  },
  keyFrom: ['year', 'kind', 'ownerUnit', 'ownerBody', 'revision'],
  inUnitFolder: 'ownerUnit',
  alteredBy: ['systemManager', 'controller', 'committeeSecretary'],
  view: ['title', 'year', 'version', 'state', 'responsible'],
});
