// The words of what a unit gets back from the levels above.
import { countAtStart, countText, dayText, plural, swedishDay } from '../../../ui/format.ts';

export const sv = {
  title: (unread: number) =>
    unread === 0
      ? 'Återföring från förra uppföljningen'
      : `Återföring från förra uppföljningen, ${countText(unread)} ${plural(unread, 'oläst', 'olästa')}`,
  none: 'Ingen återföring har kommit sedan förra uppföljningen.',
  unread: (unread: number) =>
    `${countAtStart(unread)} ${plural(unread, 'återföring är oläst', 'återföringar är olästa')}.`,
  toRead: 'Läs återföringen',
  /** @param alone it is to this unit and no other */
  from: (from: string, period: string, alone: boolean) =>
    `${from === '' ? 'Hela organisationen' : from} · ${period}${alone ? ' · till bara er' : ''}`,
  measures: 'Åtgärder som den gäller',
  notEvaluated: 'effekten är inte utvärderad',
  evaluated: (result: string, text: string | null) => (text === null ? result : `${result}: ${text}`),
  effect: { effect: 'gav effekt', partialEffect: 'gav viss effekt', noEffect: 'gav ingen effekt' },
  note: 'Noterat som läst',
  readBy: (name: string, at: string) => `Läst av ${name} ${dayText(swedishDay(new Date(at)))}`,
};
