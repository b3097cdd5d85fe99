// What everybody wrote, upon what, and what came of it: each text is written by one hand only, so that it can be followed.
import { columnName } from '../../../src/m365/rows/address.ts';
import type { Value } from '../../../src/schema/field.ts';
import { rowName } from '../../../src/sync/status.ts';
import { rowNames } from '../machine/organisation.ts';
import type { Page } from '../machine/page.ts';
import type { ServerRow } from '../machine/tenant.ts';

export interface Place {
  readonly list: string;
  readonly key: string;
  readonly field: string;
}
/**
 * @property upon what the writer had seen when he wrote
 * @property old whether it was in a form opened earlier, which did not show what stood in the row by then
 */
interface Text extends Place {
  readonly text: string;
  readonly account: string;
  readonly page: number;
  readonly upon: readonly Value[];
  readonly old: boolean;
}

const texts = ['story', 'cause', 'measure', 'body'];
const tags = columnName('tags');
const wordsIn = (stored: unknown): readonly string[] =>
  typeof stored === 'string' ? stored.split('\n').filter((word) => word !== '') : [];

export class Diary {
  readonly written = new Map<string, Text>();
  readonly acknowledged = new Set<string>();
  /** Texts that the server has had at some time. */
  readonly stored = new Set<string>();
  /** Given up by a person who knew what he did, or by force majeure. */
  readonly givenUp = new Set<Value>();
  readonly words = new Map<string, { readonly row: string; readonly account: string }>();
  readonly wrong: string[];
  private readonly last = new Map<string, ServerRow>();
  private count = 0;

  constructor(wrong: string[], rows: readonly ServerRow[]) {
    this.wrong = wrong;
    for (const row of rows) this.last.set(`${row.list}/${row.id}`, row);
  }

  text(page: Page, place: Place, upon: readonly Value[], old = false): string {
    this.count += 1;
    const text = `v${this.count}`;
    const { account, number } = page;
    this.written.set(text, { ...place, text, account, page: number, upon, old });
    return text;
  }

  word(page: Page, row: string): string {
    this.count += 1;
    this.words.set(`w${this.count}`, { row, account: page.account });
    return `w${this.count}`;
  }

  /** A text and everything it was written upon, down to the empty field. */
  line(text: Value, found = new Set<Value>([null])): ReadonlySet<Value> {
    if (text === null || found.has(text)) return found;
    found.add(text);
    for (const one of this.written.get(String(text))?.upon ?? []) this.line(one, found);
    return found;
  }

  giveUp(value: Value): void {
    if (typeof value !== 'string') return;
    for (const text of this.line(value)) this.givenUp.add(text);
  }
  giveUpRow(list: string, key: string): void {
    for (const one of this.written.values())
      if (one.list === list && one.key === key) {
        this.givenUp.add(one.text);
        this.stored.delete(one.text);
      }
    for (const [word, { row }] of this.words) if (row === rowName({ list, key })) this.givenUp.add(word);
  }

  /** What stood in a column that was taken away is lost by force, and may come again from whoever has it yet. */
  forgetColumn(column: string): void {
    for (const { text, field } of this.written.values())
      if (columnName(field) === column && this.stored.delete(text)) this.givenUp.add(text);
    for (const [name, row] of this.last)
      this.last.set(name, { ...row, columns: { ...row.columns, [column]: null } });
  }

  /** Looks at what the server has now, and judges what has come since it was last looked at. */
  look(rows: readonly ServerRow[], byAdministrator = false): void {
    for (const row of rows) {
      const name = `${row.list}/${row.id}`;
      const before = this.last.get(name) ?? null;
      if (before?.version === row.version) continue;
      this.last.set(name, row);
      if (!byAdministrator) this.judge(row, before);
    }
  }

  private judge(row: ServerRow, before: ServerRow | null): void {
    const key = String(row.columns.Key);
    if (!rowNames.some((one) => one.list === row.list && one.key === key))
      this.wrong.push(`I2: a row ${row.list}/${key} that nobody has wished for`);
    if (before && before.version + 1 !== row.version)
      this.wrong.push(`the diary has missed a version of ${row.list}/${key}`);
    const changed = Object.keys({ ...row.columns, ...before?.columns }).filter(
      (column) => (row.columns[column] ?? null) !== (before?.columns[column] ?? null),
    );
    if (before && changed.length === 0)
      this.wrong.push(`I2: ${row.list}/${key} was written again with nothing new`);
    for (const field of texts.filter((name) => changed.includes(columnName(name))))
      this.judgeText(
        row,
        { list: row.list, key, field },
        (before?.columns[columnName(field)] ?? null) as Value,
      );
    if (changed.includes(tags)) this.judgeWords(row, wordsIn(before?.columns[tags]));
  }

  private judgeText(row: ServerRow, { list, key, field }: Place, before: Value): void {
    const value = (row.columns[columnName(field)] ?? null) as Value;
    const text = this.written.get(String(value));
    if (!text || text.list !== list || text.key !== key || text.field !== field)
      return void this.wrong.push(`${list}/${key}/${field} became ${value}, which nobody wrote there`);
    if (this.stored.has(text.text)) this.wrong.push(`I2: ${value} was stored twice in ${key}/${field}`);
    this.stored.add(text.text);
    if (text.account !== row.by) this.wrong.push(`I10: ${value} by ${text.account} was sent as ${row.by}`);
    if (!this.line(value).has(before))
      this.wrong.push(`I3: ${value} was written over ${before} by someone who had not seen it`);
  }

  private judgeWords(row: ServerRow, before: readonly string[]): void {
    const now = wordsIn(row.columns[tags]);
    if (new Set(now).size < now.length) this.wrong.push(`I2: a word stands twice among ${now.join(' ')}`);
    for (const word of now) {
      if (before.includes(word)) continue;
      this.stored.add(word);
      const writer = this.words.get(word)?.account;
      if (writer !== row.by) this.wrong.push(`I10: ${word} by ${writer} was sent as ${row.by}`);
    }
    for (const word of before)
      if (!now.includes(word) && !this.givenUp.has(word))
        this.wrong.push(`I1: ${word} was taken away unasked`);
  }

  /** Whether a text is where it should be; `kept` are the texts in the outboxes of all devices. */
  missing(kept: ReadonlySet<unknown>): readonly string[] {
    const safe = (text: string) => this.stored.has(text) || kept.has(text) || this.givenUp.has(text);
    const said = [...this.acknowledged].filter((text) => !safe(text));
    if (said.length === 0) return [];
    const known = [...this.acknowledged, ...this.stored].filter((one) => this.written.has(one));
    return said.filter((text) => !known.some((later) => later !== text && this.line(later).has(text)));
  }

  /**
   * A question is only asked about what the one has written without having seen the other: never about what one page has
   * written by itself, save from a form that was opened earlier.
   */
  asked(page: Page, mine: Value, theirs: Value): string | null {
    const [one, other] = [this.written.get(String(mine)), this.written.get(String(theirs))];
    if (!one || !other) return null;
    const himself = `${page.end.name} asks about ${mine} and ${theirs}`;
    // A disk that is full keeps neither that a change has been sent nor that it is done with. When the page then dies, nothing is
    // left that tells the next one; nothing is lost, but it may ask about what has been written upon the change. So may a page that
    // had written upon what the browser has thrown away.
    if (page.tab.device.cupboard.hasForgotten) return null;
    if (this.line(mine).has(theirs)) return `${himself}, though the one was written upon the other`;
    // What was written from an old form, or upon what another page had written, was written without having seen the other.
    const unseen = (text: Value, by: Value): boolean =>
      [...this.line(text)].some((before) => {
        const link = this.written.get(String(before));
        return link && !this.line(by).has(before) && (link.old || link.page !== one.page);
      });
    const blind = unseen(mine, theirs) || unseen(theirs, mine);
    return one.page === other.page && !blind ? `${himself}, both of which the same page has written` : null;
  }
}
