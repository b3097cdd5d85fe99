// Deviations from goal, plan, time or budget (domain.md 2.6, 5.4): what deviates, why, how grave, and how far it has come.
import { choice, day, instant, note, number, person, text, toOne, words, yesNo } from '../../field.ts';
import { defineList, type RowOf } from '../../list.ts';

export const deviationTypes = ['goal', 'indicator', 'budget', 'time', 'assignment', 'quality'] as const;
/** From 1 (handled within the unit) to 4 (the council's goal, law, or more than 3 % of the frame). */
export const severities = ['low', 'medium', 'high', 'critical'] as const;
export const escalationLevels = ['unit', 'area', 'administration', 'committee', 'board', 'council'] as const;
/** `declined` answers a proposal of the follow-up form with a reason why it is no deviation (U3). */
export const deviationStates = [
  'draft',
  'open',
  'acknowledged',
  'measuresDecided',
  'inProgress',
  'evaluation',
  'closed',
  'noAction',
  'merged',
  'declined',
] as const;

export const deviations = defineList({
  name: 'deviations',
  title: 'Avvikelser',
  fields: {
    unit: toOne('Enhet', 'units', { required: true, indexed: true }),
    id: text('Kod', { required: true, max: 120 }),
    title: text('Rubrik', { required: true }),
    type: choice('Typ', deviationTypes, { required: true }),
    indicator: toOne('Gäller indikator', 'indicators', { indexed: true }),
    goal: toOne('Gäller mål', 'goals', { indexed: true }),
    activity: toOne('Gäller aktivitet', 'activities'),
    assignment: toOne('Gäller uppdrag', 'assignments'),
    budgetLine: toOne('Gäller budgetrad', 'budgetLines'),
    period: toOne('Period', 'periods', { indexed: true }),
    description: note('Beskrivning – vad avviker?', { max: 20_000 }),
    cause: note('Orsak', { max: 20_000 }),
    consequence: note('Konsekvens om inget görs', { max: 20_000 }),
    severity: choice('Allvarlighet', severities),
    amountTkr: number('Belopp (tkr)'),
    escalation: choice('Lyft till nivå', escalationLevels),
    decisionNeeded: yesNo('Kräver politiskt beslut'),
    caseNumber: text('Diarienummer för ärendet', { max: 60 }),
    owner: person('Ansvarig', { indexed: true }),
    state: choice('Läge', deviationStates, { required: true, stamped: true }),
    noMeasureReason: note('Skäl till att ingen åtgärd vidtas'),
    mergedInto: toOne('Sammanförd med', 'deviations'),
    noPersonalData: yesNo('Utan uppgifter om enskilda'),
    /** Addresses within the site. */
    attachments: words('Bilagor'),
    detected: day('Upptäckt', { required: true }),
    raisedBy: person('Rapporterad av', { stamped: true }),
    raisedAt: instant('Rapporterad', { stamped: true }),
  },
  keyFrom: ['unit', 'id'],
  inUnitFolder: true,
  alteredBy: ['systemManager', 'controller'],
  view: ['title', 'unit', 'state', 'severity', 'escalation', 'owner', 'detected'],
});

const finished: readonly (typeof deviationStates)[number][] = ['closed', 'noAction', 'merged', 'declined'];
/** Nothing more is to be done about it. */
export const isFinished = ({ state }: Pick<RowOf<typeof deviations>, 'state'>): boolean =>
  finished.includes(state);
