// Planned work, and the goals or factors it supports (C6).
import { choice, day, note, number, person, text, toMany, toOne, words } from '../field.ts';
import { defineList } from '../list.ts';

export const activityStates = ['notStarted', 'ongoing', 'done', 'delayed', 'cancelled'] as const;

export const activities = defineList({
  name: 'activities',
  title: 'Aktiviteter',
  fields: {
    id: text('Kod', { required: true, max: 60 }),
    year: number('År', { required: true }),
    title: text('Aktivitet', { required: true }),
    description: note('Beskrivning'),
    plan: toOne('Plan', 'plans'),
    unit: toOne('Enhet', 'units', { required: true, indexed: true }),
    /** What is incomplete is saved; that it supports something is judged by core, and by how grave the model says that it is. */
    supports: toMany('Stödjer', 'goals'),
    responsible: person('Ansvarig'),
    startDay: day('Start', { required: true }),
    endDay: day('Slut', { required: true }),
    state: choice('Status', activityStates, { required: true }),
    progress: number('Procent klart', { max: 100 }),
    /** Set when it is followed up; what the plan said stands in `endDay`. */
    newEndDay: day('Nytt slut'),
    newEndReason: note('Skäl till nytt slut'),
    /** The period in which the unit last said how it stands. */
    followedUp: toOne('Senast följd upp', 'periods', { stamped: true }),
    costTkr: number('Kostnad (tkr)'),
    /** The budget lines that pay for it (C7). */
    fundedBy: toMany('Finansieras av', 'budgetLines'),
    /** The decided activity whose place this one takes in a revision; that one is left as it was decided. */
    replaces: toOne('Ersätter', 'activities'),
    copiedFrom: toOne('Kopierad från', 'activities', { stamped: true }),
    /** Names of the fields whose copied texts nobody has confirmed yet. */
    toBeChecked: words('Att kontrollera'),
  },
  keyFrom: ['year', 'id'],
  yearly: true,
  ahead: true,
  inUnitFolder: true,
  alteredBy: ['systemManager', 'controller', 'committeeSecretary'],
  view: ['title', 'unit', 'state', 'endDay', 'progress'],
});
