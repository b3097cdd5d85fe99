// The follow-up periods of each year, with the last day for each level and where in its life each period is (domain.md 2.5, 2.8).
import { choice, day, number, text } from '../field.ts';
import { defineList } from '../list.ts';

export const periodStates = ['planned', 'open', 'closing', 'locked'] as const;
export const periodKinds = ['interim', 'statutoryInterim', 'annual', 'monthly'] as const;

export const periods = defineList({
  name: 'periods',
  title: 'Uppföljningsperioder',
  fields: {
    year: number('År', { required: true }),
    template: text('Periodkod', { required: true, max: 20 }),
    label: text('Namn', { required: true }),
    from: day('Från', { required: true }),
    to: day('Till', { required: true }),
    kind: choice('Slag', periodKinds, { required: true }),
    state: choice('Läge', periodStates, { required: true }),
    unitDeadline: day('Sista dag, enhet'),
    areaDeadline: day('Sista dag, område'),
    administrationDeadline: day('Sista dag, förvaltning'),
    committeeDeadline: day('Sista dag, nämnd'),
    boardDeadline: day('Sista dag, styrelse'),
    councilDeadline: day('Sista dag, fullmäktige'),
  },
  keyFrom: ['year', 'template'],
  alteredBy: ['systemManager', 'systemOwner'],
  view: ['label', 'year', 'state', 'unitDeadline', 'committeeDeadline', 'councilDeadline'],
});
