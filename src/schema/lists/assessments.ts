// The judgement of a goal, a factor or a whole group for a period; the computed status and the decided one are both kept (R7, U2).
import { choice, data, instant, note, number, person, text, toOne } from '../field.ts';
import { defineList } from '../list.ts';

export const statuses = ['fulfilled', 'partly', 'notFulfilled', 'notAssessed'] as const;
export type Status = (typeof statuses)[number];
/** How well what is counted covers the goal above it (domain.md 4.4). */
export const coverages = ['good', 'partial', 'poor'] as const;
export const methods = ['computed', 'manual'] as const;

export const assessments = defineList({
  name: 'assessments',
  title: 'Bedömningar',
  fields: {
    year: number('År', { required: true }),
    period: toOne('Period', 'periods', { required: true, indexed: true }),
    goal: toOne('Mål', 'goals', { indexed: true }),
    /** A row of the attainment table, such as a perspective, when it is not one goal that is judged. */
    group: text('Grupp', { max: 60 }),
    unit: toOne('Enhet', 'units', { indexed: true }),
    body: toOne('Organ', 'bodies'),
    status: choice('Bedömning', statuses, { required: true }),
    method: choice('Sätt', methods, { required: true, stamped: true }),
    computedStatus: choice('Beräknad', statuses, { stamped: true }),
    computedDetail: data('Beräkning', { stamped: true }),
    coverage: choice('Täckning', coverages),
    justification: note('Motivering'),
    forecast: choice('Prognos helår', statuses),
    comment: note('Kommentar'),
    /** Who says that he judged; SharePoint's own stamp can be forged, so neither is proof. */
    judgedBy: person('Bedömd av', { stamped: true }),
    judgedAt: instant('Bedömd', { stamped: true }),
  },
  keyFrom: ['period', 'unit', 'body', 'group', 'goal'],
  yearly: true,
  inUnitFolder: true,
  alteredBy: ['systemManager', 'controller'],
  view: ['goal', 'group', 'unit', 'period', 'status', 'computedStatus', 'justification'],
});
