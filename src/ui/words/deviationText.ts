// The words of a deviation and its measures that more than one page says: states, gravity, level and kind.
import type { Deviation, Measure } from '../../core/deviation/deviation.ts';

const state: Record<Deviation['state'], string> = {
  draft: 'Utkast',
  open: 'Rapporterad',
  acknowledged: 'Omhändertagen',
  measuresDecided: 'Åtgärder beslutade',
  inProgress: 'Åtgärder pågår',
  evaluation: 'Utvärderas',
  closed: 'Avslutad',
  noAction: 'Lämnas utan åtgärd',
  merged: 'Sammanförd',
  declined: 'Ingen avvikelse',
};

const severity: Record<NonNullable<Deviation['severity']>, string> = {
  low: '1 av 4 – klaras inom enheten',
  medium: '2 av 4 – påverkar enhetens mål',
  high: '3 av 4 – påverkar nämndens mål eller mer än 1 % av ramen',
  critical: '4 av 4 – påverkar fullmäktiges mål, lag eller mer än 3 % av ramen',
};

const severityShort: typeof severity = {
  low: 'Allvarlighet 1 av 4',
  medium: 'Allvarlighet 2 av 4',
  high: 'Allvarlighet 3 av 4',
  critical: 'Allvarlighet 4 av 4',
};

const escalation: Record<NonNullable<Deviation['escalation']>, string> = {
  unit: 'Enheten',
  area: 'Området',
  administration: 'Förvaltningen',
  committee: 'Nämnden',
  board: 'Styrelsen',
  council: 'Fullmäktige',
};

const type: Record<Deviation['type'], string> = {
  goal: 'Mål',
  indicator: 'Indikator',
  budget: 'Budget',
  time: 'Tid',
  assignment: 'Uppdrag',
  quality: 'Kvalitet',
};

const measureKind: Record<Measure['kind'], string> = {
  corrective: 'Korrigerande',
  preventive: 'Förebyggande',
  governance: 'Styrningsåtgärd',
};

const measureState: Record<Measure['state'], string> = {
  proposed: 'Förslag',
  submittedToCouncil: 'Lämnad till fullmäktige',
  decided: 'Beslutad',
  planned: 'Planerad',
  ongoing: 'Pågår',
  done: 'Genomförd',
  effectVerified: 'Utvärderad',
  executed: 'Verkställd',
  documented: 'Dokumenterad',
  cancelled: 'Avbruten',
};

const decidedBy: Record<Measure['decidedBy'], string> = {
  manager: 'Chefen',
  committee: 'Nämnden',
  council: 'Fullmäktige',
};

const effect: Record<NonNullable<Measure['effectResult']>, string> = {
  effect: 'Hjälpte',
  partialEffect: 'Hjälpte delvis',
  noEffect: 'Hjälpte inte',
};

export const sv = {
  state,
  severity,
  severityShort,
  escalation,
  type,
  measureKind,
  measureState,
  decidedBy,
  effect,
};
