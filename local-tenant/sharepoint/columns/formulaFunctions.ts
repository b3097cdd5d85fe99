// The functions that formulas may call, and how values turn into numbers and text there.

export type Result = string | number | boolean | Date | null;
type Later = () => Result;

/** What Excel writes in the cell: #DIV/0!, #VALUE!. */
export class FormulaError extends Error {}

const day = 86_400_000;
/** Day 0 of the calendar in which Excel counts days. */
const dayZero = Date.UTC(1899, 11, 30);

export function numberOf(value: Result): number {
  if (value === null || value === '') return 0;
  if (value instanceof Date) return (value.getTime() - dayZero) / day;
  const found = Number(value);
  if (Number.isNaN(found)) throw new FormulaError('#VALUE!');
  return found;
}

export function textOf(value: Result): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}

function truth(value: Result): boolean {
  if (typeof value === 'string') throw new FormulaError('#VALUE!');
  return value instanceof Date || Boolean(value);
}

function dateOf(value: Result): Date {
  return valid(value instanceof Date ? value : new Date(dayZero + numberOf(value) * day));
}

function valid(date: Date): Date {
  if (Number.isNaN(date.getTime())) throw new FormulaError('#NUM!');
  return date;
}

const value = (later: Later | undefined): Result => {
  if (!later) throw new FormulaError('#VALUE!');
  return later();
};
const numbers = (all: readonly Later[]) => all.map((one) => numberOf(one()));

type Deed = (args: readonly Later[], now: number) => Result;

export const functions: Readonly<Record<string, Deed>> = {
  IF: ([test, yes, no]) => (truth(value(test)) ? value(yes) : no ? no() : false),
  AND: (all) => all.every((one) => truth(one())),
  OR: (all) => all.some((one) => truth(one())),
  NOT: ([one]) => !truth(value(one)),
  ISBLANK: ([one]) => value(one) === null || value(one) === '',
  ISNUMBER: ([one]) => typeof value(one) === 'number',
  ISTEXT: ([one]) => typeof value(one) === 'string',
  ISERROR([one]) {
    try {
      value(one);
      return false;
    } catch (error) {
      if (error instanceof FormulaError) return true;
      throw error;
    }
  },
  LEN: ([one]) => textOf(value(one)).length,
  LEFT: ([one, count]) => textOf(value(one)).slice(0, Math.max(0, count ? numberOf(count()) : 1)),
  RIGHT([one, count]) {
    const [text, length] = [textOf(value(one)), count ? numberOf(count()) : 1];
    return text.slice(Math.max(0, text.length - Math.max(0, length)));
  },
  MID([one, from, count]) {
    const start = numberOf(value(from)) - 1;
    return textOf(value(one)).slice(start, start + numberOf(value(count)));
  },
  UPPER: ([one]) => textOf(value(one)).toUpperCase(),
  LOWER: ([one]) => textOf(value(one)).toLowerCase(),
  TRIM: ([one]) => textOf(value(one)).trim().replace(/ +/g, ' '),
  CONCATENATE: (all) => all.map((one) => textOf(one())).join(''),
  FIND([what, where]) {
    const at = textOf(value(where)).indexOf(textOf(value(what)));
    if (at < 0) throw new FormulaError('#VALUE!');
    return at + 1;
  },
  VALUE: ([one]) => numberOf(value(one)),
  ROUND([one, places]) {
    const factor = 10 ** (places ? numberOf(places()) : 0);
    return Math.round(numberOf(value(one)) * factor) / factor;
  },
  INT: ([one]) => Math.floor(numberOf(value(one))),
  ABS: ([one]) => Math.abs(numberOf(value(one))),
  MOD: ([one, by]) => numberOf(value(one)) % numberOf(value(by)),
  SUM: (all) => numbers(all).reduce((sum, one) => sum + one, 0),
  MIN: (all) => Math.min(...numbers(all)),
  MAX: (all) => Math.max(...numbers(all)),
  AVERAGE: (all) => numbers(all).reduce((sum, one) => sum + one, 0) / Math.max(1, all.length),
  TODAY: (_, now) => new Date(Math.floor(now / day) * day),
  NOW: (_, now) => new Date(now),
  YEAR: ([one]) => dateOf(value(one)).getUTCFullYear(),
  MONTH: ([one]) => dateOf(value(one)).getUTCMonth() + 1,
  DAY: ([one]) => dateOf(value(one)).getUTCDate(),
  DATE: ([year, month, date]) =>
    valid(new Date(Date.UTC(numberOf(value(year)), numberOf(value(month)) - 1, numberOf(value(date))))),
};
