// What an area, an administration or a body makes of its units' follow-ups: a joint analysis, and what is lifted (domain.md 5.3).
import { choice, instant, note, number, person, toMany, toOne } from '../../field.ts';
import { defineList } from '../../list.ts';

export const consolidationStates = ['inProgress', 'done'] as const;

export const consolidations = defineList({
  name: 'consolidations',
  title: 'Samlade uppföljningar',
  fields: {
    year: number('År', { required: true }),
    period: toOne('Period', 'periods', { required: true, indexed: true }),
    /** Neither a unit nor a body: the whole organisation's. */
    unit: toOne('Enhet', 'units', { indexed: true }),
    body: toOne('Organ', 'bodies'),
    analysis: note('Samlad analys', { max: 20_000 }),
    deviations: toMany('Lyfta avvikelser', 'deviations'),
    measures: toMany('Lyfta åtgärder', 'measures'),
    state: choice('Läge', consolidationStates, { required: true, stamped: true }),
    /** The units whose follow-ups were in it when it was done. */
    included: toMany('Ingår', 'units', { stamped: true }),
    doneAt: instant('Klar', { stamped: true }),
    doneBy: person('Klar av', { stamped: true }),
  },
  keyFrom: ['period', 'unit', 'body'],
  yearly: true,
  inUnitFolder: true,
  alteredBy: ['systemManager', 'controller'],
  view: ['period', 'unit', 'body', 'state', 'doneAt'],
});
