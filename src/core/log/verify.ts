// Holds a body's whole log to its numbers, its chain, its contents and its writers, and tells what does not hold.
import { textPrint } from './canonical.ts';
import { keyOf, printOf, type SeenRow } from './logRow.ts';

export type FindingCode =
  | 'hole'
  | 'numberTwice'
  | 'otherKey'
  | 'wrongChain'
  | 'contentMissing'
  | 'contentDiffers'
  | 'unreadable'
  | 'edited'
  | 'anotherName'
  | 'noRight'
  | 'datedBefore'
  | 'datedOtherwise'
  | 'wrongCorrection'
  | 'falseProof'
  /** The sign-in is right, and not the writer's. */
  | 'anotherAccount'
  | 'anchorDiffers'
  /** No fault: the site does not know the writer any more. */
  | 'authorUnknown'
  /** No fault: the key that the sign-in was made with has not been kept. */
  | 'keyUnknown'
  /** No fault: only the right to the list speaks for the row (*endast behörighet*). */
  | 'proofMissing';

/** `to` is the last number of a hole. */
export interface Finding {
  readonly code: FindingCode;
  readonly number: number;
  readonly to?: number;
}
/** The head of the log as somebody saw it before: shows that the last rows are cut off or written anew. */
export interface Anchor {
  readonly number: number;
  readonly print: string;
}
/** The print of a row, and of what it holds; null where there is none. */
export interface Prints {
  readonly print: string | null;
  readonly content: string | null;
}
export interface Ground {
  readonly body: string;
  /** Whether the person might write that row when it was made. */
  readonly mayWrite: (person: string, row: SeenRow) => boolean;
  readonly anchors: readonly Anchor[];
  /** The prints of a row, where they have been worked out already. */
  readonly prints?: (row: SeenRow) => Prints;
}
/** A row with what was found; `holds` is false for every row that must not count. */
export interface Judged {
  readonly row: SeenRow;
  readonly print: string | null;
  readonly codes: readonly FindingCode[];
  readonly holds: boolean;
}
export interface Verified {
  readonly rows: readonly Judged[];
  readonly findings: readonly Finding[];
}

const needContent: readonly string[] = ['adopt', 'approve'];
const minutesApart = 10;

export const printsIn = (row: SeenRow): Prints => ({
  print: printOf(row),
  content: row.entry.held === null ? null : textPrint(row.entry.held),
});

function contentCode({ entry: { content, held, act } }: SeenRow, print: string | null): FindingCode | null {
  if (content === null && held === null) return needContent.includes(act) ? 'contentMissing' : null;
  if (content === null || held === null) return 'contentMissing';
  return print === content ? null : 'contentDiffers';
}

const same = (one: string, other: string): boolean =>
  one === other || one.toLowerCase() === other.toLowerCase();

/** The prints that were seen, by number; null where two were, which no row agrees with. */
export type Heads = ReadonlyMap<number, string | null>;
export function headsIn({ anchors }: Ground): Heads {
  const heads = new Map<number, string | null>();
  for (const { number, print } of anchors)
    heads.set(number, (heads.get(number) ?? print) === print ? print : null);
  return heads;
}

/** One row, given the row before it. */
export function judged(row: SeenRow, before: Judged | null, ground: Ground, heads: Heads): Judged {
  const { entry, author } = row;
  const { print, content: contentPrint } = (ground.prints ?? printsIn)(row);
  const codes: FindingCode[] = [];
  const tell = (is: boolean, code: FindingCode) => {
    if (is) codes.push(code);
  };
  tell(!row.fits, 'unreadable');
  tell(row.key !== keyOf(entry) || entry.body !== ground.body || !(entry.number >= 1), 'otherKey');
  const chain = before === null ? (entry.number === 1 ? '' : null) : before.print;
  tell(print === null || entry.before !== chain, 'wrongChain');
  const content = contentCode(row, contentPrint);
  if (content !== null) codes.push(content);
  tell(row.edited, 'edited');
  tell(author !== '' && !same(author, entry.by), 'anotherName');
  tell(!ground.mayWrite(author === '' ? entry.by : author, row), 'noRight');
  const made = Date.parse(row.created);
  tell(before !== null && !(made >= Date.parse(before.row.created)), 'datedBefore');
  // An unreadable instant is never near another.
  tell(!(Math.abs(Date.parse(entry.at) - made) <= minutesApart * 60_000), 'datedOtherwise');
  tell(row.proof === 'false', 'falseProof');
  tell(row.proof === 'another', 'anotherAccount');
  tell(heads.has(entry.number) && heads.get(entry.number) !== print, 'anchorDiffers');
  const holds = codes.length === 0;
  if (author === '') codes.push('authorUnknown');
  if (row.proof === 'missing') codes.push('proofMissing');
  if (row.proof === 'unknown') codes.push('keyUnknown');
  return { row, print, codes, holds };
}

const deviating = (judged: Judged, code: FindingCode): Judged => ({
  ...judged,
  codes: [code, ...judged.codes],
  holds: false,
});

/**
 * A correction names an earlier row of the same subject that itself holds and has not been adjusted: what has been signed is put
 * right by a new decision, never by a row.
 * @param adjustedAt the number of the last row that adjusts the subject; 0 where there is none
 */
export function withCorrection(
  judged: Judged,
  byNumber: Pick<ReadonlyMap<number, Judged>, 'get'>,
  adjustedAt: (subject: string) => number,
): Judged {
  const { corrects, act, kind, subject, number } = judged.row.entry;
  if (corrects === null) return act === 'annul' ? deviating(judged, 'wrongCorrection') : judged;
  const old = byNumber.get(corrects);
  const right =
    old?.holds &&
    corrects < number &&
    old.row.entry.subject === subject &&
    old.row.entry.kind === kind &&
    adjustedAt(subject) < corrects;
  return right ? judged : deviating(judged, 'wrongCorrection');
}

export const inOrder = (one: SeenRow, other: SeenRow): number =>
  one.entry.number - other.entry.number ||
  Number(one.key !== keyOf(one.entry)) - Number(other.key !== keyOf(other.entry)) ||
  (one.key < other.key ? -1 : 1);

/**
 * The numbers of the rows that what comes after them speaks for. Below an anchor a row must be joined to it, link by link: an
 * administrator can write the whole of an unsigned log anew, and only what somebody has seen of it tells. What a signed row
 * that holds says of the row before it is signed too.
 */
function linkedIn(byNumber: ReadonlyMap<number, Judged>, heads: Heads, last: number): ReadonlySet<number> {
  const linked = new Set<number>();
  const top = Math.max(0, ...heads.keys());
  // A number may be as large as somebody likes, so only those that are there are gone through.
  for (const [number, row] of [...byNumber].reverse()) {
    const next = byNumber.get(number + 1);
    const isNamed = next !== undefined && next.row.entry.before === row.print;
    if (heads.has(number) ? heads.get(number) === row.print : isLinked(number, isNamed, next))
      linked.add(number);
  }
  return linked;

  function isLinked(number: number, isNamed: boolean, next: Judged | undefined): boolean {
    if (number > top) return next === undefined ? number === last : isNamed;
    const isSigned = next?.holds === true && next.row.proof === 'valid';
    return isNamed && (isSigned || linked.has(number + 1));
  }
}

/** In whatever order the rows come, the answer is the same. Nothing is left out: each row is in `rows`. */
export function verify(seen: readonly SeenRow[], ground: Ground): Verified {
  const heads = headsIn(ground);
  const rows: Judged[] = [];
  const findings: Finding[] = [];
  const byNumber = new Map<number, Judged>();
  const adjusted = new Map<string, number>();
  let last = 0;
  for (const row of [...seen].sort(inOrder)) {
    const { number } = row.entry;
    if (number > last + 1) findings.push({ code: 'hole', number: last + 1, to: number - 1 });
    const before = number > 1 ? (byNumber.get(number - 1) ?? null) : null;
    const alone = withCorrection(
      judged(row, before, ground, heads),
      byNumber,
      (subject) => adjusted.get(subject) ?? 0,
    );
    // Only the row that has SharePoint's unique key stands in the chain: a second one can be seen, but not push it out.
    const placed = byNumber.has(number) ? deviating(alone, 'numberTwice') : alone;
    if (!byNumber.has(number)) byNumber.set(number, placed);
    if (placed.holds && row.entry.act === 'adjust') adjusted.set(row.entry.subject, number);
    last = Math.max(last, number);
    rows.push(placed);
  }
  // Where all hold, one after another, each names the one before it: most logs are like that, and it is cheaper to see.
  const isUnbroken =
    rows.every(({ holds, row }, at) => holds && row.entry.number === at + 1) &&
    [...heads.keys()].every((number) => byNumber.has(number));
  const linked = isUnbroken ? byNumber : linkedIn(byNumber, heads, last);
  for (const [index, alone] of rows.entries()) {
    const { number } = alone.row.entry;
    // An altered row shows in the row after it. Only a sign-in or an anchor speaks for a row on its own.
    const isSpokenFor = alone.row.proof === 'valid' || linked.has(number);
    const told = alone.holds && !isSpokenFor ? deviating(alone, 'wrongChain') : alone;
    rows[index] = told;
    for (const code of told.codes) findings.push({ code, number });
  }
  for (const number of heads.keys())
    if (!byNumber.has(number)) findings.push({ code: 'anchorDiffers', number });
  return { rows, findings };
}

/** Nothing of it deviates: what cannot be tested, or only the right to the list speaks for, is no deviation. */
export const isWhole = ({ rows, findings }: Verified): boolean =>
  rows.every(({ holds }) => holds) &&
  !findings.some(({ code }) => code === 'hole' || code === 'anchorDiffers');

/** The number and chain of the row to write next: after the last that holds, so that a row far ahead stops nobody. */
export function nextPlace({ rows }: Verified): { readonly number: number; readonly before: string | null } {
  const taken = new Map(rows.map((judged) => [judged.row.entry.number, judged]));
  let number = 1 + (rows.findLast(({ holds }) => holds)?.row.entry.number ?? 0);
  while (taken.has(number)) number++;
  return { number, before: number === 1 ? '' : (taken.get(number - 1)?.print ?? null) };
}
