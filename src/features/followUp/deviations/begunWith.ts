// What a deviation says from the start: what was found, how far from the target it is, and why it is so.
import { beginsWith } from '../../../core/deviation/beginsWith.ts';
import { subjectOf } from '../../../core/deviation/proposed.ts';
import type { DeviationAnswer } from '../../../core/deviation/raise.ts';
import type { EconomyEntry, FigureEntry, FollowUpForm, Proposal } from '../../../core/followUp/form.ts';
import { address } from '../../../ui/address.ts';
import { withUnit } from '../../../ui/format.ts';
import { statusWord } from '../formInUse.ts';
import type * as texts from '../text.ts';

type Words = typeof texts.sv;
type Off = Pick<Proposal, 'of' | 'figures'>;

/** The deviation's page for whoever comes to write a measure; said here, since the addresses are fetched with the first page. */
export const forMeasure = (deviation: string): string =>
  `${address.deviations('atgard')}/${encodeURIComponent(deviation)}`;

export const isMoney = (of: Proposal['of']): of is EconomyEntry => 'isBelow' in of;

export const begunWith = (words: Words, form: FollowUpForm, off: Off): DeviationAnswer => ({
  ...beginsWith(off, form.head.period.key),
  title: findingOf(words, form, off),
  description: describedBy(words, off),
});

/** The figure that is off: the proposal's own, or the first that makes the goal red. */
function figureOf({ of, figures }: Off): (FigureEntry & { readonly value: number }) | null {
  const figure = isMoney(of) ? undefined : 'element' in of ? figures[0] : of;
  if (figure === undefined || figure.value === null || figure.input !== 'number') return null;
  return { ...figure, value: figure.value };
}

function wantedOf(words: Words, { indicator, target }: FigureEntry): string | null {
  if (target === null || indicator.direction === 'qualitative') return null;
  const [low, high] = [target.value, target.valueHigh ?? target.value].map((one) => withUnit(indicator, one));
  return words.deviations.wanted[indicator.direction](low ?? '', high ?? '');
}

/** To be the deviation's title: the figure and its target, or the judgement. */
function findingOf(words: Words, form: FollowUpForm, off: Off): string {
  const t = words.deviations;
  const { of } = off;
  if (isMoney(of)) return t.overspent(words.economy.amount(of.tkr ?? 0, of.pct));
  const figure = figureOf(off);
  if (figure === null) return t.judged(subjectOf(of).title, statusWord(form, of.status));
  const { indicator, value } = figure;
  return t.finding(indicator.title, withUnit(indicator, value), wantedOf(words, figure));
}

function describedBy(words: Words, off: Off): string | null {
  const figure = figureOf(off);
  if (figure === null) return null;
  const { indicator, value, lastYear } = figure;
  const before = lastYear?.value ?? null;
  return words.deviations.described(
    withUnit(indicator, value),
    wantedOf(words, figure),
    before === null ? null : withUnit(indicator, before),
  );
}
