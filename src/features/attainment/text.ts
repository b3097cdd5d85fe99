// The words of the attainment table: the sum per perspective, and why it became what it did.
import { countAtStart, countText, figureText, listText, plural } from '../../ui/format.ts';
import { ruleText } from '../../ui/words/ruleText.ts';

export const sv = {
  title: 'Sammanvägning',
  over: (organisation: string, period: string) => `${organisation} · uppföljning ${period}`,
  periods: 'Period',
  periodName: (short: string, year: number) => `${short} ${year}`,
  nothingYet: 'Ingen uppföljning är öppnad',
  nothingYetLead:
    'Här summeras enheternas svar när förvaltningsledaren har öppnat årets första uppföljning. Då syns också vilka som inte har svarat.',

  answered: (answered: number, of: number, rate: string) =>
    `${figureText(answered)} av ${figureText(of)} enheter har svarat, ${rate} procent`,
  allAnswered: (of: number) => `Alla ${countText(of)} enheter har svarat`,
  missing: (count: number) => `${countAtStart(count)} ${plural(count, 'enhet', 'enheter')} har inte svarat`,
  allUnits: 'Alla enheter och hur långt de har kommit',
  consolidation: 'Samlad uppföljning, med påminnelse',
  published: 'Resultat för invånarna',
  showMissing: 'Visa vilka',
  hideMissing: 'Dölj',
  managers: (names: readonly string[]) => listText(names),

  columns: {
    group: {
      scorecardPerspective: 'Perspektiv',
      goalArea: 'Målområde',
      overallGoal: 'Övergripande mål',
      body: 'Organ',
    },
    distribution: 'Fördelning',
    share: 'Andel',
    fulfilled: 'Uppfyllda',
    assessed: 'Bedömda',
    computed: 'Beräknat',
    suggested: 'Förslag',
    decided: 'Bedömt',
    trend: (period: string) => `Mot ${period}`,
    trendUnknown: 'Mot förra året',
  },
  whole: 'Hela organisationen',
  items: (count: number, one: string, many: string) => `${figureText(count)} ${plural(count, one, many)}`,
  itemsOnce: (count: number, many: string) => `${figureText(count)} olika ${many}, var och en räknad en gång`,
  noItems: (many: string) => `inga ${many}`,
  share: (percent: number) => `${figureText(percent, 1)} %`,
  assessedOf: (assessed: number, total: number) => `${figureText(assessed)} av ${figureText(total)}`,
  tooFew: 'färre än hälften bedömda',
  onlyDistribution: 'Redovisas som fördelning',
  asComputed: 'som beräknat',
  none: '–',
  notDecided: 'inte bedömt än',

  rule: ruleText,
  note: (green: number, yellow: number) =>
    `Uppfylld räknas som 1, delvis som ½ och ej uppfylld som 0. Grönt från ${figureText(green)} procent, gult från ${figureText(yellow)}. Ej bedömda räknas aldrig som gröna.`,
  noteDistribution: 'Antal och andel redovisas var för sig. Ej bedömda räknas aldrig som uppfyllda.',
  withdrawn: (count: number) =>
    `${countAtStart(count)} ${plural(count, 'är struken', 'är strukna')} och räknas inte:`,
  ungrouped: (count: number) => `${countAtStart(count)} hör inte till någon rad men räknas i helheten:`,

  assignments: 'Uppdrag',
  assignmentsLead: (total: number) =>
    `${countAtStart(total, 'neuter')} uppdrag har gällt under året. Andelarna är av alla.`,
  assignmentState: 'Läge',
  assignmentCount: 'Antal',

  sound: 'God ekonomisk hushållning',
  soundLead:
    'Lagen kräver att målen utvärderas, men ger ingen formel. Därför redovisas de finansiella målen och verksamhetsmålen var för sig, och helheten bedöms i ord.',
  soundKinds: { financial: 'Finansiella mål', operational: 'Verksamhetsmål' },
  soundNone: 'Inga sådana mål är utpekade.',
  soundWhole: 'Samlad bedömning',
  soundNotJudged: 'Ingen samlad bedömning är skriven än.',
};
