// The words for reading a steering model, keeping it as a file, and putting a new version in force.
import type { periodKinds } from '../../../schema/lists/periods.ts';
import type { RollupMethod, SteeringModel } from '../../../steering/model.ts';
import type { DeadlineLevel } from '../../../steering/planCycle.ts';
import { countText, figureText, listText, plural } from '../../../ui/format.ts';

const deadlineLevel: Record<DeadlineLevel, string> = {
  unit: 'Enhet',
  area: 'Område',
  administration: 'Förvaltning',
  committee: 'Nämnd',
  board: 'Styrelse',
  council: 'Fullmäktige',
};
const method: Record<RollupMethod, string> = {
  distribution: 'visas som fördelning',
  worstOf: 'avgörs av den sämsta',
  shareThreshold: 'avgörs av andelen uppfyllda bland de bedömda',
  weightedMean: 'är ett vägt medelvärde',
  majority: 'är det vanligaste',
  coverageThenQuality: 'avgörs först av hur många som är bedömda och sedan av andelen',
  manual: 'bedöms för hand',
};
const grouping: Record<SteeringModel['rollup']['groupBy'], string> = {
  scorecardPerspective: 'perspektiv',
  goalArea: 'målområde',
  overallGoal: 'övergripande mål',
  body: 'organ',
};
const kind: Record<(typeof periodKinds)[number], string> = {
  interim: 'delår',
  statutoryInterim: 'lagstadgat delår',
  annual: 'helår',
  monthly: 'månad',
};

export const sv = {
  versions: 'Versioner',
  version: (name: string, version: number) => `${name}, version ${figureText(version)}`,
  from: (year: number) => `gäller från ${year}`,
  inForce: 'gäller nu',
  read: 'Läs',
  reading: 'Visas nedan',
  save: 'Spara som fil',
  fileName: (id: string, version: number) => `styrmodell-${id}-${version}.json`,
  broken: 'Den här versionen går inte att läsa',

  levels: 'Nivåer',
  level: 'Nivå',
  owns: 'Äger',
  approvedBy: 'Planen godkänns av',
  decider: { body: 'organet självt', head: 'chefen för nivån', lineManager: 'chefen ovanför' },
  goalTypes: 'Mål',
  goalType: 'Mål',
  ownedBy: 'Ägs av',
  contributesTo: 'Bidrar till',
  demands: 'Krav',
  noDemands: 'inga',
  requires: {
    requiresParent: 'bidra till något',
    requiresIndicator: 'indikator',
    requiresLegalBasis: 'rättslig grund',
    requiresMeasurability: 'hur det mäts',
    onePerGoalArea: 'ett per målområde',
    sharedReadOnly: 'lika för alla',
  },
  activity: 'aktivitet',
  assignment: 'uppdrag',
  perspectives: 'Perspektiv',
  scorecard: 'Styrkort',
  crosscutting: 'Genomgående',
  goalAreas: 'Målområden',
  attitudes: 'Förhållningssätt',
  periods: 'Perioder',
  period: 'Period',
  kind,
  span: (from: string, to: string) => `${from}–${to}`,
  deadlines: 'Sista dag',
  deadline: (level: DeadlineLevel, day: string) => `${deadlineLevel[level]} ${day}`,
  monthsAfter: (months: number) =>
    `${deadlineLevel.council} ${countText(months)} ${plural(months, 'månad', 'månader')} efter periodens slut`,
  scale: 'Skala',
  status: 'Status',
  interim: 'Under året',
  final: 'Vid årets slut',
  rollup: 'Sammanvägning',
  summed: (what: string, how: RollupMethod) => `Summan av ${what} ${method[how]}.`,
  grouped: (by: SteeringModel['rollup']['groupBy']) => `Grupperas efter ${grouping[by]}.`,
  limits: (green: number, yellow: number) =>
    `Grönt från ${figureText(green)}\u00a0%, gult från ${figureText(yellow)}\u00a0%.`,
  assessedShare: (share: number) =>
    `Minst ${figureText(share)}\u00a0% måste vara bedömda, annars blir summan Ej bedömd.`,
  override: (may: boolean) =>
    may ? 'Controllern får bedöma annorlunda, med motivering.' : 'Summan får inte bedömas annorlunda.',
  rules: 'Regler',
  financing: (required: boolean) =>
    required ? 'Det som kostar måste ha finansiering.' : 'Finansiering krävs inte.',
  traceability: (rule: 'block' | 'warn') =>
    rule === 'block'
      ? 'En bruten röd tråd hindrar att planen skickas in.'
      : 'En bruten röd tråd ger en varning.',
  actionPlan: (days: number) =>
    `Åtgärder beslutas inom ${countText(days)} dagar efter en rapport med avvikelser.`,
  councilGoals: (count: number) => `Fler än ${countText(count)} mål hos fullmäktige ger en varning.`,
  publicResults: (on: boolean) =>
    on ? 'Låsta resultat visas för invånarna.' : 'Resultaten visas inte för invånarna.',
  planning: 'Planering',
  horizon: (years: number) => `Planerna gäller ${countText(years)} år framåt.`,
  creation: (years: number) =>
    years === 1
      ? 'Nya planer görs varje år.'
      : `Nya planer görs vart ${years}:e år, och ses över däremellan.`,
  planDeadline: (label: string, day: string) => `${label}: ${day}`,

  newVersion: 'Ny version',
  editLead:
    'Skriv era egna ord och dagar här. Innan den nya versionen börjar gälla ser du vad som skiljer och vad det gör med det som redan finns.',
  edit: 'Ändra ord och dagar',
  newLead: 'Allt annat ändras i en fil: spara den version som gäller, ändra i filen och lägg in den här.',
  mayNot: 'Bara förvaltningsledaren och modelladministratören kan lägga in en ny version.',
  file: 'Fil med styrmodell',
  choose: 'Välj fil',
  chosen: (file: string) => `Vald fil: ${file}`,
  remove: 'Ta bort filen',
  faultsTitle: (count: number) => `Filen har ${figureText(count)} ${plural(count, 'fel', 'fel')} att rätta`,
  validFrom: 'Gäller från år',
  differences: (count: number) =>
    count === 0 ? 'Inget skiljer' : `${figureText(count)} ${plural(count, 'skillnad', 'skillnader')}`,
  effects: 'Det här gör den med det som finns',
  noEffects: 'Inget som redan finns berörs.',
  effectsLead: 'Gå igenom raderna och kryssa för dem när ni vet vad som ska hända.',
  putInForce: (year: string) => `Låt den gälla från ${year}`,
  hindrances: (count: number) => `${figureText(count)} ${plural(count, 'sak', 'saker')} innan den kan gälla`,
  putDone: (name: string, year: number) => `${name} gäller från ${year}.`,
  list: (names: readonly string[]) => (names.length === 0 ? '–' : listText(names)),
};
