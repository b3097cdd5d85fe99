// What stands between an official's report and its being sent: each fault at the place in the report where it is mended.
import { type Fault, fault, warning } from '../../schema/fault.ts';
import type { Day } from '../../schema/field.ts';
import type { Rows } from '../../schema/list.ts';
import { proposals } from '../../schema/lists/room/proposals.ts';
import type { Effect } from '../decision/content.ts';
import { answerFaults, financed } from '../planning/financing.ts';
import { asksFinancing, type Draft, isWritten, type Part } from './draft.ts';
import { goesToCouncil, preparationWarning } from './law/councilCase.ts';
import {
  itemsOf,
  type ProposalItem,
  type ReportStatement,
  recipientsOf,
  signatoriesOf,
  statementOf,
} from './read.ts';

/** Where a text of its own is mended: `section.<key>`. */
export const sectionPlace = (key: string): string => `section.${key}`;
/** An item's place, by its order from 0. */
export const itemPlace = (index: number): string => `items.${index}`;

/**
 * Everything that is wrong, in the order of the model's parts. `at` is a field's name, `section.<key>`, `items.<n>`,
 * `items.<n>.<field>` or `financing.<field>`. Warnings may be passed after thought.
 */
export function reportFindings(rows: Rows, draft: Draft): readonly Fault[] {
  const { model, report } = draft;
  const ofParts = draft.parts.flatMap((one) => partFaults(rows, draft, one));
  const isAsked =
    asksMoney(rows, draft) && !model.proposal.parts.some(({ content }) => content === 'financing');
  return [
    ...missing(report, ['day', 'office', 'officerTitle']),
    ...ofParts,
    ...(isAsked ? financingIn(rows, draft) : []),
    ...preparationWarning(rows, draft.body.key, report, 'items'),
    ...(signatoriesOf(report).some(({ role, name }) => role.trim() && name.trim())
      ? []
      : [fault('FIELD_REQUIRED', 'signatories', { label: proposals.fields.signatories.label })]),
  ];
}

/** FIELD_REQUIRED for each of the report's own fields that is empty. */
export const missing = (
  report: Draft['report'],
  names: readonly (keyof typeof proposals.fields & keyof Draft['report'])[],
): readonly Fault[] =>
  names
    .filter((name) => String(report[name] ?? '').trim() === '')
    .map((name) => fault('FIELD_REQUIRED', name, { label: proposals.fields[name].label }));

function partFaults(rows: Rows, draft: Draft, { part, section }: Part): readonly Fault[] {
  const { report } = draft;
  if (part.content === 'decision') return itemFaults(itemsOf(report), report.day);
  if (part.content === 'financing') return financingIn(rows, draft);
  if (part.content === 'recipients') {
    const isEmpty = recipientsOf(report).every(({ name }) => name.trim() === '');
    return part.required && isEmpty ? [fault('FIELD_REQUIRED', 'recipients', { label: part.label })] : [];
  }
  if (!isWritten(part) || !part.required) return [];
  return sectionFault({ part, section });
}

/** Text, or "not applicable" where the model allows it, with its reason where the model wants one (S07). */
function sectionFault({ part, section }: Part): readonly Fault[] {
  if (section?.text?.trim()) return [];
  const isSet = section?.notApplicable === true && part.notApplicable !== 'no';
  const lacksReason = isSet && part.notApplicable === 'withReason' && !section.reason?.trim();
  if (isSet && !lacksReason) return [];
  const at = sectionPlace(part.key);
  return part.content === 'impact'
    ? [fault('IMPACT_BLANK', at, { label: part.label, kind: part.impact ?? '', reason: lacksReason ? 1 : 0 })]
    : [fault('FIELD_REQUIRED', at, { label: part.label })];
}

/** The statement of 5.5 is asked for by the model, or by the law where the council decides what is to be spent (F5). */
export const asksMoney = (rows: Rows, { model, body, report }: Pick<Draft, 'model' | 'body' | 'report'>) =>
  asksFinancing(model) || goesToCouncil(rows, body.key, report);

function financingIn(rows: Rows, { model, body, report }: Draft): readonly Fault[] {
  const byLaw = asksFinancing(model) ? {} : { law: 'kommunallagen 11 kap. 15 §' };
  return statementFaults(rows, body.key, statementOf(report)).map((one) => ({
    ...one,
    at: `financing.${one.at}`,
    values: { ...one.values, ...byLaw },
  }));
}

/** FIN_MISSING, FIN_GAP and FIN_TRANSFER_UNCOVERED of a report's own statement (S08, S09). */
export const statementFaults = (
  rows: Rows,
  own: Draft['body']['key'],
  statement: ReportStatement,
): readonly Fault[] =>
  answerFaults(
    rows,
    { ...statement, noCostReason: statement.reason },
    financed(own, statement.costTkr ?? 0, statement.sources, statement.phaseOuts),
  );

/** @param decided the day before which nothing takes effect but backwards (D9); null = not known yet */
export function itemFaults(items: readonly ProposalItem[], decided: Day | null): readonly Fault[] {
  if (items.every(({ text }) => text.trim() === '')) return [fault('PROPOSAL_NO_ITEM', 'items')];
  return items.flatMap((item, index) => {
    const at = itemPlace(index);
    const from = [item.from, ...item.effects.map((effect) => effect.from)].find(
      (day) => day !== null && decided !== null && day < decided,
    );
    return [
      ...(item.text.trim() === ''
        ? [fault('FIELD_REQUIRED', `${at}.text`, { label: proposals.fields.items.label })]
        : []),
      ...item.effects.flatMap((effect, place) => effectFault(effect, `${at}.effects.${place}`) ?? []),
      ...(from ? [warning('EFFECTIVE_BEFORE_DECISION', at, { number: item.number, from })] : []),
    ];
  });
}

const isSaid = (text: string | null): boolean => (text ?? '').trim() !== '';

/** What each kind of effect must say to be carried out when the item is adjusted (G1, D11). */
const isComplete: Record<Effect['kind'], (effect: Effect) => boolean> = {
  adopt: ({ target, title }) => isSaid(target) || isSaid(title),
  repeal: ({ target }) => isSaid(target),
  assign: ({ target, title, to }) => isSaid(target) || (isSaid(title) && isSaid(to)),
  interim: ({ target, title }) => isSaid(target) || isSaid(title),
  approvePlan: ({ target }) => isSaid(target),
  approveReport: ({ target }) => isSaid(target),
};

function effectFault(effect: Effect, at: string): Fault | null {
  if (!isComplete[effect.kind](effect)) return fault('EFFECT_NO_TARGET', at);
  const isEndless = effect.kind === 'interim' && (!isSaid(effect.until) || effect.until === effect.target);
  return isEndless ? fault('INTERIM_NO_END', at) : null;
}

/** By which a warning is remembered as considered: other days or another place ask anew. */
export const warningKey = ({ code, at, values }: Fault): string =>
  [code, at, ...(values.from === undefined ? [] : [values.from])].join(' ');

/** What keeps a report from being sent: what must be mended, and warnings that nobody has considered. */
export const inTheWay = (found: readonly Fault[], considered: readonly string[] | null): readonly Fault[] =>
  found.filter((one) => !one.warning || !(considered ?? []).includes(warningKey(one)));
