// The bodies' logs of decisions behind the port of the screens: read, verified and gone on with, and added to where nobody else has written.
import { canonical, textPrint } from '../../core/log/canonical.ts';
import { exportedIn, exportedText, type UnprovedRow } from '../../core/log/exported.ts';
import { entryOf, valuesOf } from '../../core/log/logRow.ts';
import { recordersOf } from '../../core/log/recorders.ts';
import type { Verified } from '../../core/log/verify.ts';
import type { AdoptedFiles } from '../../m365/decisions/adoptedVersions.ts';
import type { DecisionStore, ReadRows } from '../../m365/decisions/decisionStore.ts';
import type { PublishedKey } from '../../m365/decisions/entraKeys.ts';
import type { StampedRow } from '../../m365/rows/stamped.ts';
import type { TokenSource } from '../../m365/signIn.ts';
import { bad, type Fault, fault, good, type Result } from '../../schema/fault.ts';
import { key } from '../../schema/field.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import type { RoomOwner } from '../../schema/ofBody.ts';
import type { Storage } from '../../sync/storage.ts';
import type { Workspace } from '../../sync/workspace.ts';
import type { DecisionLog, Wanted } from '../../ui/decisionLog.ts';
import { goneOn, type HeldLog, type LogGround, wholeLog } from './heldLog.ts';
import { logHeads } from './logHeads.ts';
import { placed, signed } from './placing.ts';
import { trustedKeys, withProofs } from './proofs.ts';
import { tenantKeys } from './tenantKeys.ts';
import { verified } from './verifying/verifying.ts';

/**
 * @property shared the shared rows, with bodies, roles and archived keys
 * @property account lower case
 * @property heads where this device keeps the last head it has seen of each log, under the site's address
 * @property entra how the person signs, and the keys that the tenant publishes; null where nobody can be asked to sign
 * @property random a text that nobody can guess
 */
export interface DecisionMeans {
  readonly storeOf: (owner: RoomOwner) => DecisionStore;
  readonly files: AdoptedFiles;
  readonly shared: Pick<Workspace, 'rows' | 'commit'>;
  readonly account: string;
  readonly heads: { readonly storage: Promise<Storage>; readonly site: string };
  readonly entra: {
    readonly clientId: string;
    readonly sign: TokenSource['sign'];
    readonly keys: () => Promise<readonly PublishedKey[] | null>;
  } | null;
  readonly random: () => string;
}

/** Somebody else who writes all the time would otherwise keep this page at it for ever. */
const mostTries = 5;

export function decisionLogOver(means: DecisionMeans): DecisionLog {
  const { shared, account, entra } = means;
  const heads = logHeads(means.heads.storage, means.heads.site);
  const keys = tenantKeys(shared, account, entra?.keys ?? (async () => null));
  const stores = new Map<string, DecisionStore>();
  const storeFor = (body: string): DecisionStore => {
    const name = shared.rows().get(bodies, key<'bodies'>(body))?.name ?? body;
    const store = stores.get(body) ?? means.storeOf({ key: body, name });
    stores.set(body, store);
    return store;
  };

  const logs = new Map<string, HeldLog>();

  async function groundOf(body: string, rows: readonly UnprovedRow[], held?: HeldLog): Promise<LogGround> {
    const isSigned = held?.log.rows.some(({ row }) => row.entry.proof !== '') ?? false;
    const [trusted, anchors] = await Promise.all([keys.trustedFor(body, rows, isSigned), heads.of(body)]);
    const recorders = recordersOf(shared.rows(), body);
    return { body, anchors, recorders, clientId: entra?.clientId ?? '', keys: trusted };
  }
  async function kept(body: string, log: HeldLog): Promise<HeldLog> {
    logs.set(body, log);
    await heads.keep(body, log.ground.anchors, log.log);
    return log;
  }

  async function readHeld(body: string, how?: 'whole'): Promise<Result<HeldLog>> {
    const store = storeFor(body);
    const held = how === 'whole' ? undefined : logs.get(body);
    const more = held === undefined ? good(null) : await store.since(held.mark);
    if (!more.ok) return more;
    if (held !== undefined && more.value !== null)
      return good(await kept(body, await withMore(held, more.value, body)));
    const found = await store.read();
    if (!found.ok) return found;
    const rows = found.value.rows.map(unprovedOf);
    return good(await kept(body, await wholeLog(rows, found.value.mark, await groundOf(body, rows))));
  }

  async function withMore(held: HeldLog, { rows, mark }: ReadRows, body: string): Promise<HeldLog> {
    const next = rows.map(unprovedOf);
    return goneOn(held, next, mark, await groundOf(body, next, held));
  }

  async function read(body: string, how?: 'whole'): Promise<Result<Verified>> {
    const found = await readHeld(body, how);
    return found.ok ? good(found.value.log) : found;
  }

  async function append(
    body: string,
    wanted: readonly Wanted[],
    stillWanted: Parameters<DecisionLog['append']>[2],
  ): Promise<Result<Verified>> {
    const store = storeFor(body);
    const own = new Set<string>();
    let left = wanted;
    /** What is written stands, whatever became of the rest: the log's own faults say that nothing does. */
    const partly = (...faults: readonly Fault[]) =>
      own.size === 0
        ? bad(...faults)
        : bad(
            fault('LOG_PARTLY', '', { count: own.size, all: wanted.length }),
            ...faults.filter(({ code }) => !code.startsWith('LOG_')),
          );
    for (let tries = 0; tries < mostTries; tries++) {
      const found = await readHeld(body);
      if (!found.ok) return partly(...found.faults);
      const { log, mark } = found.value;
      if (left.length === 0) return good(log);
      const faults = stillWanted(without(log, own));
      if (faults.length > 0) return partly(...faults);
      const now = await store.now();
      if (!now.ok) return partly(...now.faults);
      const stamp = { body, by: account, at: now.value };
      const entries = await signed(
        (salt) => placed(log, left, stamp, salt),
        entra?.sign ?? null,
        means.random,
      );
      if (!entries.ok) return partly(...entries.faults);
      const added: StampedRow[] = [];
      for (const entry of entries.value) {
        const answer = await store.add(valuesOf(entry));
        if (!answer.ok) return partly(...answer.faults);
        if (answer.value.kind === 'taken') break;
        own.add(answer.value.row.key);
        added.push(answer.value.row);
        left = left.slice(1);
      }
      // SharePoint has given them back, so they are known without another reading; what others add is read the next time.
      const ids = [...mark.ids, ...added.map(({ id }) => id)];
      if (left.length === 0)
        return good(
          (await kept(body, await withMore(found.value, { rows: added, mark: { ...mark, ids } }, body))).log,
        );
    }
    return partly(fault('LOG_BUSY', ''));
  }
  return {
    read,
    append,
    async exported(body) {
      const found = await storeFor(body).read();
      if (!found.ok) return found;
      const rows = found.value.rows.map(unprovedOf);
      const now = await storeFor(body).now();
      if (!now.ok) return now;
      const trusted = [...(await keys.trustedFor(body, rows, false)).values()].filter((one) => one !== null);
      return good(
        exportedText({
          v: 1,
          body,
          name: shared.rows().get(bodies, key<'bodies'>(body))?.name ?? body,
          at: now.value,
          clientId: entra?.clientId ?? '',
          recorders: recordersOf(shared.rows(), body),
          anchors: await heads.of(body),
          keys: trusted.map(({ kid, issuer, modulus, exponent }) => ({ kid, issuer, modulus, exponent })),
          rows,
        }),
      );
    },
    async judgedFile(text) {
      const file = exportedIn(text);
      if (file === null) return bad(fault('LOG_FILE_UNREADABLE', ''));
      const clientId = entra?.clientId ?? file.clientId;
      const rows = await withProofs(file.rows, { clientId, keys: trustedKeys([], file.keys) });
      const log = await verified(rows, file);
      const known = await keys.areKnown(file.keys);
      return good({ log, body: file.body, name: file.name, at: file.at, keysKnown: known });
    },
    async freeze(body, adopted) {
      const text = canonical(adopted);
      if (text === null) return bad(fault('LOG_NOT_CANONICAL', ''));
      const print = textPrint(text);
      const kept = await means.files.put(body, print, text);
      return kept.ok ? good(print) : kept;
    },
    async frozen(body, print) {
      const found = await means.files.take(body, print);
      if (!found.ok) return found;
      return textPrint(found.value) === print
        ? good(JSON.parse(found.value) as unknown)
        : bad(fault('FROZEN_DIFFERS', print));
    },
  };
}

const unprovedOf = ({ key: rowKey, row, author, account, created, edited }: StampedRow): UnprovedRow => ({
  key: rowKey,
  ...entryOf(row),
  author,
  account,
  created,
  edited,
});

/** The log but for these rows: what one has written oneself in this very act is no reason not to go on. */
const without = (log: Verified, own: ReadonlySet<string>): Verified =>
  own.size === 0 ? log : { ...log, rows: log.rows.filter(({ row }) => !own.has(row.key)) };
