// The figures of the region of 2017: what care is followed by, and what the board and the development committee watch.
import { developmentFactorIds } from '../developmentFactors.ts';
import type { IndicatorSketch } from '../sketch.ts';
import { care } from './care.ts';
import { workforce } from './workforce.ts';

const developmentFigures = (
  [
    ['samhalle', 'Sysselsatta i länet, 20–64 år', 81],
    ['patient', 'Invånare som skattar sin hälsa som god', 71],
    ['medarbetare', 'Medarbetare som känner till målen', 84],
    ['verksamhetsresultat', 'Beslut som återrapporteras i tid', 86],
  ] as const
).map(
  ([perspective, title, from]): IndicatorSketch => ({
    id: `run-${perspective}`,
    title,
    goals: developmentFactorIds(perspective),
    reporters: ['run'],
    aggregation: 'none',
    targets: [from, from + 1, from + 2, from + 3],
    curve: [from - 2, from + 1, 0],
    annual: true,
    genderSplit: true,
  }),
);

export const indicators2017: readonly IndicatorSketch[] = [
  ...workforce({
    sickLeave: 'hallbart-arbetsliv',
    talks: 'egen-plan',
    engagement: 'hallbart-arbetsliv egen-plan',
  }),
  ...care({
    calls: 'kontakt',
    carePlans: 'delaktig forebyggande',
    hygiene: 'saker-vard',
    newVisits: 'floden',
    newVisitsBy: ['enhet-f', 'enhet-g', 'enhet-i', 'enhet-j'],
  }),
  {
    id: 'utskrivningsklara',
    title: 'Dygn som utskrivningsklara väntar',
    goals: 'floden',
    reporters: ['enhet-f', 'enhet-g'],
    unit: 'days',
    direction: 'lowerIsBetter',
    aggregation: 'sum',
    targets: [160, 150, 140, 130],
    yellow: 30,
    curve: [84, 71, 8],
  },
  {
    id: 'resultat-mot-budget',
    title: 'Nämndens resultat mot budget',
    goals: 'ram',
    reporters: ['hsn'],
    unit: 'mnkr',
    decimals: 1,
    aggregation: 'none',
    targets: [0, 0, 0, 0],
    yellow: 10,
    curve: [-19, -6, 0],
    sourceNote: 'Ekonomisystemet',
  },
  {
    id: 'medarbetare-per-chef',
    title: 'Medarbetare per chef',
    goals: 'rimligt-antal',
    reporters: ['hsn'],
    unit: 'number',
    direction: 'lowerIsBetter',
    aggregation: 'none',
    targets: [32, 31, 30, 30],
    yellow: 5,
    curve: [38, 33, 0],
    annual: true,
  },
  {
    id: 'chefers-stod',
    title: 'Chefer som har det stöd de behöver',
    goals: 'rs-ledarskap',
    reporters: ['rs'],
    aggregation: 'none',
    targets: [70, 72, 74, 76],
    curve: [66, 73, 0],
    sourceNote: 'Chefsenkäten',
  },
  {
    id: 'namnder-inom-ram',
    title: 'Nämnder som ryms i sin ram',
    goals: 'rs-ram',
    reporters: ['rs'],
    unit: 'number',
    aggregation: 'none',
    targets: [5, 5, 5, 5],
    yellow: 1,
    curve: [3, 4, 0],
  },
  {
    id: 'kommuner-med-planering',
    title: 'Kommuner med gemensam planering',
    goals: 'rs-samverkan',
    reporters: ['rs'],
    unit: 'number',
    aggregation: 'none',
    targets: [5, 6, 7, 8],
    yellow: 2,
    curve: [4, 7, 0],
  },
  ...developmentFigures,
];
