// A unit's follow-up of one period: how far it has come, and its result analysis (domain.md 5.3 A, H, L). One per unit and period.
import { choice, day, instant, note, number, person, toOne, words } from '../field.ts';
import { defineList } from '../list.ts';

export const followUpStates = [
  'notStarted',
  'inProgress',
  'ready',
  'returned',
  'approved',
  'consolidated',
  'reported',
] as const;
export const yesOrNo = ['yes', 'no'] as const;

export const followUps = defineList({
  name: 'followUps',
  title: 'Uppföljningar',
  fields: {
    year: number('År', { required: true }),
    period: toOne('Period', 'periods', { required: true, indexed: true }),
    unit: toOne('Enhet', 'units', { required: true, indexed: true }),
    reporter: person('Rapportör', { stamped: true }),
    state: choice('Läge', followUpStates, { required: true, stamped: true }),
    goodResults: note('Vad har blivit bra?', { max: 20_000 }),
    badResults: note('Vad har blivit mindre bra? Finns det avvikelser?', { max: 20_000 }),
    causes: note('Vad beror resultaten på – såväl bra som dåliga?', { max: 20_000 }),
    measuresNeeded: choice('Behöver vi vidta åtgärder?', yesOrNo),
    measuresText: note('Vilka åtgärder?', { max: 20_000 }),
    discussed: words('Perspektiv som vi har talat om'),
    dialogueDay: day('Dialogens datum'),
    dialogueRoles: words('Närvarande i dialogen'),
    dialogueNotes: note('Anteckningar från dialogen', { max: 20_000 }),
    considered: words('Varningar som vi har övervägt'),
    readyAt: instant('Klarmarkerad', { stamped: true }),
    readyBy: person('Klarmarkerad av', { stamped: true }),
    returnedComment: note('Återlämnad med kommentar'),
  },
  keyFrom: ['period', 'unit'],
  yearly: true,
  inUnitFolder: true,
  alteredBy: ['systemManager', 'controller'],
  view: ['unit', 'period', 'state', 'readyAt'],
});
