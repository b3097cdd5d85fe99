// How a case of an example organisation is written with its report: by number, in the model's own parts, sent or only begun.
import { add, type Change } from '../../../src/schema/change.ts';
import type { Key } from '../../../src/schema/field.ts';
import { cases } from '../../../src/schema/lists/room/cases.ts';
import { proposalDrafts } from '../../../src/schema/lists/room/proposalDrafts.ts';
import { proposalSections } from '../../../src/schema/lists/room/proposalSections.ts';
import { proposals } from '../../../src/schema/lists/room/proposals.ts';
import type { ProposalPart } from '../../../src/steering/documents/kinds.ts';
import { registryPatternOf } from '../../../src/steering/documents/ofModel.ts';
import { upn } from '../../sharepoint/store/people.ts';
import type { Calendar } from '../rows/calendar.ts';
import type { Sketch } from '../sketch.ts';

/** A registry number as the example's committee writes it. */
export function registryForm(
  { preset, bodies, committee }: Sketch,
  { model, years }: Calendar,
): (count: number) => string {
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
  return form;
}

export const none = { target: '', title: '', from: null, until: null, to: null, due: null };
export const item = (id: string, text: string, effects: readonly object[] = []) => ({
  id,
  forwardTo: null,
  text,
  from: null,
  effects,
});

export interface Paper {
  readonly registryNumber: string;
  readonly day: string;
  readonly title: string;
  readonly summary: string;
  readonly items: readonly object[];
  readonly state: 'draft' | 'sent';
  readonly documents?: readonly Key<'governingDocuments'>[];
  readonly plans?: readonly Key<'plans'>[];
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

export function paperRows(sketch: Sketch, { model }: Calendar, paper: Paper): readonly Change[] {
  const { registryNumber, day, title, summary, items, state, documents = [], plans = [] } = paper;
  const office = sketch.units.find(({ id }) => id === 'forvaltning')?.name ?? 'Förvaltningen';
  const written = model.proposal.parts.filter(({ content }) =>
    ['text', 'impact', 'governingDocuments'].includes(content),
  );
  const its = add(cases, {
    registryNumber,
    title,
    openedDay: day,
    officer: upn('handlaggare-1'),
    documents,
    plans,
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
}
