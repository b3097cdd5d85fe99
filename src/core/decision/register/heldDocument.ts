// Holds a governing document to the log of the body that is said to have adopted it: what the log does not know of, or knows otherwise, is told of.
import { governingDocuments } from '../../../schema/lists/planning/governingDocuments.ts';
import { swedishDay } from '../../calendar.ts';
import type { Verified } from '../../log/verify.ts';
import { written } from '../../meeting/decide/planContent.ts';
import type { GoverningDocument } from '../../planning/contents.ts';
import { readsPapers } from '../../proposal/writers.ts';
import type { Situation } from '../../situation.ts';
import type { DecidedItem, DecidedPoint, Effect } from '../content.ts';
import { adoptedOnDelegation, repealedOnDelegation } from '../delegation/delegatedEffects.ts';
import { madeBy } from '../effects.ts';
import type { Hold } from '../heldToLog.ts';
import { decidedIn, isApproved } from '../standing.ts';

/**
 * `differs`: it is adopted, and its row says another day, paragraph or words. `endNotInLog`: it is said to be repealed, and this
 * body has not decided so. `delegated`: a decision on delegation has adopted it, which the body's log does not hold. `unseen`: one may
 * have, and the person may not read the body's papers, where such decisions lie.
 */
export type DocumentHold = Hold | 'differs' | 'endNotInLog' | 'delegated' | 'unseen';

const wrong: readonly (DocumentHold | null)[] = ['notInLog', 'differs', 'endNotInLog'];
export const isWrong = (hold: DocumentHold | null): boolean => wrong.includes(hold);

/** @property print of the document as it was adopted; null where the decision itself made it */
export interface HeldDocument {
  readonly hold: DocumentHold;
  readonly print: string | null;
}

interface Adoption {
  readonly item: DecidedItem;
  readonly effect: Effect;
}

/**
 * Null for what nobody has adopted. `beforeLog` is what the log cannot know: it was adopted before the first row.
 * @param log of the body that is said to have adopted it, whose papers are among the rows
 */
export function heldDocument(
  { rows, person }: Pick<Situation, 'rows' | 'person'>,
  governing: GoverningDocument,
  log: Verified,
): HeldDocument | null {
  const { state, key, validTo, adoptedBy, adoptedDay, paragraph } = governing;
  if (state === 'draft') return null;
  const [first] = log.rows;
  const began = first === undefined ? null : swedishDay(first.row.created);
  const adoptions = effectsIn(log, (item, point, effect, at) =>
    isAdoption(item, governing, point, effect, at),
  );
  const own = adoptions.find((one) => agrees(governing, one));
  const print = own?.item.frozen[key] ?? null;
  const seesDelegated = adoptedBy !== null && readsPapers(rows, person, adoptedBy);
  const repeals = effectsIn(log, (_, __, { kind, target }) => kind === 'repeal' && target === key);
  if (state === 'repealed' && began !== null && (validTo ?? '9999') >= began && repeals.length === 0) {
    if (!seesDelegated) return { hold: 'unseen', print };
    if (!repealedOnDelegation({ rows }, adoptedBy, governing)) return { hold: 'endNotInLog', print };
  }
  if (own !== undefined) return { hold: 'held', print };
  if (adoptions.some(({ effect }) => effect.kind === 'adopt')) return { hold: 'differs', print: null };
  if (seesDelegated && paragraph === null && adoptedOnDelegation({ rows }, adoptedBy, governing))
    return { hold: 'delegated', print: null };
  if (began === null || (adoptedDay ?? '') < began) return { hold: 'beforeLog', print: null };
  return { hold: paragraph === null && !seesDelegated ? 'unseen' : 'notInLog', print: null };
}

type Wanted = (item: DecidedItem, point: DecidedPoint, effect: Effect, at: number) => boolean;

/** Those of adjusted decisions that were the body's own to take. */
const effectsIn = (log: Verified, isWanted: Wanted): readonly Adoption[] =>
  decidedIn(log)
    .filter(({ item, adjusted }) => adjusted !== null && isApproved(item))
    .flatMap(({ item }) =>
      item.points
        .filter(({ forwardTo }) => forwardTo === null)
        .flatMap((point) =>
          point.effects
            .filter((effect, at) => isWanted(item, point, effect, at))
            .map((effect) => ({ item, effect })),
        ),
    );

const isAdoption = (
  item: DecidedItem,
  { key, id }: GoverningDocument,
  point: DecidedPoint,
  { kind, target }: Effect,
  at: number,
): boolean =>
  (kind === 'adopt' || kind === 'interim') &&
  (target === '' ? madeBy(item, point, at) === id : target === key);

/** What the program writes of the decision when it is carried out, and nobody after it. */
const agrees = (
  { adoptedBy, adoptedDay, paragraph, validFrom }: GoverningDocument,
  { item, effect }: Adoption,
): boolean =>
  adoptedBy === item.body &&
  adoptedDay === item.day &&
  paragraph === item.paragraph &&
  validFrom === (effect.from ?? item.day);

/** What the body adopted, and nobody may alter without a decision. */
const adopted = ['title', 'kind', 'answers', 'repeals'] as const;

/**
 * Whether the document says what was adopted.
 * @param frozen what the log's print is of; what cannot be read as that does not hold
 */
export function saysAsAdopted(governing: GoverningDocument, frozen: unknown): boolean {
  const kept = wordsOf(frozen);
  const now = wordsOf(written(governingDocuments, governing));
  if (kept === null || now === null) return false;
  const isInForce = governing.state === 'inForce' || governing.state === 'inForceInterim';
  const isSame = (name: string) => JSON.stringify(kept.get(name)) === JSON.stringify(now.get(name));
  // Its last day is moved nearer by what repeals it or takes its place; until then it is the one that was adopted.
  return adopted.every(isSame) && (!isInForce || isEnding(governing, kept) || isSame('validTo'));
}

const isEnding = ({ validTo }: GoverningDocument, kept: ReadonlyMap<string, unknown>): boolean =>
  validTo !== null && validTo < String(kept.get('validTo') ?? '9999');

/** A list with nothing in it is kept as nothing. */
const isSaid = (entry: unknown): entry is readonly unknown[] =>
  Array.isArray(entry) && !(Array.isArray(entry[1]) && entry[1].length === 0);

function wordsOf(text: unknown): ReadonlyMap<string, unknown> | null {
  if (typeof text !== 'string') return null;
  try {
    const entries: unknown = JSON.parse(text);
    return Array.isArray(entries)
      ? new Map(entries.filter(isSaid).map(([name, value]) => [String(name), value]))
      : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
