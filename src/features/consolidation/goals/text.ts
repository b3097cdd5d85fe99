// The words of the units goal by goal.
import { figureText } from '../../../ui/format.ts';

export const sv = {
  title: 'Enheterna mål för mål',
  lead: 'Varje ruta är enhetens egna bedömningar av det som hör till målet, sammanvägda. Välj en ruta, så står bedömningarna under enheten.',
  listLead: 'Öppna en enhet, så står dess egna bedömningar mål för mål, sammanvägda.',
  unit: 'Enhet',
  otherGoals: 'Övrigt',
  distribution: 'Fördelning',
  onlyOff: 'Visa bara enheter där något avviker',
  noneOff: 'Inget avviker i det som är bedömt.',
  allUnits: 'Alla enheter',
  answered: (answered: number, of: number) => `${figureText(answered)} av ${figureText(of)} har svarat`,
  notAnswered: 'Inte svarat',
  cell: (unit: string, goal: string, status: string, fulfilled: number, total: number) =>
    total === 0
      ? `${unit}, ${goal}: inget att bedöma`
      : `${unit}, ${goal}: ${status}, ${figureText(fulfilled)} av ${figureText(total)} uppfyllda`,
  fulfilledOf: (fulfilled: number, total: number) => `${figureText(fulfilled)} av ${figureText(total)}`,
  opened: (unit: string, goal: string) => `${goal} – ${unit}`,
  nothingToJudge: 'Enheten har inget att bedöma som hör till målet.',
  deviations: 'Avvikelser som gäller det här',
  toAnswer: 'Öppna enhetens svar',
  toChain: 'Visa målet i kedjan',
  showAll: (count: number) => `Visa alla ${figureText(count)} enheter`,
};
