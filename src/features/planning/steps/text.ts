// The words of the wizard's fourteen steps, as typed functions where a sentence needs the organisation's own words.
import type { StepKey } from '../../../core/planning/steps.ts';
import type { documentKinds } from '../../../schema/lists/planning/governingDocuments.ts';
import { capital, figureText, plural } from '../../../ui/format.ts';
import { planSectionText } from '../../../ui/words/planText.ts';
import { indicators, weightHint } from './elements/indicatorText.ts';
import { resources } from './money/moneyText.ts';

type Labels<T extends readonly string[]> = Readonly<Record<T[number], string>>;

const titles: Record<StepKey, string> = {
  ground: 'Grund',
  conditions: 'Förutsättningar',
  documents: 'Styrdokument',
  superior: 'Överordnade mål',
  goals: 'Egna mål',
  missions: 'Grunduppdrag',
  factors: 'Framgångsfaktorer',
  indicators: 'Indikatorer',
  activities: 'Aktiviteter',
  resources: 'Resurser',
  crosscutting: 'Genomgående perspektiv',
  risks: 'Risker',
  followUpPlan: 'Uppföljningsplan',
  review: 'Granska och skicka',
};
const leads: Record<StepKey, string> = {
  ground: 'Vad planen heter, vem som svarar för den och vilka år den gäller.',
  conditions: 'Vad ni utgår från, innan ni sätter mål.',
  documents: 'De beslut som planen vilar på. Bara det som gäller går att välja.',
  superior: 'Det som andra har beslutat och som ni bidrar till. Här går det att läsa, inte ändra.',
  goals: 'Få mål styr bättre. Varje mål bidrar till något ovanför.',
  missions: 'Det ni ska göra enligt lag, reglemente eller ägardirektiv.',
  factors: 'Vad måste ni vara bra på för att nå målen? Få är bättre än många.',
  indicators: 'Få och meningsfulla, så att ni ser om målen nås.',
  activities: 'Det ni gör, och vilket mål det stödjer.',
  resources: 'Pengarna i planen, i tusental kronor.',
  crosscutting: 'Ett svar för varje perspektiv, eller varför det inte berör er.',
  risks: 'Vad kan gå fel? Från nio poäng ska det stå hur risken hanteras.',
  followUpPlan: 'Vad som följs upp vid vilket sammanträde.',
  review: 'Det som återstår, och vad som händer sedan.',
};
const documents: Labels<typeof documentKinds> = {
  vision: 'vision',
  values: 'värdegrund',
  policy: 'policy',
  program: 'program',
  strategy: 'strategi',
  plan: 'plan',
  guideline: 'riktlinje',
  rule: 'regel',
  charter: 'reglemente',
  ownerDirective: 'ägardirektiv',
  steeringModel: 'styrmodell',
};
const addTo = (word: string) => `Lägg till ${word}`;

export const sv = {
  titles,
  leads,
  sections: planSectionText,
  shortConditions: 'Vad är viktigt för er det här året?',
  documentKind: documents,
  addTo,
  nameOf: capital,
  kindOf: 'Slag',
  ground: {
    owner: 'Ägare',
    year: 'År',
    cycle: 'Nyskapas eller översyn',
    newCreation: 'Nyskapas',
    review: 'Översyn av den plan som gäller',
    basedOn: 'Utgår från',
    blank: 'En tom plan',
  },
  lessons: {
    title: 'Lärdomar att ta med',
    lead: (period: string) =>
      `Ur den senaste uppföljningen, ${period}: det som inte nådde målet, och de åtgärder som behövdes.`,
    noPeriod: 'Här syns det som den senaste uppföljningen visade, när det finns en.',
    none: 'Uppföljningen visade inget som inte nådde målet, och inga åtgärder.',
    putIn: 'Lägg in i texten om lärdomar',
  },
  documents: {
    none: 'Det finns inget styrdokument som gäller det här året. Förvaltningsledaren lägger in dem.',
    label: 'Aktuella styrdokument',
    of: (title: string, kind: string) => `${title} (${kind})`,
  },
  superior: {
    pyramid: 'Målen ovanför',
    label: 'Vi bidrar till',
    none: 'Det finns inget mål ovanför som gäller det här året.',
    decidedBy: (word: string, owner: string) => `${capital(word)}, ${owner}`,
  },
  elements: {
    none: (many: string) => `Inga ${many} i planen än.`,
    goal: 'Mål',
    mission: 'Mål för grunduppdraget',
    factor: 'Vad måste vi vara bra på?',
    goalArea: 'Målområde',
    laws: 'Rättslig grund i lag',
    basisHint: 'En lag på varje rad.',
    charters: 'Rättslig grund i reglemente och ägardirektiv',
    perspective: 'Perspektiv',
    carried: 'Beslutat tidigare och gäller också det här året. Det ändras inte här.',
    weightHint,
    replace: 'Skriv en ny lydelse',
    replaces: 'Ersätter en lydelse som är beslutad. Den gamla gäller tills planen är beslutad.',
    change: 'Skäl till ändringen',
    indicators: (count: number, one: string, many: string) =>
      `${figureText(count)} ${plural(count, one, many)}`,
    toIndicators: (many: string) => `Till ${many}`,
    toActivities: (many: string) => `Till ${many}`,
  },
  ending: {
    how: 'Ta inte med från och med detta år, därför att det är',
    choose: 'Tas med',
    endings: { fulfilled: 'Uppfyllt', expired: 'Överspelat', notAchieved: 'Inte uppnått' },
    leaveOut: 'Ta inte med från och med detta år',
    title: 'Tas inte med från och med detta år',
    lead: 'Det gäller som förut tills planen är beslutad.',
    ended: (title: string, how: string) => `${title}: ${how.toLocaleLowerCase('sv')}`,
    takeAlong: 'Ta med igen',
    takeAlongThe: (title: string) => `Ta med ${title} igen`,
  },
  indicators,
  activities: { none: 'Inga i planen än.', supports: 'Stödjer' },
  resources,
  crosscutting: {
    how: 'Hur tar planen hänsyn till det?',
    notApplicable: 'Inte tillämpligt',
    because: 'Inte tillämpligt därför att',
  },
  risks: {
    none: 'Inga risker än. Steget går att hoppa över.',
    word: 'risk',
    likelihood: 'Sannolikhet',
    impact: 'Konsekvens',
    likelihoods: ['1, osannolik', '2, möjlig', '3, sannolik', '4, mycket sannolik'],
    impacts: ['1, försumbar', '2, kännbar', '3, allvarlig', '4, mycket allvarlig'],
    score: (score: number) => `${figureText(score)} poäng`,
    noScore: 'Inte bedömd',
  },
  followUpPlan: {
    none: 'Inget i uppföljningsplanen än.',
    word: 'område',
    name: 'Område',
    forms: { written: 'Skriftlig', oral: 'Muntlig' },
  },
};
