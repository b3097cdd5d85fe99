// The figures about care that both example regions follow, each attached to goals of its own.
import type { IndicatorSketch } from '../sketch.ts';

/** Keys of the goals that each figure shows, and who leaves the last one. */
interface Care {
  readonly calls: string;
  readonly carePlans: string;
  readonly hygiene: string;
  readonly newVisits: string;
  readonly newVisitsBy: readonly string[];
}

/** One that only the first unit leaves, two that are green there, and one for those with waiting lists. */
export const care = (places: Care): readonly IndicatorSketch[] => [
  {
    id: 'samtal-samma-dag',
    title: 'Samtal som besvaras samma dag',
    goals: places.calls,
    reporters: ['enhet-a'],
    decimals: 1,
    targets: [86, 88, 90, 92],
    yellow: 8,
    first: [83.5, 84, 85.2, 86.4, 87, 88.1],
    definition: 'Andelen inkomna samtal som besvaras eller rings upp samma dag.',
    sourceNote: 'Telefonisystemet',
  },
  {
    id: 'vardplan',
    title: 'Patienter med aktuell vårdplan',
    goals: places.carePlans,
    targets: [84, 86, 90, 92],
    yellow: 10,
    curve: [80, 91, 3],
    first: [88, 90, 91, 92, 92, 92],
  },
  {
    id: 'hygien',
    title: 'Följsamhet till hygienrutiner',
    goals: places.hygiene,
    aggregation: 'mean',
    targets: [78, 80, 82, 84],
    yellow: 8,
    curve: [76, 85, 2],
    first: [84, 85, 86, 86, 86, 86],
  },
  {
    id: 'nybesok',
    title: 'Nybesök inom 30 dagar',
    goals: places.newVisits,
    reporters: places.newVisitsBy,
    targets: [72, 74, 76, 78],
    curve: [61, 70, 5],
    genderSplit: true,
  },
];
