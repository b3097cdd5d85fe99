// The figures of the region of 2024: those of domain.md 4.2 as published, and those that units and the other goal areas leave.
import type { IndicatorSketch } from '../sketch.ts';
import { care } from './care.ts';
import { workforce } from './workforce.ts';

/** A key figure of domain.md 4.2: its target, and its outcomes in the closed periods and April; those published are last year's. */
type Published = readonly [
  id: string,
  title: string,
  goal: string,
  body: string,
  unit: 'percent' | 'index',
  direction: 'higherIsBetter' | 'lowerIsBetter',
  target: number,
  outcomes: readonly (number | null)[],
];
const higher = 'higherIsBetter';
const lower = 'lowerIsBetter';

// biome-ignore format: a table is read by its columns
const published: readonly Published[] = [
  ['soliditet', 'Soliditet exkl. ansvarsförbindelse', 'og-ledning', 'rf', 'percent', higher, -15.8, [-19, -18, -17.4, -15.1, -14.5, -16, -15.2]],
  ['brutto-region', 'Bruttokostnadsutveckling, hela regionen', 'og-ledning', 'rf', 'percent', lower, -0.5, [4, 5.2, 6.1, 8.8, 9.4, 8.1, 3.2]],
  ['netto', 'Nettokostnadsutveckling', 'og-ledning', 'rf', 'percent', lower, 0.6, [5.2, 6, 6.6, 10.9, 11.6, 9.7, 4.4]],
  ['leverantorstrohet', 'Leverantörstrohet', 'og-stod', 'rf', 'percent', higher, 95, [82, 84, 85, 85, 86, 88, 91]],
  ['brutto-namnd', 'Bruttokostnadsutveckling, nämnden', 'grunduppdrag-vard', 'hsn', 'percent', lower, -6.5, [2.2, 3, 3.8, 5.1, 5.9, 4.4, 1.8]],
  ['halsoindex', 'Hälsofrämjande index', 'og-ledning', 'rf', 'index', higher, 4.5, [null, 4.6, null, null, 4.72, null]],
  ['bup', 'BUP, första besök inom 30 dagar', 'grunduppdrag-vard', 'hsn', 'percent', higher, 75, [58, 55, 52, 50, 47, 51, 56]],
  ['sjuk-tandvard', 'Sjukfrånvaro, tandvården', 'grunduppdrag-tandvard', 'hsn', 'percent', lower, 5, [8.4, 8.1, 8.8, 11, 9.6, 9.1, 6.1]],
  ['hse-tandvard', 'HSE-index, tandvården', 'grunduppdrag-tandvard', 'hsn', 'index', higher, 4.07, [null, 3.98, null, null, 4.07, null]],
  ['halsoindex-tandvard', 'Hälsofrämjande index, tandvården', 'grunduppdrag-tandvard', 'hsn', 'index', higher, 4.5, [null, 4.4, null, null, 4.55, null]],
];

const publishedIndicators = published.map(
  ([id, title, goal, body, unit, direction, target, first]): IndicatorSketch => ({
    id,
    title,
    goals: goal,
    reporters: [body],
    unit,
    decimals: unit === 'index' ? 2 : 1,
    direction,
    aggregation: 'none',
    targets: [target, target, target, target],
    first,
    horizon: body === 'rf' ? 'long' : 'short',
    sourceNote: 'Publicerat nyckeltal',
  }),
);

export const indicators2024: readonly IndicatorSketch[] = [
  ...workforce({
    sickLeave: 'og-ledning f-arbetsliv',
    talks: 'og-ledning f-egen-plan',
    engagement: 'og-ledning f-arbetsliv f-egen-plan',
  }),
  ...care({
    calls: 'grunduppdrag-vard f-tillganglig',
    carePlans: 'grunduppdrag-vard f-saker',
    hygiene: 'grunduppdrag-vard f-saker',
    newVisits: 'grunduppdrag-vard f-floden',
    newVisitsBy: ['enhet-f', 'enhet-g', 'enhet-h'],
  }),
  {
    id: 'kariesfria',
    title: 'Sexåringar utan karies',
    goals: 'grunduppdrag-tandvard f-tander',
    reporters: ['enhet-i', 'enhet-j'],
    targets: [79, 80, 81, 82],
    curve: [77, 81, 2],
    genderSplit: true,
  },
  ...(
    [
      [
        'resande',
        'Resor med kollektivtrafik per invånare',
        'grunduppdrag-trafik r-resande',
        'number',
        24,
        20,
        22,
      ],
      ['foretag', 'Företag som fått råd', 'grunduppdrag-utveckling r-naring', 'number', 140, 128, 149],
      [
        'scenkonst',
        'Kommuner med professionell scenkonst',
        'grunduppdrag-kultur r-scener',
        'number',
        6,
        4,
        5,
      ],
      [
        'kurser',
        'Deltagare som fullföljer sin kurs',
        'grunduppdrag-folkhogskola r-kurser',
        'percent',
        84,
        79,
        88,
      ],
    ] as const
  ).map(
    ([id, title, attached, unit, target, from, to]): IndicatorSketch => ({
      id,
      title,
      goals: attached,
      reporters: ['run'],
      unit,
      aggregation: 'none',
      targets: [target, target + 1, target + 2, target + 3],
      curve: [from, to, 0],
      horizon: 'short',
    }),
  ),
  ...publishedIndicators,
];
