// The papers of the committee: a report to decide on with rules that are adopted and repealed, one that approves the April report, and one that is begun.
import { add, type Change } from '../../../src/schema/change.ts';
import { type Key, key } from '../../../src/schema/field.ts';
import { cases } from '../../../src/schema/lists/room/cases.ts';
import { proposalDrafts } from '../../../src/schema/lists/room/proposalDrafts.ts';
import { proposalSections } from '../../../src/schema/lists/room/proposalSections.ts';
import { proposals } from '../../../src/schema/lists/room/proposals.ts';
import type { ProposalPart } from '../../../src/steering/documents/kinds.ts';
import { registryPatternOf } from '../../../src/steering/documents/ofModel.ts';
import { upn } from '../../sharepoint/store/people.ts';
import type { Sketch } from '../sketch.ts';
import type { Calendar } from './calendar.ts';

/** Rows that lie in a body's own lists. */
export interface RoomRows {
  readonly body: string;
  readonly changes: readonly Change[];
}

/** The numbers of the three cases, written as the example's committee writes them. */
function numbersOf({ preset, bodies, committee }: Sketch, { model, years }: Calendar): readonly string[] {
  const body = bodies.find(({ id }) => id === committee);
  const mark = body?.abbreviation ?? '';
  const year = years[2];
  const forms: readonly ((count: number) => string)[] = [
    (count) => `${mark}/${count}/${year}`,
    (count) => `${mark}-${year}-${String(count).padStart(5, '0')}`,
    (count) => `${mark} ${year}-${count}`,
  ];
  const pattern = registryPatternOf(model, body?.kind ?? 'committee');
  const form = forms.find((one) => pattern.test(one(1)));
  if (!form) throw new Error(`No registry number is known for ${preset}`);
  return [14, 21, 33].map(form);
}

const none = { target: '', title: '', from: null, until: null, to: null, due: null };
const item = (id: string, text: string, effects: readonly object[] = []) => ({
  id,
  forwardTo: null,
  text,
  from: null,
  effects,
});

interface Paper {
  readonly title: string;
  readonly summary: string;
  readonly items: readonly object[];
  readonly state: 'draft' | 'sent';
}

function papersOf({ preset }: Sketch, { years, followed }: Calendar): readonly Paper[] {
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

/** What a part of the report says in the examples; the first text is the summary. */
function textOf({ content, impact, notApplicable, label }: ProposalPart, summary: string, isFirst: boolean) {
  if (isFirst) return { text: summary };
  if (content === 'impact')
    return impact === 'economy' || notApplicable === 'no'
      ? { text: 'Förslaget ryms i nämndens ram och medför inga nya kostnader.' }
      : { notApplicable: true };
  return { text: `${label}: förslaget har beretts i förvaltningen och följer det som gäller.` };
}

export function caseRows(sketch: Sketch, calendar: Calendar): RoomRows {
  const { years, model } = calendar;
  const numbers = numbersOf(sketch, calendar);
  const office = sketch.units.find(({ id }) => id === 'forvaltning')?.name ?? 'Förvaltningen';
  const written = model.proposal.parts.filter(({ content }) =>
    ['text', 'impact', 'governingDocuments'].includes(content),
  );
  const changes = papersOf(sketch, calendar).flatMap(({ title, summary, items, state }, index) => {
    const registryNumber = numbers[index] ?? '';
    const day = `${years[2]}-0${index < 2 ? 4 : 5}-0${index + 2}`;
    const its = add(cases, {
      registryNumber,
      title,
      openedDay: day,
      officer: upn('handlaggare-1'),
      documents: index === 0 ? [key<'governingDocuments'>('mal-och-uppfoljning.1')] : [],
    });
    const report = add(state === 'draft' ? proposalDrafts : proposals, {
      case: its.key as Key<'cases'>,
      number: 1,
      kind: 'officialReport',
      day,
      state,
      office,
      officer: upn('handlaggare-1'),
      officerTitle: 'Utredare',
      items: { rows: items },
      ...(state === 'sent'
        ? {
            financing: { hasCost: 'no', reason: 'Arbetet ryms i ordinarie ram.' },
            recipients: {
              rows: [
                { id: 'a', name: office, kind: 'internal' },
                { id: 'b', name: 'Revisorerna', kind: 'internal' },
              ],
            },
            signatories: {
              rows: [
                { id: 'a', role: 'Förvaltningschef', name: 'Förvaltningschef' },
                { id: 'b', role: 'Utredare', name: 'Handläggare 1' },
              ],
            },
            attachments: { rows: [{ id: 'a', title: 'Underlag', day, basis: true, file: '' }] },
            sentAt: `${day}T08:00:00Z`,
            sentBy: upn('handlaggare-1'),
          }
        : {}),
    });
    if (state === 'draft') return [its, report];
    const texts = written.map((part) =>
      add(proposalSections, {
        proposal: report.key as Key<'proposals'>,
        section: part.key,
        ...textOf(part, summary, part === written.find(({ content }) => content === 'text')),
      }),
    );
    return [its, report, ...texts];
  });
  return { body: sketch.committee, changes };
}
