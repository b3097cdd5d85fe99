// The money of the units of an example organisation: what the controller has imported, and what the units have made of it.
import { add, type Change } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { budgetOutcomes } from '../../../src/schema/lists/followUp/budgetOutcomes.ts';
import { progressOf, type Sketch, type UnitSketch } from '../sketch.ts';
import type { Calendar, SeedPeriod } from './calendar.ts';

const tkrPerEmployee = 640;
/** The unit that will not keep its budget in the open year. */
const overspends = 'enhet-c';
/** How much of the year has passed when each period ends. */
const shareOf = ({ isYearEnd, place }: SeedPeriod): number => (isYearEnd ? 1 : (place + 1) / 3);

/** Budget and outcome for all, forecast for those that have reported. */
export const moneyRows = (sketch: Sketch, { followed }: Calendar): readonly Change[] =>
  followed.flatMap((period) => sketch.units.map((unit) => moneyRow(unit, period)));

function moneyRow({ id, headcount }: UnitSketch, period: SeedPeriod): Change {
  const isReported = !period.isOpen || progressOf(id) === 'ready';
  const isOver = period.isOpen && id === overspends;
  const budget = headcount * tkrPerEmployee * (1 - period.yearsBack * 0.03);
  const yearly = Math.round(budget * (isOver ? 1.024 : 0.998));
  return add(budgetOutcomes, {
    year: period.year,
    period: key<'periods'>(period.key),
    unit: key<'units'>(id),
    budgetTkr: Math.round(budget),
    outcomeTkr: Math.round(yearly * shareOf(period)),
    ...(isReported && !period.isYearEnd ? { forecastTkr: yearly } : {}),
    ...(isReported && isOver
      ? {
          comment: 'Vi hyr in personal på två vakanta tjänster till och med augusti.',
          measures: 'Tjänsterna tillsätts till hösten, och inhyrningen upphör då.',
        }
      : {}),
  });
}
