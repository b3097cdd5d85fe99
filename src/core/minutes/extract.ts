// The extract of one item and nothing else, which is given out only when the item is adjusted (domain.md 5.7, S35).
import { bad, fault, good, type Result } from '../../schema/fault.ts';
import type { DecidedItem } from '../decision/content.ts';
import type { Standing } from '../decision/standing.ts';
import { type Block, facts, type Part } from '../planDocument/parts.ts';
import { bodyName, type MinutesGround, organisationName, writingOf } from './ground.ts';
import { itemPart } from './minutes.ts';
import type { MinutesWords } from './words.ts';

export interface Extract {
  readonly title: string;
  readonly under: readonly string[];
  readonly parts: readonly [Part];
  /** Who certifies it and what holds it to the log, below the item itself. */
  readonly foot: readonly Block[];
}

/** Faults: NOT_ADJUSTED {paragraph}, and those of the steering model. */
export function extractOf(ground: MinutesGround, standing: Standing, words: MinutesWords): Result<Extract> {
  const { item, adjusted, number, print } = standing;
  if (adjusted === null) return bad(fault('NOT_ADJUSTED', '', { paragraph: item.paragraph }));
  const writing = writingOf(ground, words);
  if (!writing.ok) return writing;
  const organisation = organisationName(ground);
  const t = words.extract;
  return good({
    title: words.extractTitle,
    under: [...(organisation === null ? [] : [organisation]), bodyName(ground), words.day(item.day)],
    parts: [itemPart(writing.value, standing, ground.standings)],
    foot: facts(
      [t.adjusted, words.day(adjusted.day)],
      [t.certified, t.by(t.secretary)],
      [t.print, print],
      [t.log, t.row(number)],
    ),
  });
}

/** Each recipient once, as they were decided; nobody before the item is adjusted (S34). Faults: NOT_ADJUSTED {paragraph}. */
export function dispatchOf({ item, adjusted }: Standing): Result<readonly string[]> {
  if (adjusted === null) return bad(fault('NOT_ADJUSTED', '', { paragraph: item.paragraph }));
  return good(recipientsOf(item));
}

export const recipientsOf = ({ recipients }: DecidedItem): readonly string[] => [...new Set(recipients)];
