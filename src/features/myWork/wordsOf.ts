// What each kind of waiting work says: its title, its lead, the button that begins it, and how far it has come.
import type { WorkItem, WorkLink } from '../../core/myWork.ts';
import type { Day } from '../../schema/field.ts';
import type { SteeringModel } from '../../steering/model.ts';
import { periodWord } from '../../steering/words.ts';
import { address } from '../../ui/address.ts';
import type { sv } from './text.ts';

type Own = typeof sv;

export interface WorkWords {
  readonly title: string;
  readonly lead: string;
  readonly action: string;
  readonly progress: { readonly done: number; readonly of: number; readonly label: string } | null;
}

/** A plan or a deviation that waits; its rules and words are fetched after the page. */
export interface FetchedRow {
  readonly kind: 'fetched';
  readonly key: string;
  readonly due: Day | null;
  readonly words: WorkWords;
  readonly href: string;
}
export type Row = WorkItem | FetchedRow;

type Kinds = { [K in WorkItem['kind']]: Extract<WorkItem, { kind: K }> };
type Sentences = { [K in keyof Kinds]: (t: Own, item: Kinds[K], period: string) => WorkWords };

/** A long list of names says less than its beginning. */
const mostNames = 4;
function firstNames(t: Own, names: readonly string[]): readonly string[] {
  if (names.length <= mostNames) return names;
  return [...names.slice(0, mostNames - 1), t.andMore(names.length - mostNames + 1)];
}

function leadOfForm(
  t: Own,
  { done, of, returned, greenUnchanged, needCause, minutes }: Kinds['followUp'],
): string {
  const unchanged = greenUnchanged.length;
  const standing =
    done === of
      ? t.allAnswered
      : done === 0
        ? t.notBegun(of, unchanged, needCause)
        : t.begun(done, of, unchanged, needCause);
  const sentences = [returned ? t.returned : '', standing, done < of ? t.minutes(minutes) : ''];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

const sentences: Sentences = {
  followUp: (t, item, period) => ({
    title: t.followUp(period),
    lead: leadOfForm(t, item),
    action: item.done === item.of ? t.markReady : item.done > 0 ? t.goOn : t.begin,
    progress: { done: item.done, of: item.of, label: t.progress(item.unit.name) },
  }),
  unitsMissing: (t, { units, of }, period) => ({
    title: t.unitsMissing(units.length),
    lead: t.unitsMissingLead(
      period,
      of - units.length,
      of,
      firstNames(
        t,
        units.map(({ name }) => name),
      ),
    ),
    action: t.seeWho,
    progress: { done: of - units.length, of, label: t.unitsProgress },
  }),
  readAttainment: (t, { rate }, period) => ({
    title: t.readAttainment(period),
    lead: t.readAttainmentLead(rate),
    action: t.read,
    progress: null,
  }),
  nextPeriod: (t, { unit }, period) => ({
    title: t.nextPeriod(period),
    lead: t.nextPeriodLead(unit.name),
    action: t.look,
    progress: null,
  }),
};

export function wordsOf(t: Own, row: Row, model: SteeringModel): WorkWords {
  if (row.kind === 'fetched') return row.words;
  return sentenceOf(t, row, periodWord(model, row.period));
}

const sentenceOf = <K extends WorkItem['kind']>(t: Own, item: Kinds[K] & { kind: K }, period: string) =>
  sentences[item.kind](t, item, period);

/** Straight to the field that is missing, where the work says which. */
export function hrefOf(row: Row): string {
  if (row.kind === 'fetched') return row.href;
  const { feature, unit, period, field }: WorkLink = row.link;
  if (feature === 'chain') return address.chain();
  if (feature === 'attainment' || unit === undefined || period === undefined)
    return address.attainment(period);
  return address.followUp(unit, period, field?.split('/')[0], field);
}
