// The example organisations' years: two closed, the open one with April under way, and the next that only has targets.
import { periodsOf } from '../../../src/core/model/periodsOfYear.ts';
import { add, type Change } from '../../../src/schema/change.ts';
import type { Day } from '../../../src/schema/field.ts';
import type { InputOf } from '../../../src/schema/list.ts';
import { periods } from '../../../src/schema/lists/periods.ts';
import type { SteeringModel } from '../../../src/steering/model.ts';
import { type PresetId, wholePreset } from '../../../src/steering/presets/preset.ts';
import { readModel } from '../../../src/steering/readModel.ts';

type PeriodInput = InputOf<typeof periods>;

/**
 * A period by its place among all, from 0.
 * @property yearsBack 0 for the open year
 * @property place which period of its year, from 0
 */
export interface SeedPeriod {
  readonly key: string;
  readonly template: string;
  readonly year: number;
  readonly yearsBack: number;
  readonly place: number;
  readonly isYearEnd: boolean;
  readonly isOpen: boolean;
  /** When the units that are ready said so. */
  readonly readyDay: Day;
}

export interface Calendar {
  readonly model: SteeringModel;
  readonly today: Day;
  /** The two closed years and the open one. */
  readonly years: readonly [number, number, number];
  readonly rows: readonly Change[];
  /** The closed periods and then the open one, in order. */
  readonly followed: readonly SeedPeriod[];
}

const daysLeftAtLeast = 9;

export function calendarOf(preset: PresetId, today: Day): Calendar {
  const model = readModel(wholePreset(preset));
  if (!model.ok)
    throw new Error(`The preset ${preset} does not hang together: ${JSON.stringify(model.faults)}`);
  const open = Number(today.slice(0, 4));
  const years = [open - 2, open - 1, open] as const;
  const inputs = years.flatMap((year) =>
    periodsOf(model.value, year).map((period, place) => ({
      ...stateOf(period, year, place, open, today),
      place,
    })),
  );
  return {
    model: model.value,
    today,
    years,
    rows: inputs.map(({ place: _, ...period }) => add(periods, period)),
    followed: inputs
      .filter(({ state }) => state === 'locked' || state === 'open')
      .map((period) => ({
        key: periods.keyFrom(period as never),
        template: period.template,
        year: period.year,
        yearsBack: open - period.year,
        place: period.place,
        isYearEnd: period.kind === 'annual',
        isOpen: period.state === 'open',
        readyDay: plusDays(period.state === 'open' ? today : (period.unitDeadline ?? period.to), -1),
      })),
  };
}

function stateOf(period: PeriodInput, year: number, place: number, open: number, today: Day): PeriodInput {
  if (year < open) return { ...period, state: 'locked' };
  if (place > 0) return { ...period, state: 'planned' };
  return { ...period, state: 'open', ...postponed(period, today) };
}

const deadlines = [
  'unitDeadline',
  'areaDeadline',
  'administrationDeadline',
  'committeeDeadline',
  'boardDeadline',
  'councilDeadline',
] as const;

/** All last days moved by as much as the unit's must be, so that there is always time left for the first report. */
function postponed(period: PeriodInput, today: Day): Partial<PeriodInput> {
  const late = daysFrom(period.unitDeadline ?? today, plusDays(today, daysLeftAtLeast));
  return Object.fromEntries(
    deadlines.map((name) => {
      const day = period[name] ?? null;
      return [name, day === null || late <= 0 ? day : plusDays(day, late)];
    }),
  );
}

const dayMs = 86_400_000;
const daysFrom = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / dayMs;
const plusDays = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
