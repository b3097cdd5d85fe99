// The words of why a group's sum became what it did.
import { figureText, listText, plural, pointsText } from '../format.ts';
import { ruleText } from '../words/ruleText.ts';

export const sv = {
  share: (percent: number) => `${figureText(percent, 1)} %`,
  rule: ruleText,
  why: 'Varför?',
  whyOf: (group: string) => `Varför blev det så för ${group}?`,
  whyTitle: (group: string, status: string) => `Så blev ${group}: ${status.toLowerCase()}`,
  whyDistribution: (group: string) => `Så fördelar sig ${group}`,
  ofAllFulfilled: (fulfilled: number, total: number, percent: string) =>
    `${figureText(fulfilled)} av ${figureText(total)} är uppfyllda, ${percent} procent. I den här styrmodellen sätts ingen samlad färg: antalen och andelarna redovisas som de är.`,
  points: (fulfilled: number, partly: number, assessed: number, percent: string) => {
    const parts = [
      fulfilled > 0
        ? `${figureText(fulfilled)} ${plural(fulfilled, 'uppfylld', 'uppfyllda')} ger ${pointsText(fulfilled)} poäng`
        : '',
      partly > 0 ? `${figureText(partly)} delvis ger ${pointsText(partly / 2)}` : '',
    ].filter((part) => part !== '');
    const lead = parts.length === 0 ? 'Inget är uppfyllt, så det blir inga poäng.' : `${listText(parts)}.`;
    return `${lead} Det är ${pointsText(fulfilled + partly / 2)} av ${figureText(assessed)} möjliga, ${percent} procent.`;
  },
  weighed: (fulfilled: number, partly: number, possible: number, percent: string) =>
    `Varje resultat räknas gånger sin vikt: uppfyllda ger ${pointsText(fulfilled)} poäng och delvis ${pointsText(partly)}. Det är ${pointsText(fulfilled + partly)} av ${figureText(possible)} möjliga, ${percent} procent.`,
  noWeight: 'Allt som är bedömt har vikten 0, så ingen färg sätts.',
  limits: (green: number, yellow: number) => `Grönt kräver ${figureText(green)}, gult ${figureText(yellow)}.`,
  guardEmpty: (many: string) =>
    `Här finns inga ${many} att summera, så ingen färg sätts. Tomt blir aldrig grönt.`,
  guardTooFew: (assessed: number, total: number) =>
    `Bara ${figureText(assessed)} av ${figureText(total)} är bedömda. När färre än hälften är bedömda sätts ingen färg.`,
  meaning: (status: string, meaning: string) =>
    `${status} betyder här: ${meaning.charAt(0).toLowerCase()}${meaning.slice(1)}.`,
  greenFrom: (limit: number) => `grönt från ${figureText(limit)}`,
  yellowFrom: (limit: number) => `gult från ${figureText(limit)}`,
  ofAssessed: 'Av bedömda',
  ofAll: 'Av alla',
  percentages: 'Fördelning i procent',
  contributions: 'Det som är räknat, det sämsta först',
};

/** Where goals of several types are counted together, no single word of the model fits. */
export const goalsOfAllTypes = { one: 'mål', theOne: 'målet', many: 'mål', theMany: 'målen' };
