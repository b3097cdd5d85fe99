// The money of a plan, a row a line with up to three years, from which the thread to an effect begins (domain.md 2.4, C7).
import { choice, number, text, toOne, yesNo } from '../../field.ts';
import { defineList } from '../../list.ts';

export const budgetKinds = ['frame', 'income', 'cost', 'investment'] as const;

export const budgetLines = defineList({
  name: 'budgetLines',
  title: 'Budget',
  fields: {
    /** The plan's first year; the amounts of the next two stand beside it. */
    year: number('År', { required: true }),
    unit: toOne('Enhet', 'units', { indexed: true }),
    body: toOne('Organ', 'bodies'),
    code: text('Kod', { required: true, max: 60 }),
    label: text('Namn', { required: true }),
    kind: choice('Slag', budgetKinds, { required: true }),
    amountTkr: number('Belopp (tkr)', { required: true }),
    secondYearTkr: number('Belopp år 2 (tkr)'),
    thirdYearTkr: number('Belopp år 3 (tkr)'),
    plan: toOne('Plan', 'plans', { indexed: true }),
    /** The version of the plan that has put this in the place of what was decided; empty for what is new. */
    revision: number('Revidering'),
    replaces: toOne('Ersätter', 'budgetLines'),
    /** The decision that moved it into the frame or out of it (F6): no part of what the plan's own decision was of. */
    movedBy: text('Flyttad genom', { max: 60, stamped: true }),
    withdrawn: yesNo('Tillbakadragen'),
    toBeChecked: yesNo('Att kontrollera'),
  },
  keyFrom: ['year', 'unit', 'body', 'code', 'revision'],
  yearly: true,
  ahead: true,
  inUnitFolder: true,
  alteredBy: ['systemManager', 'controller', 'committeeSecretary'],
  view: ['label', 'code', 'unit', 'body', 'kind', 'amountTkr'],
});
