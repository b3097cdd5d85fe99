// A body's follow-up plan: which area it follows up at which meeting, and in what form (domain.md 2.4).
import { choice, day, number, person, text, toOne, yesNo } from '../../field.ts';
import { defineList } from '../../list.ts';

export const itemForms = ['written', 'oral'] as const;

export const followUpItems = defineList({
  name: 'followUpItems',
  title: 'Uppföljningsplan',
  fields: {
    year: number('År', { required: true, indexed: true }),
    body: toOne('Organ', 'bodies', { required: true }),
    id: text('Kod', { required: true, max: 60 }),
    plan: toOne('Plan', 'plans', { indexed: true }),
    title: text('Område', { required: true }),
    meetingDay: day('Sammanträde', { required: true }),
    form: choice('Form', itemForms, { required: true }),
    responsible: person('Ansvarig'),
    done: yesNo('Klar'),
    toBeChecked: yesNo('Att kontrollera'),
    withdrawn: yesNo('Tillbakadragen'),
  },
  keyFrom: ['year', 'body', 'id'],
  alteredBy: ['systemManager', 'controller', 'committeeSecretary'],
  view: ['title', 'body', 'meetingDay', 'form', 'responsible', 'done'],
});
