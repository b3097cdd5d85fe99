// The words of the statement of financing in a report.
import { figureText } from '../../../../ui/format.ts';
import { sourceKindText } from '../../../../ui/words/planText.ts';

export const moneyWords = {
  hasCost: 'Innebär beslutet kostnader?',
  yes: 'Ja',
  no: 'Nej',
  noCostReason: 'Motivering',
  phaseIn: 'Det som fasas in',
  cost: 'Kostnad per år',
  oneOff: 'Engångskostnad',
  from: 'Från',
  permanent: 'Varaktig kostnad',
  sources: 'Källor',
  source: 'Källa',
  sourceBody: 'Nämnd',
  amount: 'Belopp',
  addSource: 'Lägg till en källa',
  theSource: (number: number) => `källa ${number}`,
  kinds: sourceKindText,
  phaseOuts: 'Det som fasas ut',
  phaseOutsLead: 'Det som ger rum: en egen utfasning, eller en i nämnden som pengarna flyttas från.',
  phaseOut: 'Det som fasas ut',
  phaseOutBody: 'Nämnd där det fasas ut',
  phaseOutFrom: 'Från',
  addPhaseOut: 'Lägg till en utfasning',
  thePhaseOut: (number: number) => `utfasning ${number}`,
  sum: (cost: number, financed: number, gap: number) =>
    `Kostnad ${figureText(cost)} tkr · finansierat ${figureText(financed)} tkr · ${
      gap > 0 ? `${figureText(gap)} tkr saknar källa` : 'allt har en källa'
    }`,
} as const;
