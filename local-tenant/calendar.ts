// The tenant's own calendar: it begins on a day when the April follow-up is open, and goes on from there as time does.

/** The day of the year on which a new tenant begins: nine days before the units' last day. */
const beginning = '05-06T07:10:00Z';

/** Milliseconds to add to this machine's clock, for a tenant that is made now. */
export function newOffset(now: number): number {
  return Date.parse(`${new Date(now).getUTCFullYear()}-${beginning}`) - now;
}

/** The day by that calendar, `2026-05-06`. */
export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/**
 * A script that moves a page's clock as far. It runs before the app's own, so that the app, which asks the browser what day it
 * is, agrees with the tenant without knowing that there is one.
 */
export const clockScript = (offset: number): string => `{
  const Real = Date;
  globalThis.Date = class Date extends Real {
    constructor(...parts) {
      super(...(parts.length === 0 ? [Real.now() + ${offset}] : parts));
    }
    static now() {
      return Real.now() + ${offset};
    }
  };
}
`;
