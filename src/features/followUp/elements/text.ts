// The words of block C: the suggested status, why it is suggested, and the unit's own judgement.
import type { Contribution, Way } from '../../../core/standing.ts';
import type { RollupMethod } from '../../../steering/model.ts';
import { countText, figureText } from '../../../ui/format.ts';

const way: Record<Way, string> = {
  indicators: 'Förslaget kommer från siffrorna.',
  units: 'Förslaget kommer från enheternas bedömningar.',
  below: 'Förslaget kommer från det som ligger under i styrkedjan.',
  activities: 'Förslaget kommer från aktiviteterna, eftersom ingen siffra är bedömd.',
  none: 'Det finns inget att räkna på, så ni bedömer själva.',
};

const method: Record<RollupMethod, string> = {
  distribution: 'fördelning',
  worstOf: 'den sämsta avgör',
  shareThreshold: 'andel av bedömda',
  weightedMean: 'vägt medelvärde',
  majority: 'det vanligaste avgör',
  coverageThenQuality: 'träffbild och sedan andel',
  manual: 'bedöms för hand',
};

const kind: Record<Contribution['what'], string> = {
  indicator: 'siffra',
  unit: 'enhet',
  goal: 'mål',
  activity: 'aktivitet',
};

export const elements = {
  lead: 'Förslagen räknas fram ur det som är ifyllt. Bekräfta dem som stämmer och ändra de andra.',
  toJudge: 'Att bedöma',
  judged: 'Bedömningar',
  suggestion: 'Förslag',
  why: 'Varför?',
  whyOf: (title: string) => `Varför föreslås det för ${title}?`,
  way,
  kind,
  rule: (name: RollupMethod, version: string) => `Regel: ${method[name]} (${version})`,
  accept: 'Stämmer',
  acceptOf: (title: string) => `Förslaget stämmer för ${title}`,
  acceptAll: 'Bekräfta alla gröna förslag',
  allAccepted: (count: number) => `Alla ${countText(count)} är bedömda`,
  judgement: 'Bedömning',
  judgementOf: (title: string) => `Bedömning av ${title}`,
  justification: 'Motivering',
  justificationHint: 'Du väljer något annat än förslaget. Båda sparas, med din motivering.',
  charactersLeft: (count: number) => `Skriv lite till, ${countText(count)} tecken räcker.`,
  stale: (was: string) => `Siffrorna har ändrats sedan ni bedömde. Då valde ni ${was}. Bedöm igen.`,
  forecast: 'Prognos helår',
  choose: 'Välj',
  comment: 'Kommentar',
  causeHint: 'Vad beror det på? Skriv inget om enskilda personer.',
  addComment: 'Lägg till kommentar',
  addCommentOn: (title: string) => `Lägg till kommentar till ${title}`,
  done: 'Klart',
  none: 'Det finns inget mål att bedöma',
  noneLead: 'När enheten har egna mål, eller har nyckeltal som bär upp ett mål, bedöms de här.',
  notNow: (titles: string) =>
    `Bedöms inte den här perioden, eftersom inget av det som mäter dem mäts nu: ${titles}.`,
  value: figureText,
};
