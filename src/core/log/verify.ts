// Holds a body's whole log to its numbers, its chain, its contents and its writers, and tells what does not hold.
import { fingerprint } from './canonical.ts';
import { keyOf, printOf, type SeenRow } from './logRow.ts';

export type FindingCode =
  | 'hole'
  | 'numberTwice'
  | 'otherKey'
  | 'wrongChain'
  | 'contentMissing'
  | 'contentDiffers'
  | 'edited'
  | 'anotherName'
  | 'noRight'
  | 'datedBefore'
  | 'datedOtherwise'
  | 'wrongCorrection'
  | 'falseProof'
  | 'anchorDiffers'
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
export interface Ground {
  readonly body: string;
  /** What was adopted, by the row's key. */
  readonly contents: ReadonlyMap<string, unknown>;
  /** Whether the person might write that row when it was made. */
  readonly mayWrite: (person: string, row: SeenRow) => boolean;
  readonly anchors: readonly Anchor[];
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

function contentCode({ entry, key }: SeenRow, ground: Ground): FindingCode | null {
  if (entry.content === null) return needContent.includes(entry.act) ? 'contentMissing' : null;
  if (!ground.contents.has(key)) return 'contentMissing';
  return fingerprint(ground.contents.get(key)) === entry.content ? null : 'contentDiffers';
}

/** An unreadable instant is never near another. */
const near = (one: string, other: string): boolean =>
  Math.abs(Date.parse(one) - Date.parse(other)) <= minutesApart * 60_000;

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** One row, given the row before it: the whole work when a row is added. */
export function judge(row: SeenRow, before: Judged | null, ground: Ground): Judged {
  const { entry } = row;
  const print = printOf(row);
  const firm: readonly (FindingCode | null | false)[] = [
    (row.key !== keyOf(entry) || entry.body !== ground.body || !(entry.number >= 1)) && 'otherKey',
    (print === null || entry.before !== (before ? before.print : entry.number === 1 ? '' : null)) &&
      'wrongChain',
    contentCode(row, ground),
    row.edited && 'edited',
    !same(row.author, entry.by) && 'anotherName',
    !ground.mayWrite(row.author, row) && 'noRight',
    before && !(Date.parse(row.created) >= Date.parse(before.row.created)) && 'datedBefore',
    !near(entry.at, row.created) && 'datedOtherwise',
    row.proof === 'false' && 'falseProof',
    ground.anchors.some((a) => a.number === entry.number && a.print !== print) && 'anchorDiffers',
  ];
  const codes = firm.filter((code) => code !== null && code !== false);
  const holds = codes.length === 0;
  return { row, print, codes: row.proof === 'missing' ? [...codes, 'proofMissing'] : codes, holds };
}

const deviating = (judged: Judged, code: FindingCode): Judged => ({
  ...judged,
  codes: [code, ...judged.codes],
  holds: false,
});

/** A correction names an earlier row of the same subject that itself holds. */
function withCorrection(judged: Judged, byNumber: ReadonlyMap<number, Judged>): Judged {
  const { corrects, act, kind, subject, number } = judged.row.entry;
  if (corrects === null) return act === 'annul' ? deviating(judged, 'wrongCorrection') : judged;
  const old = byNumber.get(corrects);
  const right =
    old?.holds && corrects < number && old.row.entry.subject === subject && old.row.entry.kind === kind;
  return right ? judged : deviating(judged, 'wrongCorrection');
}

const inOrder = (one: SeenRow, other: SeenRow): number =>
  one.entry.number - other.entry.number ||
  Number(one.key !== keyOf(one.entry)) - Number(other.key !== keyOf(other.entry)) ||
  (one.key < other.key ? -1 : 1);

/** In whatever order the rows come, the answer is the same. Nothing is left out: each row is in `rows`. */
export function verify(seen: readonly SeenRow[], ground: Ground): Verified {
  const rows: Judged[] = [];
  const findings: Finding[] = [];
  const byNumber = new Map<number, Judged>();
  let last = 0;
  for (const row of [...seen].sort(inOrder)) {
    const { number } = row.entry;
    if (number > last + 1) findings.push({ code: 'hole', number: last + 1, to: number - 1 });
    const alone = withCorrection(judge(row, byNumber.get(number - 1) ?? null, ground), byNumber);
    // Only the row that has SharePoint's unique key stands in the chain: a second one can be seen, but not push it out.
    const judged = byNumber.has(number) ? deviating(alone, 'numberTwice') : alone;
    if (!byNumber.has(number)) byNumber.set(number, judged);
    last = Math.max(last, number);
    rows.push(judged);
  }
  const known = ground.anchors.reduce((most, { number }) => Math.max(most, number), last);
  for (const [index, judged] of rows.entries()) {
    const { number } = judged.row.entry;
    const anchored = ground.anchors.some(
      (anchor) => anchor.number === number && anchor.print === judged.print,
    );
    const next = byNumber.get(number + 1);
    const broken = next ? next.row.entry.before !== judged.print : number < known;
    // An altered row shows in the row after it. Only a sign-in or an anchor speaks for a row on its own.
    const unsure = broken && judged.holds && !anchored && judged.row.proof !== 'valid';
    const told = unsure ? deviating(judged, 'wrongChain') : judged;
    rows[index] = told;
    for (const code of told.codes) findings.push({ code, number });
  }
  for (const { number } of ground.anchors)
    if (!byNumber.has(number)) findings.push({ code: 'anchorDiffers', number });
  return { rows, findings };
}

/** The number and chain of the row to write next: after the last that holds, so that a row far ahead stops nobody. */
export function nextPlace({ rows }: Verified): { readonly number: number; readonly before: string | null } {
  const taken = new Map(rows.map((judged) => [judged.row.entry.number, judged]));
  let number = 1 + (rows.findLast(({ holds }) => holds)?.row.entry.number ?? 0);
  while (taken.has(number)) number++;
  return { number, before: number === 1 ? '' : (taken.get(number - 1)?.print ?? null) };
}
