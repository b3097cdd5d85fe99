// What is done about a deviation or for a goal, what effect is expected of it, and what effect it had (domain.md 2.6, 5.4).
import { choice, day, note, number, person, text, toOne } from '../../field.ts';
import { defineList } from '../../list.ts';

export const measureKinds = ['corrective', 'preventive', 'governance'] as const;
/** A governance measure goes by the council (S25): submitted, decided, executed, documented. */
export const measureStates = [
  'proposed',
  'submittedToCouncil',
  'decided',
  'planned',
  'ongoing',
  'done',
  'effectVerified',
  'executed',
  'documented',
  'cancelled',
] as const;
export const deciders = ['manager', 'committee', 'council'] as const;
export const effectResults = ['effect', 'partialEffect', 'noEffect'] as const;

export const measures = defineList({
  name: 'measures',
  title: 'Åtgärder',
  fields: {
    unit: toOne('Enhet', 'units', { required: true, indexed: true }),
    id: text('Kod', { required: true, max: 60 }),
    deviation: toOne('Avvikelse', 'deviations', { indexed: true }),
    goal: toOne('Mål', 'goals'),
    title: text('Åtgärd', { required: true }),
    kind: choice('Typ', measureKinds, { required: true }),
    description: note('Beskrivning'),
    expectedEffect: note('Förväntad effekt', { required: true }),
    effectIndicator: toOne('Mäts med', 'indicators', { indexed: true }),
    responsible: person('Ansvarig', { required: true, indexed: true }),
    startDay: day('Start', { required: true }),
    dueDay: day('Klar senast', { required: true }),
    costTkr: number('Kostnad (tkr)'),
    financing: toOne('Finansiering', 'financing'),
    decidedBy: choice('Beslutas av', deciders, { required: true }),
    /** Where the decision stands: paragraph and day, or the case's number. */
    decision: text('Beslut'),
    state: choice('Status', measureStates, { required: true, stamped: true }),
    effectResult: choice('Utvärdering av effekt', effectResults),
    effectText: note('Vad blev effekten?'),
    evaluatedDay: day('Utvärderad', { stamped: true }),
    documentation: note('Dokumentation av genomförandet'),
    cancelledReason: note('Skäl till att åtgärden avbröts'),
  },
  keyFrom: ['unit', 'id'],
  inUnitFolder: true,
  alteredBy: ['systemManager', 'controller'],
  view: ['title', 'unit', 'deviation', 'state', 'responsible', 'dueDay', 'effectResult'],
});
