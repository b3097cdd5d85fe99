// The figures of the municipality with goals and budget: its schools and preschools, staff, and the board's own.
import { boardGoalIds } from '../boardGoals.ts';
import type { IndicatorSketch } from '../sketch.ts';
import { workforce } from './workforce.ts';

const boardFigures = (
  [
    ['d-invanare', 'Kontakter som löses direkt', 71],
    ['d-larande', 'Vuxna i utbildning eller arbete efter kurs', 64],
    ['d-plats', 'Ärenden som får besked inom utlovad tid', 78],
    ['d-hushallning', 'Inköp som följer avtal', 82],
  ] as const
).map(
  ([direction, title, from]): IndicatorSketch => ({
    id: `ks-${direction}`,
    title,
    goals: boardGoalIds(direction),
    reporters: ['ks'],
    aggregation: 'none',
    targets: [from, from + 1, from + 2, from + 3],
    yellow: 4,
    curve: [from - 2, from + 2, 0],
  }),
);

const schools = ['enhet-a', 'enhet-b', 'enhet-c', 'enhet-d', 'enhet-e', 'enhet-j'];
export const indicatorsOfSchools: readonly IndicatorSketch[] = [
  ...workforce({ sickLeave: 'b-arbetsliv', talks: 'b-samtal', engagement: 'b-arbetsliv b-samtal' }),
  {
    id: 'franvaro-foljs-upp',
    title: 'Frånvaro som följs upp samma dag',
    goals: 'b-narvaro',
    reporters: ['enhet-a'],
    decimals: 1,
    aggregation: 'mean',
    targets: [86, 88, 90, 92],
    yellow: 8,
    first: [82, 83.4, 85, 86.1, 87.5, 88.2],
    definition: 'Andelen frånvarodagar där vårdnadshavaren har nåtts före klockan tolv.',
    sourceNote: 'Frånvarosystemet',
  },
  {
    id: 'trygghet',
    title: 'Barn och elever som är trygga',
    goals: 'b-trygg grunduppdrag-skola',
    targets: [88, 89, 90, 91],
    yellow: 6,
    curve: [86, 91, 2],
    first: [91, 92, 92, 93, 93, 93],
  },
  {
    id: 'behoriga-larare',
    title: 'Behöriga lärare',
    goals: 'b-larare grunduppdrag-skola',
    targets: [74, 76, 78, 80],
    yellow: 8,
    curve: [70, 77, 3],
    first: [79, 80, 81, 81, 81, 81],
  },
  {
    id: 'nationella-prov',
    title: 'Elever med godkänt i alla nationella prov',
    goals: 'b-kunskap',
    reporters: schools.slice(1),
    targets: [76, 77, 78, 79],
    curve: [73, 78, 3],
    annual: true,
    genderSplit: true,
  },
  {
    id: 'lastid',
    title: 'Timmar med läshandledning per vecka',
    goals: 'b-kunskap',
    reporters: schools.slice(1),
    unit: 'number',
    aggregation: 'sum',
    targets: [60, 65, 70, 75],
    curve: [11, 14, 2],
  },
  {
    id: 'resultat-mot-budget',
    title: 'Nämndens resultat mot budget',
    goals: 'b-ram',
    reporters: ['bsn'],
    unit: 'mnkr',
    decimals: 1,
    aggregation: 'none',
    targets: [0, 0, 0, 0],
    yellow: 5,
    curve: [-9, 1.2, 0],
    sourceNote: 'Ekonomisystemet',
  },
  {
    id: 'skolvagar',
    title: 'Skolor med säker cykelväg',
    goals: 'b-skolvag',
    reporters: ['bsn'],
    unit: 'number',
    aggregation: 'none',
    targets: [7, 8, 9, 10],
    curve: [6, 8, 0],
    annual: true,
  },
  ...boardFigures,
];
