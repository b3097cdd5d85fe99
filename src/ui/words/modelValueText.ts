// What the fixed words of a steering model's file mean, for those who do not read files.
import { type RouteAction, type RouteActor, stepOf } from '../../steering/documents/route.ts';

const values: Readonly<Record<string, string>> = {
  municipality: 'kommun',
  region: 'region',
  // Levels and bodies.
  council: 'fullmäktige',
  board: 'styrelse',
  executiveBoard: 'styrelse',
  committee: 'nämnd',
  subcommittee: 'utskott',
  jointCommittee: 'gemensam nämnd',
  companyBoard: 'bolagsstyrelse',
  federation: 'kommunalförbund',
  administration: 'förvaltning',
  area: 'område',
  unit: 'enhet',
  // Elements of the chain.
  goal: 'mål',
  indicator: 'indikator',
  activity: 'aktivitet',
  assignment: 'uppdrag',
  basicMission: 'grunduppdrag',
  successFactor: 'framgångsfaktor',
  // Plans and reports.
  councilPlan: 'fullmäktiges plan',
  directive: 'direktiv',
  operationalPlan: 'verksamhetsplan',
  businessPlan: 'affärsplan',
  investmentPlan: 'investeringsplan',
  actionPlan: 'handlingsplan',
  correctiveActionPlan: 'åtgärdsplan',
  publicView: 'sida för invånarna',
  governingDocuments: 'styrdokument',
  successFactors: 'framgångsfaktorer',
  indicators: 'indikatorer',
  // Periods.
  interim: 'delår',
  statutoryInterim: 'lagstadgat delår',
  annual: 'helår',
  monthly: 'månad',
  // How sums are made.
  scorecardPerspective: 'perspektiv',
  goalArea: 'målområde',
  overallGoal: 'övergripande mål',
  body: 'organ',
  pooled: 'allt räknas lika',
  bodyEqual: 'varje organ räknas lika',
  distribution: 'fördelning',
  worstOf: 'den sämsta gäller',
  shareThreshold: 'andel mot gränser',
  weightedMean: 'vägt medelvärde',
  majority: 'det vanligaste',
  coverageThenQuality: 'täckning och sedan kvalitet',
  manual: 'bedöms för hand',
  // How figures get their colour.
  limits: 'gränser',
  attainmentPercent: 'andel av målvärdet',
  interval: 'intervall',
  trend: 'utveckling',
  yesNo: 'ja eller nej',
  // The rest.
  followUp: 'uppföljning',
  planning: 'planering',
  decision: 'beslut',
  block: 'stoppar',
  warn: 'varnar',
  plain: 'utan skäl',
  withReason: 'med skäl',
};

const actions: Record<RouteAction, string> = {
  prepare: 'bereder',
  review: 'granskar',
  propose: 'föreslår',
  decide: 'beslutar',
  inform: 'informeras',
  report: 'får anmälan',
  execute: 'genomför',
  document: 'dokumenterar',
};

const roles: Readonly<Record<string, string>> = {
  caseOfficer: 'handläggaren',
  manager: 'chefen',
  controller: 'controllern',
};

function actorText(actor: RouteActor): string {
  if (actor.kind === 'body') return actor.own ? 'det egna organet' : (values[actor.body] ?? actor.body);
  if (actor.delegated) return 'den som har delegation';
  const role = roles[actor.role] ?? actor.role;
  if (actor.at === null) return role;
  return `${role} på ${actor.at === 'area' ? 'områdesnivå' : 'förvaltningsnivå'}`;
}

/** A fixed word or a step of a route in Swedish; what is neither stands as it is. */
export function modelValueText(value: string): string {
  const step = stepOf(value);
  if (step !== null) return `${actorText(step.actor)} ${actions[step.action]}`;
  return values[value] ?? value;
}
