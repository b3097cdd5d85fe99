// The words of the periods' life: open, closing, locked, and opened again with a reason.

import type { Period } from '../../../core/calendar.ts';
import type { PeriodAct } from '../../../core/period/lifeCycle.ts';
import { clockText, dayText, figureText, shortDayText, swedishDay } from '../../../ui/format.ts';

const state: Record<Period['state'], string> = {
  planned: 'Planerad',
  open: 'Öppen',
  closing: 'Stänger',
  locked: 'Låst',
};
const act: Record<PeriodAct, string> = {
  open: 'Öppna',
  close: 'Börja stänga',
  lock: 'Lås',
  reopen: 'Öppna igen',
};
const took: Record<PeriodAct, string> = {
  open: 'öppnad',
  close: 'började stängas',
  lock: 'låst',
  reopen: 'öppnad igen',
};

export const sv = {
  state,
  act,
  title: 'Perioder',
  lead: 'När perioden är öppen svarar enheterna. När den stänger görs det sista klart. När den är låst, efter att rapporten är antagen, ändras inget mer.',
  none: 'Inga perioder än',
  noneLead: 'Perioderna kommer ur styrmodellen när ett år vänds eller när webbplatsen görs i ordning.',
  back: 'Inställningar',
  of: (label: string, year: number) => (label.includes(String(year)) ? label : `${label} ${year}`),
  days: (from: string, to: string) => `${shortDayText(from)} till ${shortDayText(to)}`,
  version: (version: number) => `version ${figureText(version)}`,
  forPeriod: (action: string, period: string) => `${action}: ${period}`,
  reason: 'Varför öppnas den igen?',
  reasonHint:
    'Skälet står kvar i perioden. Det som ändras får en ny version, och rapporten som är antagen behåller den gamla.',
  cancel: 'Avbryt',
  took: (what: PeriodAct, name: string, at: string, reason: string | null) =>
    `${took[what]} ${dayText(swedishDay(new Date(at)))} klockan ${clockText(at)} av ${name}${
      reason === null ? '' : `: ${reason}`
    }`,
  trail: 'Vad som har hänt',
  onlyOwner: 'Bara systemägaren kan öppna en låst period.',

  locks: 'Låset i SharePoint',
  locksHold: 'SharePoint vägrar själv att ta emot ändringar i de låsta perioderna.',
  locksDiffer: (year: number) =>
    `SharePoint håller inte samma perioder låsta för ${year} som står här. Tills det är gjort är det appen som säger nej, och den som skriver förbi appen syns genom att svaren inte stämmer med det som låstes.`,
  locksUnknown: 'Det går inte att se just nu om SharePoint håller låset. Försök igen när du har nät.',
  setLocks: (year: number) => `Sätt låsen för ${year} i SharePoint`,
  locksHint: 'Det gör den som äger webbplatsen, oftast förvaltningsledaren.',
  altered: (names: string) => `Ändrat efter låsningen, utan att en tidigare version finns: ${names}`,
  bodies: 'det som organen har bedömt',
};
