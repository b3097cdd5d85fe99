// The words of the figures that are reported between the periods.
import { dayText, listText, shortDayText } from '../../../ui/format.ts';

export const sv = {
  title: 'Löpande siffror',
  lead: 'Det här följer ni också mellan uppföljningarna. Det senaste värdet föreslås i nästa uppföljning, där det räknas först när ni har godtagit det.',
  day: 'Värden per',
  figures: 'Siffrorna',
  labelOf: (title: string, day: string) => `${title} per ${dayText(day)}`,
  given: (readings: readonly (readonly [day: string, figure: string])[]) =>
    listText(readings.map(([day, figure]) => `${figure} per ${shortDayText(day)}`)),
  none: 'Inget löpande värde än.',
  before: (figure: string, period: string) => `${period}: ${figure}`,
  next: (period: string) => `Föreslås i ${period.charAt(0).toLocaleLowerCase('sv')}${period.slice(1)}.`,
  overTime: 'Se över tid',
  isOpen: (period: string) => `${period} är öppen. Det som ska räknas i den lämnas i formuläret, inte här.`,
  toForm: 'Till formuläret',
  readOnly: (unit: string) =>
    `Du läser värdena från ${unit}. Bara enhetens chef och rapportörer kan skriva här.`,
  empty: 'Inga siffror följs löpande',
  emptyLead:
    'En siffra står här när den i planen mäts varje månad och nästa uppföljning finns i årshjulet. Hur ofta den mäts väljs i planeringsguiden, i steget för indikatorer.',
  notThere: 'Enheten finns inte',
  notThereLead: 'Länken leder till en enhet som inte finns här.',
  toFollowUp: 'Till Följ upp',
  unreadable: 'Välj en dag',
};
