// The words of what staff write about a deviation, and of the answers they get.

import type { Audience } from '../../../core/deviation/comments/audience.ts';
import type { AnswerKind } from '../../../core/deviation/comments/thread.ts';
import { countAtStart, figureText, plural, shortDayText } from '../../../ui/format.ts';
import { when } from '../text.ts';

const answer: Record<AnswerKind, string> = {
  actedOn: 'Leder till åtgärd',
  noted: 'Noterat',
  declined: 'Avböjt med skäl',
};

export const sv = {
  answer,
  when,
  cancel: 'Ångra',

  comments: 'Kommentarer från medarbetare',
  commentsUnder: (count: number, owed: number) => {
    const written =
      count === 0
        ? 'Inga kommentarer än'
        : `${countAtStart(count)} ${plural(count, 'kommentar', 'kommentarer')}`;
    return owed === 0 ? written : `${written} · ${figureText(owed)} väntar på svar`;
  },
  share: (answered: number, asked: number) => `${figureText(answered)} av ${figureText(asked)} har fått svar`,
  mention: {
    label: 'Nämn någon',
    hint: 'Välj bland alla som har en roll. Den du nämner får en rad i Mitt arbete.',
    chosen: 'De som nämns',
    remove: 'Ta bort',
    removeOf: (name: string) => `Nämn inte ${name}`,
    mentions: (names: string) => `Nämner ${names}`,
    read: 'Jag har läst',
  },
  audience: {
    label: 'Vem ska kunna läsa?',
    choices: { everyone: 'Alla med en roll', line: 'Bara ledningen' } satisfies Record<Audience, string>,
    read: {
      everyone: 'Alla som har en roll i organisationen kan läsa det du skriver.',
      line: 'Det läses av enhetens chefer och rapportörer, chefer ovanför med ärvd roll, controllers och webbplatsens ägare, och av ingen annan.',
    } satisfies Record<Audience, string>,
  },
  afterwards: (count: number) =>
    `${countAtStart(count)} ${plural(count, 'rad räknas', 'rader räknas')} inte: ${plural(count, 'den', 'de')} kom när kommentarerna redan var låsta.`,
  write: 'Skriv en kommentar',
  answerTo: (name: string) => `Svara ${name}`,
  send: 'Skicka',
  answerAct: 'Svara',
  kind: 'Vad svaret innebär',
  promised: (day: string) => `Svar utlovat senast ${shortDayText(day)}`,
  promiseBroken: (day: string) => `Svar skulle ha kommit ${shortDayText(day)}`,
  edited: (at: string) => `ändrad ${when(at)}`,
  deleted: (at: string) => `Kommentaren togs bort av den som skrev den ${when(at)}.`,
  editComment: 'Ändra',
  editCommentOf: (text: string) => `Ändra kommentaren ”${text}”`,
  remove: 'Ta bort',
  removeQuestion: 'Ta bort kommentaren? Att den har funnits syns, men inte texten.',
  removeYes: 'Ja, ta bort',
  removeOf: (text: string) => `Ta bort kommentaren ”${text}”`,
  saveComment: 'Spara ändringen',
  hint: 'Skriv inget om brukare eller enskilda medarbetare.',
};
