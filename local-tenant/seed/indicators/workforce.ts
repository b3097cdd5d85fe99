// The figures about staff that every example organisation follows, each attached to goals of its own.
import type { IndicatorSketch } from '../sketch.ts';

/** Keys of the goals that each figure shows. */
interface Goals {
  readonly sickLeave: string;
  readonly talks: string;
  readonly engagement: string;
}

/** Sick leave with a figure that is on the edge for the first unit, talks that are green, and an annual index. */
export const workforce = (goals: Goals): readonly IndicatorSketch[] => [
  {
    id: 'sjukfranvaro',
    title: 'Sjukfrånvaro',
    goals: goals.sickLeave,
    direction: 'lowerIsBetter',
    decimals: 1,
    targets: [7.4, 7.2, 7, 6.8],
    yellow: 1,
    curve: [8.2, 7.2, 0.5],
    first: [8.2, 7.6, 7.9, 7.8, 7.5, 7.7],
    genderSplit: true,
    monthly: true,
    definition: 'Sjuktimmar i procent av avtalad arbetstid, hittills i år.',
    sourceNote: 'Lönesystemet',
  },
  {
    id: 'medarbetarsamtal',
    title: 'Genomförda medarbetarsamtal',
    goals: goals.talks,
    targets: [92, 94, 95, 95],
    yellow: 10,
    curve: [91, 97, 3],
    first: [95, 96, 97, 97, 97, 97],
    definition: 'Andelen medarbetare som har haft samtal de senaste tolv månaderna.',
  },
  {
    id: 'engagemang',
    title: 'Hållbart medarbetarengagemang',
    goals: goals.engagement,
    unit: 'index',
    targets: [75, 76, 77, 78],
    yellow: 5,
    curve: [73, 78, 2],
    annual: true,
    sourceNote: 'Medarbetarenkäten',
  },
];
