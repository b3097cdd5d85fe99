// A body's log of decisions as it lies in SharePoint: the whole of it with its stamps, and one row more under a key that nobody has taken.
import { SPQueryable, spPost } from '@pnp/sp/index.js';
import { add } from '../../schema/change.ts';
import { checkChange } from '../../schema/check.ts';
import { bad, type Fault, fault, good, type Result } from '../../schema/fault.ts';
import type { Instant } from '../../schema/field.ts';
import type { InputOf } from '../../schema/list.ts';
import { decisionLog } from '../../schema/lists/decision/decisionLog.ts';
import { ofBody, type RoomOwner } from '../../schema/ofBody.ts';
import { type Answer, attempt, type Failure } from '../answer.ts';
import { written } from '../columns.ts';
import type { Connection } from '../connection.ts';
import { addedPlainly } from '../rows/adding.ts';
import { columnName } from '../rows/address.ts';
import type { Item, Shelf } from '../rows/items.ts';
import { everyoneIn, learnPeople } from '../rows/site.ts';
import { type StampedRow, stampedRow, stampedWith } from '../rows/stamped.ts';
import { accountsOf } from './accounts.ts';
import { type Mark, newItems, wholeList } from './logChanges.ts';

/** What came of an addition: the row as it lies there, or that another lies in its place. */
type Added = { readonly kind: 'added'; readonly row: StampedRow } | { readonly kind: 'taken' };

/** Rows as they lie there, and how far the log has been read with them. */
export interface ReadRows {
  readonly rows: readonly StampedRow[];
  readonly mark: Mark;
}

export interface DecisionStore {
  /** Every row that lies there, whatever it holds. Faults: NETWORK_AWAY, SIGN_IN_NEEDED, NOT_ALLOWED, LIST_MISSING. */
  read(): Promise<Result<ReadRows>>;
  /** The rows that are new since the mark; null where the whole must be read, since what was read then may be other now. */
  since(mark: Mark): Promise<Result<ReadRows | null>>;
  /** The time by SharePoint's clock, to which readers hold the row. */
  now(): Promise<Result<Instant>>;
  /**
   * Sends the row once. When no answer comes, the log is asked for the row: it is never sent blindly again. A NETWORK_AWAY
   * means that it was not there when it was looked for, or that nobody could look.
   */
  add(values: InputOf<typeof decisionLog>): Promise<Result<Added>>;
}

const told = (failure: Failure, list: string): Fault => {
  if (failure.kind === 'away') return fault(failure.signIn ? 'SIGN_IN_NEEDED' : 'NETWORK_AWAY', '');
  return { ...failure.fault, values: { ...failure.fault.values, list } };
};

export function decisionStore(connection: Connection, owner: RoomOwner): DecisionStore {
  const { sp, path } = connection;
  const list = ofBody(decisionLog, owner);
  const shelf: Shelf = { list, place: { list: list.name, year: null } };
  let accounts: ReadonlyMap<number, string> = new Map();
  const proofColumn = columnName('proof');

  /** Only a sign-in is held to the account, so nothing is asked where nobody has signed. */
  const learnAccounts = async (items: readonly Item[]): Promise<void> => {
    const signed = items.filter((item) => item[proofColumn]).map(({ AuthorId }) => Number(AuthorId));
    if (signed.length > 0) accounts = await accountsOf(connection, signed);
  };
  const stamped = async (items: readonly Item[]): Promise<readonly StampedRow[]> => {
    const site = await everyoneIn(connection);
    await learnPeople(connection, site, [...new Set(items.map(({ AuthorId }) => Number(AuthorId)))]);
    await learnAccounts(items);
    return items.map((item) => stampedRow(shelf, item, site, accounts));
  };
  const resultOf = <T>(answer: Answer<T>): Result<T> =>
    answer.kind === 'answered' ? good(answer.value) : bad(told(answer, list.title));

  /** What lies under the key: ours if every column is as it was sent. */
  async function standing(key: string, values: InputOf<typeof decisionLog>): Promise<Result<Added | null>> {
    const found = resultOf(await attempt(stampedWith(sp, path, shelf, key).then(stamped)));
    if (!found.ok) return found;
    const [row] = found.value;
    if (row === undefined) return good(null);
    const [sent, there] = [written(list, { ...values }), written(list, row.row)];
    const isOurs = Object.entries(sent).every(([column, value]) => (there[column] ?? null) === value);
    return good(isOurs ? { kind: 'added', row } : { kind: 'taken' });
  }

  return {
    async read() {
      return resultOf(
        await attempt(
          wholeList(connection, shelf).then(async ({ items, mark }) => ({
            rows: await stamped(items),
            mark,
          })),
        ),
      );
    },
    async since(mark) {
      const found = resultOf(await newItems(connection, shelf, mark));
      if (!found.ok || found.value === null) return found.ok ? good(null) : found;
      const { items, mark: to } = found.value;
      const rows = await attempt(stamped(items));
      return rows.kind === 'answered' ? good({ rows: rows.value, mark: to }) : resultOf(rows);
    },
    async now() {
      const info = SPQueryable([sp.web, `${connection.site}/_api/contextinfo`]);
      const answer = await attempt(spPost<{ FormDigestValue?: string }>(info));
      if (answer.kind !== 'answered') return bad(told(answer, list.title));
      // The digest says when it was made; no header with the time may be read from another origin (sharepoint.md 1.5).
      const made = Date.parse(answer.value.FormDigestValue?.split(',')[1] ?? '');
      if (Number.isNaN(made)) return bad(fault('NETWORK_AWAY', ''));
      return good(new Date(made).toISOString().replace(/\.\d+Z$/, 'Z'));
    },
    async add(values) {
      const change = { ...add(decisionLog, values), list: list.name };
      const misfits = checkChange(list, change);
      if (misfits.length > 0) return bad(...misfits);
      const site = await attempt(everyoneIn(connection));
      if (site.kind !== 'answered') return bad(told(site, list.title));
      const answer = await addedPlainly({ connection, site: site.value, shelf }, change);
      const mayBeThere =
        answer.kind === 'answered' ||
        (answer.kind === 'away' && !answer.signIn) ||
        (answer.kind === 'refused' && answer.reason === 'duplicate');
      if (!mayBeThere) return bad(told(answer, list.title));
      const there = await standing(change.key, values);
      if (!there.ok) return there;
      if (there.value !== null) return good(there.value);
      return bad(answer.kind === 'answered' ? fault('ROW_GONE', change.key) : told(answer, list.title));
    },
  };
}
