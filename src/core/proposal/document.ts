// The report as the document that the body reads: the model's parts in their order, as the screen and Word draw them.
import type { Day, Key } from '../../schema/field.ts';
import type { Rows } from '../../schema/list.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import type { sourceKinds } from '../../schema/lists/planning/financing.ts';
import { governingDocuments } from '../../schema/lists/planning/governingDocuments.ts';
import { meetings } from '../../schema/lists/room/meetings.ts';
import { delegationRuleOf } from '../../steering/documents/delegation.ts';
import type { ProposalPart } from '../../steering/documents/kinds.ts';
import { type Block, cell, facts, list, type Part, paragraphs, part, table } from '../planDocument/parts.ts';
import { personNamed } from '../situation.ts';
import { wayTo } from './candidates.ts';
import { type Draft, descriptionKey } from './draft.ts';
import {
  attachmentsOf,
  itemsOf,
  type ProposalItem,
  recipientsOf,
  signatoriesOf,
  statementOf,
} from './read.ts';
import { sectionOf } from './reports.ts';

/** The words of a report beside those of the model. */
export interface ReportWords {
  readonly day: (day: Day) => string;
  readonly tkr: (amount: number) => string;
  readonly head: {
    readonly title: string;
    readonly body: string;
    readonly number: string;
    readonly office: string;
    readonly officer: string;
    readonly day: string;
    readonly delegate: string;
    readonly rule: string;
    readonly report: string;
  };
  /** The body proposes to those on the way, the last of whom decides. */
  readonly proposes: (body: string, way: readonly string[]) => string;
  readonly decides: (body: string) => string;
  readonly item: (number: number, text: string, from: string | null) => string;
  readonly itself: (title: string, day: string) => string;
  readonly attachment: (title: string, day: string | null, isBasis: boolean) => string;
  readonly notApplicable: (reason: string) => string;
  readonly noCost: (reason: string) => string;
  readonly money: {
    readonly phaseIn: string;
    readonly cost: string;
    readonly oneOff: string;
    readonly from: string;
    readonly permanent: string;
    readonly yes: string;
    readonly no: string;
    readonly sources: string;
    readonly source: string;
    readonly body: string;
    readonly amount: string;
    readonly phaseOuts: string;
    readonly phaseOut: string;
    readonly kinds: Readonly<Record<(typeof sourceKinds)[number], string>>;
  };
  readonly decision: string;
  readonly description: string;
  readonly basis: string;
  readonly signatories: string;
  readonly financing: string;
}

/** @property title the report's own; `parts` below it, each with a heading */
export interface ReportDocument {
  readonly title: string;
  readonly under: readonly string[];
  readonly parts: readonly Part[];
}

const nameOf = (rows: Rows, body: string): string => rows.get(bodies, body as Key<'bodies'>)?.name ?? body;

export function reportDocument(rows: Rows, draft: Draft, words: ReportWords): ReportDocument {
  const { model, report, body } = draft;
  const isDelegated = report.kind === 'delegatedDecision';
  const name = isDelegated ? (model.delegation.name ?? words.decision) : model.proposal.name;
  return {
    title: draft.case.title,
    under: [name, body.name],
    parts: [
      ...part(words.head.title, [headOf(rows, draft, words)].flat()),
      ...(isDelegated ? delegatedParts(rows, draft, words, name) : modelParts(rows, draft, words, name)),
      ...part(
        words.signatories,
        list(signatoriesOf(report).map(({ role, name: who }) => [who, role].filter(Boolean).join(', '))),
      ),
    ],
  };
}

function headOf(rows: Rows, { report, body, model, ...draft }: Draft, words: ReportWords): readonly Block[] {
  const { head } = words;
  const officer = report.officer === null ? '' : personNamed(rows, report.officer).name;
  const rule = delegationRuleOf(model, report.delegationRule ?? '');
  const meeting = report.reportAt && rows.get(meetings, report.reportAt);
  return facts(
    [head.office, report.office],
    [head.officer, [officer, report.officerTitle].filter(Boolean).join(', ')],
    [head.day, report.day && words.day(report.day)],
    [head.number, draft.case.registryNumber],
    [head.body, body.name],
    [head.delegate, report.delegateRole],
    [head.rule, rule ? `${rule.code} ${rule.title}` : report.delegationRule],
    [head.report, meeting ? `${body.name}, ${words.day(meeting.day)}` : null],
  );
}

function modelParts(rows: Rows, draft: Draft, words: ReportWords, name: string): readonly Part[] {
  const asked = draft.parts.flatMap(({ part: one, section }) => {
    if (one.content === 'decision') return part(one.label, [], decisionParts(rows, draft, words));
    if (one.content === 'basis') return part(one.label, basisOf(draft, words, name));
    if (one.content === 'recipients') return part(one.label, recipientList(draft));
    if (one.content === 'financing') return part(one.label, moneyOf(rows, draft, words));
    return part(one.label, [...textOf(section, words), ...documentsOf(rows, draft, one)]);
  });
  const hasMoney = draft.parts.some(({ part: one }) => one.content === 'financing');
  return hasMoney ? asked : [...asked, ...part(words.financing, moneyOf(rows, draft, words))];
}

const delegatedParts = (rows: Rows, draft: Draft, words: ReportWords, name: string): readonly Part[] => [
  ...part(words.description, textOf(sectionOf(rows, draft.report.key, descriptionKey), words)),
  ...part(words.basis, basisOf(draft, words, name)),
  ...part(words.decision, itemList(itemsOf(draft.report), words)),
  ...part(draft.model.delegation.dispatchLabel ?? draft.model.proposal.dispatchLabel, recipientList(draft)),
];

const textOf = (section: Draft['parts'][number]['section'], words: ReportWords): readonly Block[] =>
  section?.notApplicable === true && !section.text?.trim()
    ? paragraphs(words.notApplicable(section.reason ?? ''))
    : paragraphs(section?.text ?? null);

/** The documents that the case names, under the part that tells how it hangs together with them. */
function documentsOf(rows: Rows, draft: Draft, { content }: ProposalPart): readonly Block[] {
  if (content !== 'governingDocuments') return [];
  return list((draft.case.documents ?? []).flatMap((one) => rows.get(governingDocuments, one)?.title ?? []));
}

const itemList = (items: readonly ProposalItem[], words: ReportWords): readonly Block[] =>
  items
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, from }, index) => ({
      kind: 'paragraph',
      text: words.item(index + 1, text, from === null ? null : words.day(from)),
    }));

/** Grouped by who decides: what is put to others first, since the body's own decisions follow from it. */
function decisionParts(rows: Rows, { report, body }: Draft, words: ReportWords): readonly Part[] {
  const items = itemsOf(report);
  const targets = [...new Set(items.map(({ forwardTo }) => forwardTo))].toSorted((one) =>
    one === null ? 1 : -1,
  );
  return targets.flatMap((target) => {
    const way = target === null ? [] : wayTo(rows, body.key, target as Key<'bodies'>);
    const title =
      target === null
        ? words.decides(body.name)
        : words.proposes(
            body.name,
            way.map((one) => nameOf(rows, one)),
          );
    return part(
      title,
      itemList(
        items.filter(({ forwardTo }) => forwardTo === target),
        words,
      ),
    );
  });
}

/** The report itself comes first (domain.md 5.6). */
const basisOf = ({ report }: Draft, words: ReportWords, name: string): readonly Block[] =>
  list([
    words.itself(name, report.day === null ? '' : words.day(report.day)),
    ...attachmentsOf(report).map(({ title, day, basis }) =>
      words.attachment(title, day === null ? null : words.day(day), basis),
    ),
  ]);

const recipientList = ({ report }: Draft): readonly Block[] =>
  list(recipientsOf(report).flatMap(({ name }) => (name.trim() === '' ? [] : [name])));

function moneyOf(rows: Rows, { report }: Draft, words: ReportWords): readonly Block[] {
  const said = statementOf(report);
  const { money } = words;
  if (said.hasCost === null) return [];
  if (said.hasCost === 'no') return paragraphs(words.noCost(said.reason));
  const bodyCell = (body: string | null) => cell(body === null ? null : nameOf(rows, body));
  const columns = (first: string) => [
    { heading: first, share: 3 },
    { heading: money.body, share: 3 },
    { heading: money.amount, share: 2, figures: true },
  ];
  return [
    ...facts(
      [money.phaseIn, said.phaseIn],
      [money.cost, said.costTkr === null ? null : words.tkr(said.costTkr)],
      [money.oneOff, said.oneOffTkr === null ? null : words.tkr(said.oneOffTkr)],
      [money.from, said.fromDay && words.day(said.fromDay)],
      [money.permanent, said.permanent ? money.yes : money.no],
    ),
    ...table(
      money.sources,
      columns(money.source),
      said.sources.map(({ kind, body, amountTkr }) => [
        cell(money.kinds[kind]),
        bodyCell(body),
        cell(words.tkr(amountTkr)),
      ]),
    ),
    ...table(
      money.phaseOuts,
      columns(money.phaseOut),
      said.phaseOuts.map(({ title, body, amountTkr }) => [
        cell(title),
        bodyCell(body),
        cell(words.tkr(amountTkr)),
      ]),
    ),
  ];
}
