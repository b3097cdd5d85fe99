// The papers of the committee: a report to decide on with rules that are adopted and repealed, one that approves the April report, and one that is begun.
import type { Change } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import type { Calendar } from '../rows/calendar.ts';
import type { Sketch } from '../sketch.ts';
import { item, none, type Paper, paperRows, registryForm } from './papers.ts';

/** Rows that lie in a body's own lists. */
export interface RoomRows {
  readonly body: string;
  readonly changes: readonly Change[];
}

type Begun = Omit<Paper, 'registryNumber' | 'day'>;

function papersOf({ preset }: Sketch, { years, followed }: Calendar): readonly Begun[] {
  const open = followed.find(({ isOpen }) => isOpen)?.key ?? '';
  const repealed = {
    ...none,
    kind: 'repeal',
    target: 'mal-och-uppfoljning.1',
    title: 'Riktlinje för mål och uppföljning',
  };
  const adopted = {
    ...none,
    kind: 'adopt',
    target: 'mal-och-uppfoljning.2',
    title: 'Reviderad riktlinje för mål och uppföljning',
  };
  return [
    {
      title: 'Reviderad riktlinje för mål och uppföljning',
      summary:
        'Riktlinjen skrevs för fyra år sedan. Den nya säger vem som svarar för vad, och när uppföljningen ska vara klar.',
      items: [
        item('a', 'Reviderad riktlinje för mål och uppföljning antas.', [adopted]),
        item('b', 'Riktlinje för mål och uppföljning upphävs.', [repealed]),
      ],
      state: 'sent',
      documents: [key<'governingDocuments'>('mal-och-uppfoljning.1')],
    },
    {
      title: `Uppföljning efter april ${years[2]}`,
      summary:
        'Nämndens enheter har följt upp sina mål efter april. Rapporten visar läget och det som behöver göras.',
      items: [
        item('a', `Rapporten efter april ${years[2]} godkänns.`, [
          { ...none, kind: 'approveReport', target: open, title: `Uppföljning efter april ${years[2]}` },
        ]),
        item('b', 'Förvaltningen återkommer med åtgärder mot sjukfrånvaron före sommaren.', [
          {
            ...none,
            kind: 'assign',
            title: 'Åtgärder mot sjukfrånvaron',
            to: 'unit:forvaltning',
            due: `${years[2]}-06-15`,
          },
        ]),
      ],
      state: 'sent',
    },
    {
      title: preset.endsWith('2019') ? 'Trygga skolvägar' : 'Bemanning under sommaren',
      summary: '',
      items: [],
      state: 'draft',
    },
  ];
}

export function caseRows(sketch: Sketch, calendar: Calendar): RoomRows {
  const form = registryForm(sketch, calendar);
  const changes = papersOf(sketch, calendar).flatMap((paper, index) => {
    const registryNumber = form([14, 21, 33][index] ?? 0);
    const day = `${calendar.years[2]}-0${index < 2 ? 4 : 5}-0${index + 2}`;
    return paperRows(sketch, calendar, { ...paper, registryNumber, day });
  });
  return { body: sketch.committee, changes };
}
