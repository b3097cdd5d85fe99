// The words of a statement of financing, in a plan and for a measure alike.
import { figureText } from '../format.ts';
import { sourceKindText } from '../words/planText.ts';

export const sv = {
  sources: 'Källor',
  source: (number: number) => `Källa ${figureText(number)}`,
  addSource: 'Lägg till källa',
  removeSource: 'Ta bort källan',
  sourceKinds: sourceKindText,
  kind: 'Källa',
  choose: 'Välj',
  body: 'Nämnd',
  amount: 'Belopp',
  phaseOuts: 'Det som fasas ut',
  noPhaseOuts: 'Inget är registrerat än. Den nämnd som lämnar pengarna registrerar det själv.',
  phaseOut: (title: string, amount: number) => `${title}, ${figureText(amount)} tkr`,
  summary: 'Så går det ihop',
  cost: 'Kostnad per år',
  financed: 'Finansierat',
  gap: 'Fattas',
  uncovered: (body: string) => `Inte utfasat, ${body}`,
  nobody: 'ingen nämnd vald',
  tkr: (amount: number) => `${figureText(amount)}\u00a0tkr`,
  register: 'Registrera det ni själva fasar ut',
  outTitle: 'Det som fasas ut',
  outAmount: 'Belopp (tkr)',
  outDay: 'Från',
  outAct: 'Registrera',
};
