// Last days that are counted in working days.
import type { Day } from '../../schema/field.ts';
import { addWorkingDays } from '../year/holidays.ts';

/** A comment is answered, and a deviation taken on, within so many working days (domain.md 2.8). */
const workingDays = 10;

/** The last day for what was promised on a day. */
export const lastDayFrom = (day: Day): Day => addWorkingDays(day, workingDays);
