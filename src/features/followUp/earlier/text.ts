// The words of block K: what was decided before, and what came of it.
import { shortDayText } from '../../../ui/format.ts';

export const earlier = {
  title: 'Återföring och tidigare åtgärder',
  lead: 'Vad ni har fått tillbaka, vad ni bestämde förra gången och vad det ledde till.',
  due: (day: string) => `klar senast ${shortDayText(day)}`,
  expected: (effect: string) => `Förväntad effekt: ${effect}`,
  late: 'Skulle ha varit klar.',
  report: 'Rapportera hur det går',
  reportOf: (title: string) => `Rapportera hur det går: ${title}`,
  open: 'Öppna avvikelsen',
  openOf: (title: string) => `Öppna avvikelsen: ${title}`,
  effect: 'Effekt',
  effectText: 'Vad blev effekten?',
  evaluate: 'Spara utvärderingen',
  evaluateOf: (title: string) => `Spara utvärderingen av ${title}`,
};
