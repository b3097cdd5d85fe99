// The words of step 10: the budget, and how what is new is financed.
import { figureText } from '../../../../ui/format.ts';
import { budgetKindText } from '../../../../ui/words/planText.ts';

export const resources = {
  lines: 'Budgetrader',
  noLines: 'Inga budgetrader än.',
  line: 'Budgetrad',
  lineWord: 'budgetrad',
  kinds: budgetKindText,
  year: (year: number) => `Belopp ${year}`,
  financing: 'Finansiering',
  needs: 'Kräver ny finansiering?',
  always: 'Styrmodellen frågar varje plan hur det som kostar ska betalas.',
  addStatement: 'Lägg till finansiering',
  statement: (number: number) => `Finansiering ${figureText(number)}`,
  tkr: (amount: number) => `${figureText(amount)}\u00a0tkr`,
  removeStatement: 'Ta bort finansieringen',
};
