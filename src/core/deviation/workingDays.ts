// Last days that are counted in working days: Monday to Friday, whatever holidays there are.
import { addBusinessDays, formatISO, parseISO } from 'date-fns';
import type { Day } from '../../schema/field.ts';

/** A comment is answered, and a deviation taken on, within so many working days (domain.md 2.8). */
const workingDays = 10;

/** The last day for what was promised on a day. */
export const lastDayFrom = (day: Day): Day =>
  formatISO(addBusinessDays(parseISO(day), workingDays), { representation: 'date' });
