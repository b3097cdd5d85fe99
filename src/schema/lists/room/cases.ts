// The cases of a body, by registry number (domain.md 2.7). The list is the body's own, so a number is unique per body.
import { day, person, text, toMany, toOne, yesNo } from '../../field.ts';
import { defineList } from '../../list.ts';

export const cases = defineList({
  name: 'cases',
  title: 'Ärenden',
  fields: {
    registryNumber: text('Diarienummer', { required: true, max: 60 }),
    title: text('Ärendemening', { required: true }),
    openedDay: day('Öppnat', { required: true }),
    officer: person('Handläggare'),
    plans: toMany('Planer', 'plans'),
    documents: toMany('Styrdokument', 'governingDocuments'),
    /** The body that sent it on, and the number of that decision in its log. */
    fromBody: toOne('Kommer från', 'bodies'),
    fromDecision: text('Beslutet därifrån', { max: 20 }),
    withdrawn: yesNo('Avskrivet'),
  },
  keyFrom: ['registryNumber'],
  alteredBy: ['registrar'],
  readBy: ['elected', 'auditor'],
  officers: 'write',
  view: ['registryNumber', 'title', 'officer', 'openedDay'],
});
