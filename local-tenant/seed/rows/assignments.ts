// What the bodies of an example organisation have given its units to do, and what has been answered.
import { add, type Change } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import type { InputOf } from '../../../src/schema/list.ts';
import { assignmentReports } from '../../../src/schema/lists/followUp/assignmentReports.ts';
import { assignments } from '../../../src/schema/lists/followUp/assignments.ts';
import { progressOf, type Sketch } from '../sketch.ts';
import type { Calendar, SeedPeriod } from './calendar.ts';

interface Given {
  readonly id: string;
  readonly from: string;
  readonly to: { readonly unit: string } | { readonly body: string };
  readonly title: string;
  readonly text: string;
  readonly kind?: InputOf<typeof assignments>['kind'];
  /** Day of the open year. */
  readonly due: string;
}

const givenIn = ({ bodies, board, committee }: Sketch): readonly Given[] => [
  {
    id: 'handlaggningstider',
    from: bodies[0]?.id ?? '',
    to: { body: committee },
    title: 'Korta handläggningstiderna',
    text: 'Nämnden får i uppdrag att korta handläggningstiderna och redovisa resultatet till fullmäktige senast i oktober.',
    due: '10-15',
  },
  {
    id: 'digital-bokning',
    from: committee,
    to: { unit: 'enhet-a' },
    title: 'Pröva digital bokning',
    text: 'Enheten får i uppdrag att pröva digital bokning under ett halvår och återrapportera vad det kostade och vad det gav.',
    due: '06-30',
  },
  {
    id: 'sommarens-bemanning',
    from: board,
    to: { unit: 'enhet-a' },
    title: 'Planera sommarens bemanning tillsammans med grannenheten',
    text: 'Enheterna ska före sommaren ha en gemensam plan för hur de täcker för varandra.',
    kind: 'initiative',
    due: '05-31',
  },
  {
    id: 'synpunkter',
    from: committee,
    to: { unit: 'enhet-b' },
    title: 'Svara på synpunkter inom tio dagar',
    text: 'Enheten får i uppdrag att svara på varje synpunkt inom tio dagar.',
    due: '12-31',
  },
];

export const assignmentRows = (sketch: Sketch, { years }: Calendar): readonly Change[] =>
  givenIn(sketch).map(({ id, from, to, title, text, kind = 'assignment', due }) =>
    add(assignments, {
      id,
      title,
      text,
      kind,
      fromBody: key<'bodies'>(from),
      ...('unit' in to ? { toUnit: key<'units'>(to.unit) } : { toBody: key<'bodies'>(to.body) }),
      givenDay: `${years[1]}-11-20`,
      dueDay: `${years[2]}-${due}`,
      state: 'ongoing',
    }),
  );

/** Each was answered when last year was summed up, and by those that are ready now. */
export function assignmentReportRows(sketch: Sketch, { followed }: Calendar): readonly Change[] {
  const last = followed.findLast((period) => !period.isOpen);
  const open = followed.find((period) => period.isOpen);
  return givenIn(sketch).flatMap(({ id, to }) => {
    if (!('unit' in to) || id === 'sommarens-bemanning') return [];
    const report = (period: SeedPeriod | undefined, reportBack: string) =>
      period === undefined
        ? []
        : [
            add(assignmentReports, {
              year: period.year,
              period: key<'periods'>(period.key),
              unit: key<'units'>(to.unit),
              assignment: key<'assignments'>(id),
              status: 'ongoing',
              reportBack,
            }),
          ];
    return [
      ...report(last, 'Vi har tagit fram en plan och börjar efter årsskiftet.'),
      ...(progressOf(to.unit) === 'ready' ? report(open, 'Det går som planerat.') : []),
    ];
  });
}
