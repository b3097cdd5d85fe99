// The words of step 10: the budget, and how what is new is financed.
import type { budgetKinds } from '../../../../schema/lists/planning/budgetLines.ts';
import type { sourceKinds } from '../../../../schema/lists/planning/financing.ts';
import { figureText } from '../../../../ui/format.ts';

type Labels<T extends readonly string[]> = Readonly<Record<T[number], string>>;

const budget: Labels<typeof budgetKinds> = {
  frame: 'Ram',
  income: 'Intäkt',
  cost: 'Kostnad',
  investment: 'Investering',
};
const money: Labels<typeof sourceKinds> = {
  ownFrame: 'Egen ram',
  ownPhaseOut: 'Egen utfasning',
  transferFromOtherBoard: 'Flytt från annan nämnd',
  stateGrant: 'Statsbidrag',
  otherExternal: 'Annan extern',
  councilAllocation: 'Nytt anslag från fullmäktige',
};

export const resources = {
  lines: 'Budgetrader',
  noLines: 'Inga budgetrader än.',
  line: 'Budgetrad',
  lineWord: 'budgetrad',
  kinds: budget,
  year: (year: number) => `Belopp ${year}`,
  financing: 'Finansiering',
  needs: 'Kräver ny finansiering?',
  always: 'Styrmodellen frågar varje plan hur det som kostar ska betalas.',
  addStatement: 'Lägg till finansiering',
  statement: (number: number) => `Finansiering ${figureText(number)}`,
  sources: 'Källor',
  source: (number: number) => `Källa ${figureText(number)}`,
  addSource: 'Lägg till källa',
  removeSource: 'Ta bort källan',
  sourceKinds: money,
  kind: 'Källa',
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
  removeStatement: 'Ta bort finansieringen',
};
