// The words of block D: what the unit has been given to do, and how it answers for it.
import { shortDayText } from '../../../ui/format.ts';

export const assignments = {
  title: 'Uppdrag',
  lead: 'Uppdrag som ni har fått. Orden är uppdragsgivarens, svaret är ert.',
  from: (body: string) => `från ${body}`,
  initiative: 'initiativ',
  due: (day: string) => `klart senast ${shortDayText(day)}`,
  late: 'Sista dagen har passerat.',
  verbatim: 'Så löd beslutet',
  status: 'Läge',
  choose: 'Välj läge',
  statusOf: (title: string) => `Läge för ${title}`,
  reportBack: 'Återrapportering',
  before: (text: string) => `Förra gången: ${text}`,
  readyToClose: 'Klar för beslut om avslut',
  readyToCloseOf: (title: string) => `Klar för beslut om avslut: ${title}`,
  unchanged: 'Oförändrat',
  unchangedOf: (title: string, status: string) => `Oförändrat, ${status.toLocaleLowerCase('sv')}: ${title}`,
  yes: 'Ja',
};
