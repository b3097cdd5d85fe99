// The words of block F: budget, outcome and forecast, and what is done when the forecast is worse than the limit.
import { figureText } from '../../../ui/format.ts';

const tkr = (amount: number) => `${figureText(amount)}\u00a0tkr`;
/** Minus is worse than the budget; plus is said, so that nobody has to wonder. */
const signed = (text: string, amount: number) => (amount > 0 ? `+${text}` : text);

export const economy = {
  title: 'Ekonomi',
  lead: 'Nettokostnad i tusental kronor. Siffror som redan finns är ifyllda.',
  suffix: 'tkr',
  tkr,
  budgetTkr: 'Budget helår',
  outcomeTkr: 'Utfall till och med perioden',
  forecastTkr: 'Prognos helår',
  yearOutcome: 'Utfall helår',
  fromPlan: 'Ur planen. Ändra om budgeten är en annan.',
  asBudget: 'Prognosen är som budget',
  deviation: 'Avvikelse mot budget',
  amount: (amount: number, pct: number | null) =>
    [
      signed(tkr(amount), amount),
      ...(pct === null ? [] : [`(${signed(figureText(pct, 1), pct)}\u00a0%)`]),
    ].join(' '),
  none: 'Fyll i budget och prognos, så räknas avvikelsen ut.',
  within: 'Inom gränsen för budgetavvikelse.',
  below: (tkrLimit: number, pctLimit: number) =>
    `Sämre än gränsen (${tkr(tkrLimit)} eller ${figureText(pctLimit, 1)}\u00a0%). Skriv vad det beror på och vad ni gör åt det.`,
  comment: 'Kommentar',
  cause: 'Vad beror det på?',
  causeHint: 'Minst 30 tecken. Skriv inget om enskilda personer.',
  measures: 'Vad gör ni åt det?',
  before: (forecast: string) => `Förra prognosen var ${forecast}.`,
};
