// A decision log as honest people leave it, and the deeds of those who are not.
import { canonical, textPrint } from '../../src/core/log/canonical.ts';
import { keyOf, type LogEntry, printOf, type SeenRow } from '../../src/core/log/logRow.ts';
import { type Ground, type Verified, verify } from '../../src/core/log/verify.ts';

export const secretary = 'sekreterare@example.se';
const start = Date.parse('2026-01-01T08:00:00Z');
export const minute = (count: number): string => new Date(start + count * 60_000).toISOString();

export const seen = (entry: LogEntry, alike: Partial<SeenRow> = {}): SeenRow => ({
  key: keyOf(entry),
  entry,
  author: entry.by,
  created: entry.at,
  edited: false,
  fits: true,
  proof: 'valid',
  ...alike,
});

const plan = (number: number, text: string): string =>
  canonical({ title: `Plan ${number}`, tkr: number * 1_000, ...(text === '' ? {} : { text }) }) ?? '';

/** What a row holds, with the print of it. */
export const holding = (held: string) => ({ held, content: textPrint(held) });

/** @param text what each row holds besides: a decision as it is taken has a couple of thousand signs */
export function honestLog(
  length: number,
  text = '',
): { readonly rows: readonly SeenRow[]; readonly ground: Ground } {
  const rows: SeenRow[] = [];
  let before = '';
  for (let number = 1; number <= length; number++) {
    const row = seen({
      body: 'rs',
      number,
      act: 'approve',
      kind: 'plan',
      subject: `plan-${number % 7}`,
      ...holding(plan(number, text)),
      before,
      corrects: null,
      note: 'Regionstyrelsen godkänner planen.',
      by: secretary,
      at: minute(number),
      salt: '',
      proof: '',
    });
    rows.push(row);
    before = printOf(row) ?? '';
  }
  const mayWrite = (person: string) => person === secretary;
  return { rows, ground: { body: 'rs', mayWrite, anchors: [{ number: length, print: before }] } };
}

/** The rows that count: what all that follows from a log is read from. */
export const countingIn = ({ rows }: Verified): readonly SeenRow[] =>
  rows.flatMap(({ holds, row }) => (holds ? [row] : []));

/** A seeded sequence of whole numbers: the same history for the same seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return (state ^ (state >>> 13)) % sides;
  };
}

/**
 * One history: an honest log, and one to three deeds by people with raw REST. Who lacks the right may have put a row there all the
 * same (the list was loosened), and a site administrator may alter rows, without SharePoint's mark of it.
 * An altered row has lost its proof: nobody can sign in as another. The number of accepted rows that the secretary did not write so.
 */
export function forgedIn(seed: number): number {
  const roll = dice(seed);
  const { rows: signed, ground } = honestLog(2 + roll(5));
  // Half of the logs were never signed: then only the chain and what was seen of it speak.
  const rows = roll(2) ? signed : signed.map((row): SeenRow => ({ ...row, proof: 'missing' }));
  const honest = new Set(rows.map(({ entry }) => canonical(entry)));
  const now: SeenRow[] = [...rows];
  const deeds: readonly (() => void)[] = [
    () => now.splice(roll(now.length), 1),
    () => forge((row) => ({ entry: { ...row.entry, subject: 'plan-förfalskad' } })),
    () => forge((row) => ({ entry: { ...row.entry, act: 'repeal', content: null, held: null } })),
    () => forge((row) => ({ entry: { ...row.entry, ...holding('"annat"') } })),
    () => forge((row) => ({ entry: { ...row.entry, by: 'annan@example.se' } })),
    () => append(1 + roll(3), { author: 'angripare@example.se' }),
    () => append(1, { author: 'angripare@example.se' }, 'angripare@example.se'),
    () => append(1, { key: rows[0]?.key ?? '', author: 'angripare@example.se' }),
    () => append(-roll(3), { author: 'angripare@example.se', proof: 'false' }),
    () => rewrite(roll(Math.max(1, now.length))),
    () => rewrite(0),
    () => now.splice(1 + roll(Math.max(1, now.length))),
  ];
  /** All that follows is given its prints anew, as only an administrator can: the chain is whole again. */
  function rewrite(from: number): void {
    for (let index = from; index < now.length; index++) {
      const row = now[index];
      const before = now[index - 1];
      if (!row) continue;
      const subject = index === from ? 'plan-förfalskad' : row.entry.subject;
      const entry = { ...row.entry, subject, before: before ? (printOf(before) ?? '') : '' };
      now[index] = { ...row, proof: 'missing', entry };
    }
  }
  function forge(change: (row: SeenRow) => Partial<SeenRow>): void {
    const index = roll(Math.max(1, now.length));
    const row = now[index];
    if (row) now[index] = { ...row, proof: roll(2) ? 'missing' : 'false', ...change(row) };
  }
  function append(ahead: number, alike: Partial<SeenRow>, by = secretary): void {
    const last = now.at(-1);
    if (!last) return;
    const number = last.entry.number + ahead;
    const entry = { ...last.entry, number, by, before: printOf(last) ?? '', subject: 'plan-förfalskad' };
    now.push(seen(entry, alike));
  }
  for (let left = 1 + roll(3); left > 0; left--) deeds[roll(deeds.length)]?.();
  return countingIn(verify(now, ground)).filter(({ entry }) => !honest.has(canonical(entry))).length;
}
