// The words of block J: what the form proposes as deviations, and the two answers.
import type { Proposal } from '../../../core/followUp/form.ts';

const why: Record<Proposal['why'], string> = {
  red: 'Rött i den här perioden',
  yellowAgain: 'Gult för andra perioden i rad',
  budget: 'Prognosen är sämre än gränsen',
};

export const deviations = {
  title: 'Avvikelser',
  lead: 'Det som är rött, gult för andra gången i rad, eller dyrare än gränsen rapporteras som avvikelse eller får ett skäl till varför det inte är någon.',
  why,
  report: 'Rapportera avvikelse',
  reportOf: (title: string) => `Rapportera avvikelse: ${title}`,
  reportAnyway: 'Rapportera ändå',
  none: 'Ingen avvikelse',
  noneOf: (title: string) => `Ingen avvikelse: ${title}`,
  reason: 'Varför är det ingen avvikelse?',
  reasonHint: 'Minst 20 tecken. Skriv inget om enskilda personer.',
  finish: 'Skriv klart avvikelsen',
  open: 'Öppna avvikelsen',
  since: 'Rapporterad tidigare och inte avslutad',
  withFigures: (titles: string) => `Med ${titles}`,
  nothing: 'Inget är rött eller gult för andra gången i rad, så det finns inget att rapportera här.',
  /** A deviation's title is what was found. */
  finding: (title: string, value: string, target: string | null) =>
    target === null ? `${title} är ${value}` : `${title} är ${value}, målet är ${target}`,
  /** `högst 7,0 %`; the second figure is the upper limit. */
  wanted: {
    higherIsBetter: (low: string) => `minst ${low}`,
    lowerIsBetter: (low: string) => `högst ${low}`,
    inInterval: (low: string, high: string) => `mellan ${low} och ${high}`,
    equals: (low: string) => low,
  },
  described: (value: string, wanted: string | null, before: string | null) =>
    [
      `Utfallet är ${value}.`,
      wanted === null ? '' : `Målet är ${wanted}.`,
      before === null ? '' : `Samma period i fjol var det ${before}.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  overspent: (amount: string) => `Ekonomi: ${amount} mot budget`,
  addMeasure: 'Lägg till åtgärd',
  mustAct: 'Styrmodellen kräver minst en åtgärd. Lägg till den i avvikelsen.',
  judged: (title: string, status: string) => `${title}: ${status.toLocaleLowerCase('sv')}`,
};
