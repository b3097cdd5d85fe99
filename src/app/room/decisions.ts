// The bodies' logs of decisions behind the port of the screens: read and verified each time, and added to where nobody else has written.
import { canonical, textPrint } from '../../core/log/canonical.ts';
import { entryOf, entryPrint, type LogEntry, type SeenRow, valuesOf } from '../../core/log/logRow.ts';
import { recorders } from '../../core/log/recorders.ts';
import { type Anchor, nextPlace, type Verified, verify } from '../../core/log/verify.ts';
import type { DecisionStore } from '../../m365/decisions/decisionStore.ts';
import type { StampedRow } from '../../m365/rows/stamped.ts';
import { bad, fault, good, type Result } from '../../schema/fault.ts';
import { type Instant, key } from '../../schema/field.ts';
import type { Rows } from '../../schema/list.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import type { RoomOwner } from '../../schema/ofBody.ts';
import { plainText } from '../../schema/plainText.ts';
import type { Storage } from '../../sync/storage.ts';
import type { DecisionLog, Wanted } from '../../ui/decisionLog.ts';

/**
 * @property rows the shared rows as they are now: bodies and roles
 * @property account lower case
 * @property heads where this device keeps the last head it has seen of each log, under the site's address
 */
export interface DecisionMeans {
  readonly storeOf: (owner: RoomOwner) => DecisionStore;
  readonly rows: () => Rows;
  readonly account: string;
  readonly heads: { readonly storage: Promise<Storage>; readonly site: string };
}

/** Somebody else who writes all the time would otherwise keep this page at it for ever. */
const mostTries = 5;

export function decisionLogOver({ storeOf, rows, account, heads }: DecisionMeans): DecisionLog {
  const stores = new Map<string, DecisionStore>();
  const storeFor = (body: string): DecisionStore => {
    const name = rows().get(bodies, key<'bodies'>(body))?.name ?? body;
    const store = stores.get(body) ?? storeOf({ key: body, name });
    stores.set(body, store);
    return store;
  };

  const record = (body: string) => `logHead/${encodeURIComponent(heads.site)}/${encodeURIComponent(body)}`;
  async function headOf(body: string): Promise<readonly Anchor[]> {
    const storage = await heads.storage;
    const kept = (await storage.get(record(body)).catch(() => null)) as Anchor | null | undefined;
    return kept ? [kept] : [];
  }
  /** The longest that was seen: a log that has become shorter is told of each time it is read. */
  async function keepHead(body: string, known: readonly Anchor[], { rows: judged }: Verified): Promise<void> {
    const last = judged.at(-1);
    if (!last?.holds || last.print === null) return;
    const { number } = last.row.entry;
    if (known.some((one) => one.number >= number)) return;
    const storage = await heads.storage;
    await storage
      .set(record(body), { number, print: last.print } satisfies Anchor)
      .catch((error: unknown) => console.warn(error));
  }

  async function judged(body: string, stamped: readonly StampedRow[]): Promise<Verified> {
    const anchors = await headOf(body);
    const ground = { body, mayWrite: recorders(rows(), body), anchors };
    const verified = verify(stamped.map(seenOf), ground);
    await keepHead(body, anchors, verified);
    return verified;
  }

  async function read(body: string): Promise<Result<Verified>> {
    const found = await storeFor(body).read();
    return found.ok ? good(await judged(body, found.value)) : found;
  }

  async function append(
    body: string,
    wanted: readonly Wanted[],
    stillWanted: Parameters<DecisionLog['append']>[2],
  ): Promise<Result<Verified>> {
    const store = storeFor(body);
    const own = new Set<string>();
    let left = wanted;
    for (let tries = 0; tries < mostTries; tries++) {
      const log = await read(body);
      if (!log.ok || left.length === 0) return log;
      const faults = stillWanted(without(log.value, own));
      if (faults.length > 0) return bad(...faults);
      const now = await store.now();
      if (!now.ok) return now;
      const entries = placed(log.value, left, { body, by: account, at: now.value });
      if (!entries.ok) return entries;
      for (const entry of entries.value) {
        const added = await store.add(valuesOf(entry));
        if (!added.ok) return added;
        if (added.value.kind === 'taken') break;
        own.add(added.value.row.key);
        left = left.slice(1);
      }
    }
    return left.length === 0 ? read(body) : bad(fault('LOG_BUSY', ''));
  }
  return { read, append };
}

const seenOf = ({ key: rowKey, row, author, created, edited }: StampedRow): SeenRow => ({
  key: rowKey,
  ...entryOf(row),
  author,
  created,
  edited,
  proof: 'missing',
});

/** The log but for these rows: what one has written oneself in this very act is no reason not to go on. */
const without = (log: Verified, own: ReadonlySet<string>): Verified =>
  own.size === 0 ? log : { ...log, rows: log.rows.filter(({ row }) => !own.has(row.key)) };

/** The rows with their numbers, each with the print of the one before; the texts as they will be read again. */
function placed(
  log: Verified,
  wanted: readonly Wanted[],
  stamp: { readonly body: string; readonly by: string; readonly at: Instant },
): Result<readonly LogEntry[]> {
  let { number, before } = nextPlace(log);
  const entries: LogEntry[] = [];
  for (const { act, kind, subject, note, corrects, held } of wanted) {
    const text = held === null ? null : canonical(held);
    if (before === null || (held !== null && text === null)) return bad(fault('LOG_NOT_CANONICAL', ''));
    const content = text === null ? null : textPrint(text);
    const words = { subject: plainText(subject), note: plainText(note) };
    const entry = {
      ...stamp,
      ...words,
      number,
      act,
      kind,
      content,
      held: text,
      before,
      corrects,
      salt: '',
      proof: '',
    };
    entries.push(entry);
    before = entryPrint(entry);
    number += 1;
  }
  return good(entries);
}
