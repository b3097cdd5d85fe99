// What an example organisation says of itself in few words; organisation.ts makes the rows of it.
import { type Status, statuses } from '../../src/schema/lists/assessments.ts';
import type { bodyKinds } from '../../src/schema/lists/bodies.ts';
import type { gehKinds } from '../../src/schema/lists/goals.ts';
import type {
  aggregations,
  directions,
  horizons,
  indicatorUnits,
} from '../../src/schema/lists/indicators.ts';
import type { unitLevels } from '../../src/schema/lists/units.ts';
import type { PresetId } from '../../src/steering/presets/preset.ts';
import { chanceOf } from './rows/chance.ts';
import type { Counts } from './story.ts';

type One<T extends readonly unknown[]> = T[number];

/** @property decides day of the year (`MM-DD`) and paragraph of the decision on its goals */
export interface BodySketch {
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly kind: One<typeof bodyKinds>;
  readonly seats: number;
  readonly parent?: string;
  readonly decides: readonly [day: string, paragraph: number];
}

export interface UnitSketch {
  readonly id: string;
  readonly name: string;
  readonly level: One<typeof unitLevels>;
  readonly parent?: string;
  readonly body: string;
  readonly headcount: number;
}

/**
 * @property owner a body or a unit
 * @property parents keys with a space between
 * @property group the perspective or the goal area, whichever the model sums up by
 * @property since years before the open year that it began; 2 when left out
 */
export interface GoalSketch extends GoalDetails {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly owner: string;
  readonly parents: string;
  readonly group: string;
}
export interface GoalDetails {
  readonly crosscutting?: readonly string[];
  readonly geh?: One<typeof gehKinds>;
  readonly legalBasis?: readonly string[];
  readonly measurability?: string;
  readonly since?: number;
}

/**
 * A goal that units have in their own plans, each as a goal of its own. The first unit gets the first two of them, the others
 * two each, in turn, of all but the first. Areas that are not the unit's are left out of the parents.
 */
export type UnitGoalSketch = readonly [title: string, parents: string, group: string, indicators: string];

/**
 * @property reporters the units or bodies that leave the figure; all ten units when left out
 * @property targets for the two closed years, the open one and the next
 * @property yellow how far from the target is still partly fulfilled; left out: from 80 per cent of the target
 * @property curve where the figures begin and end, and how far the reporters lie from each other
 * @property first figures of the first reporter in the closed periods and April, in order; null or nothing = none was left
 */
export interface IndicatorSketch {
  readonly id: string;
  readonly title: string;
  /** Keys of goals with a space between. */
  readonly goals: string;
  readonly targets: readonly [number, number, number, number];
  readonly yellow?: number;
  readonly curve?: readonly [from: number, to: number, spread: number];
  readonly first?: readonly (number | null)[];
  readonly reporters?: readonly string[];
  readonly unit?: One<typeof indicatorUnits>;
  readonly decimals?: number;
  readonly direction?: One<typeof directions>;
  readonly aggregation?: One<typeof aggregations>;
  readonly annual?: true;
  readonly monthly?: true;
  readonly genderSplit?: true;
  readonly horizon?: One<typeof horizons>;
  readonly definition?: string;
  readonly sourceNote?: string;
}

/** Work that a unit may have, and the goals it supports; each unit gets three of them, in turn. */
export type ActivitySketch = readonly [title: string, supports: string];

/** Judgements by a body of its own goals in one period, in the order of the goals. */
export interface JudgementSketch {
  readonly body: string;
  /** 0 = the open year, 1 = the year before. */
  readonly yearsBack: number;
  /** Which period of the year, from 0. */
  readonly place: number;
  readonly goals: readonly string[];
  readonly statuses: readonly Status[];
}

/** @property groupedBy what the `group` of a goal is */
export interface Sketch {
  readonly preset: PresetId;
  /** What the council's own plan is called. */
  readonly councilPlan: string;
  readonly groupedBy: 'perspective' | 'goalArea' | 'none';
  readonly bodies: readonly BodySketch[];
  readonly units: readonly UnitSketch[];
  readonly goals: readonly GoalSketch[];
  readonly unitGoals: readonly UnitGoalSketch[];
  readonly indicators: readonly IndicatorSketch[];
  readonly activities: readonly ActivitySketch[];
  /** Work outside the ten units: whose, and as above. */
  readonly otherActivities: readonly (readonly [unit: string, ...ActivitySketch])[];
  readonly judgements: readonly JudgementSketch[];
  /** The body that the ten units answer to, and the one that has the whole. */
  readonly committee: string;
  readonly board: string;
}

/** The ten units that follow up. */
export const unitIds = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((letter) => `enhet-${letter}`);

/** The keys in a text, with a space between. */
export const keysIn = (text: string): readonly string[] => text.split(' ').filter((part) => part !== '');

/** How far each of the ten units has come with the open period's follow-up. */
export function progressOf(unit: string): 'ready' | 'half' | 'none' {
  if (['enhet-b', 'enhet-c', 'enhet-d', 'enhet-e'].includes(unit)) return 'ready';
  return ['enhet-f', 'enhet-g', 'enhet-h'].includes(unit) ? 'half' : 'none';
}

type GoalLine = readonly [id: string, title: string, parents: string, group: string, details?: GoalDetails];

/** Goals of one owner and type, a line each. */
export const goalsOf = (owner: string, type: string, lines: readonly GoalLine[]): readonly GoalSketch[] =>
  lines.map(([id, title, parents, group, details]) => ({
    id,
    type,
    title,
    owner,
    parents,
    group,
    ...details,
  }));

/** An administration with two areas of five units; what each unit does stands after its letter. */
export function unitsUnder(body: string, names: UnitNames): readonly UnitSketch[] {
  const ten = names.units.map(
    (work, index): UnitSketch => ({
      id: unitIds[index] ?? '',
      name: `Enhet ${String.fromCodePoint(65 + index)}, ${work}`,
      level: 'unit',
      parent: index < 5 ? 'omrade-1' : 'omrade-2',
      body,
      headcount: index === 0 ? 58 : 18 + ((index * 7) % 15),
    }),
  );
  return [
    { id: 'forvaltning', name: names.administration, level: 'administration', body, headcount: 14 },
    { id: 'omrade-1', name: names.areas[0], level: 'area', parent: 'forvaltning', body, headcount: 4 },
    { id: 'omrade-2', name: names.areas[1], level: 'area', parent: 'forvaltning', body, headcount: 5 },
    ...ten,
  ];
}
interface UnitNames {
  readonly administration: string;
  readonly areas: readonly [string, string];
  readonly units: readonly string[];
}

/** So many of each status, mixed the same way each time. */
export function mixedStatuses(seed: string, wanted: Counts): readonly Status[] {
  const chance = chanceOf(seed);
  return statuses
    .flatMap((status) => Array.from({ length: wanted[status] }, () => ({ status, place: chance() })))
    .sort((one, other) => one.place - other.place)
    .map(({ status }) => status);
}
