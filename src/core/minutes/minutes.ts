// The minutes of a meeting as a document: its head, its items as the log holds them, who signs, and the proof that they were announced.
import { type Fault, fault, good, type Result } from '../../schema/fault.ts';
import { isAdjustedAtOnce, type Standing, type StruckItem } from '../decision/standing.ts';
import { type Block, facts, type Part, paragraphs, part } from '../planDocument/parts.ts';
import { bodyName, headOfMinutes, itemsOf, type MinutesGround, namesIn, writingOf } from './ground.ts';
import { headFacts } from './head.ts';
import { noticePart } from './notice.ts';
import { sectionsOf, type Writing } from './sections.ts';
import { statutoryFaults } from './statutory.ts';
import { changedSinceAdjusted, headNow } from './whole.ts';
import type { MinutesWords } from './words.ts';

/**
 * @property faults what the law wants and the minutes lack; they can be read, and not adjusted
 * @property changed what is otherwise than it was when they were adjusted; they say what was adjusted
 */
export interface MinutesDocument {
  readonly title: string;
  readonly under: readonly string[];
  readonly parts: readonly Part[];
  readonly faults: readonly Fault[];
  readonly changed: readonly Fault[];
}

/** Faults: those of the steering model; what the law misses stands in the document's own. */
export function minutesOf(ground: MinutesGround, words: MinutesWords): Result<MinutesDocument> {
  const { rows, meeting, standings, struck, head, fixed } = ground;
  const writing = writingOf(ground, words);
  if (!writing.ok) return writing;
  const decided = standings.map(({ item }) => item.item);
  const waiting = itemsOf(rows, meeting).filter(
    (item) => item.kind === 'decision' && !decided.includes(item.key),
  );
  return good({
    title: words.title(bodyName(ground)),
    under: [words.day(meeting.day), ...(meeting.adjustedDay === null ? [words.draft] : [])],
    parts: [
      ...part(words.head.title, headFacts(ground, words)),
      ...[
        ...standings.map((one) => ({ ...one.item, part: itemPart(writing.value, one, standings) })),
        ...struck.map((one) => ({ ...one.item, part: struckPart(one, words) })),
      ]
        .toSorted((one, other) => one.paragraph - other.paragraph)
        .map(({ part: its }) => its),
      ...waiting.flatMap(({ title }) => part(words.undecided(title), paragraphs(words.notDecided))),
      ...part(words.signatures, signatures(ground, words)),
      ...noticePart(ground, words),
      ...part(words.chainLabel, [
        ...(fixed === null ? [] : paragraphs(words.whole(fixed.number, fixed.print))),
        ...(head === null ? [] : paragraphs(words.chain(head.number, head.print))),
      ]),
    ],
    faults: [
      ...statutoryFaults(
        writing.value.sections,
        standings.map(({ item }) => item),
      ),
      ...waiting.map(({ key: at, title }) => fault('MINUTES_PART_MISSING', at, { part: 'decision', title })),
    ],
    changed: changedSinceAdjusted(fixed, headNow(meeting, namesIn(ground)), standings),
  });
}

/** The item with its number, its registry number and its sections. */
export function itemPart(writing: Writing, standing: Standing, all: readonly Standing[]): Part {
  const { item, adjusted } = standing;
  const { words } = writing;
  const atOnce: readonly Block[] =
    adjusted !== null && isAdjustedAtOnce(standing, all) ? paragraphs(words.immediate(adjusted.day)) : [];
  return {
    title: words.paragraph(item.paragraph, item.title),
    blocks: [
      ...facts([words.registryNumber, item.registryNumber]),
      ...atOnce,
      ...(item.correction === '' ? [] : paragraphs(words.corrected(item.correction))),
    ],
    parts: sectionsOf(writing, item),
  };
}

const struckPart = ({ item, reason }: StruckItem, words: MinutesWords): Part => ({
  title: words.paragraph(item.paragraph, item.title),
  blocks: paragraphs(words.struck(reason)),
  parts: [],
});

function signatures(ground: MinutesGround, words: MinutesWords): readonly Block[] {
  const { secretary, chair, adjusters } = headOfMinutes(ground);
  return facts(
    [words.head.secretary, secretary?.name ?? null],
    [words.head.chair, chair?.name ?? null],
    [words.head.adjusters, adjusters.map(({ name }) => name).join('\n')],
  );
}
