// The tenant's signing keys as a log is held to them: asked for once, and archived by those who keep a body's log.
import type { UnprovedRow } from '../../core/log/exported.ts';
import { recordsDecisions } from '../../core/meeting/keepers.ts';
import { personNamed } from '../../core/situation.ts';
import type { PublishedKey } from '../../m365/decisions/entraKeys.ts';
import { add } from '../../schema/change.ts';
import type { Rows } from '../../schema/list.ts';
import { signingKeys } from '../../schema/lists/decision/signingKeys.ts';
import type { Workspace } from '../../sync/workspace.ts';
import { isSame, keysToArchive, trustedKeys } from './proofs.ts';

interface TenantKeys {
  /**
   * The keys for the log's sign-ins; nothing is asked of the tenant where there are none.
   * @param rows those whose keys are to be archived; @param isSigned whether rows before them bear sign-ins
   */
  trustedFor(
    body: string,
    rows: readonly UnprovedRow[],
    isSigned: boolean,
  ): Promise<ReturnType<typeof trustedKeys>>;
  /** Whether the tenant shows each of these keys, or they are archived here. */
  areKnown(keys: readonly PublishedKey[]): Promise<boolean>;
}

/** What somebody has written past the app and is no key is left out. */
const archivedIn = (rows: Rows): readonly PublishedKey[] =>
  rows
    .all(signingKeys)
    .flatMap(({ kid, published: { issuer, modulus, exponent } }) =>
      typeof issuer === 'string' && typeof modulus === 'string' && typeof exponent === 'string'
        ? [{ kid, issuer, modulus, exponent }]
        : [],
    );

export function tenantKeys(
  shared: Pick<Workspace, 'rows' | 'commit'>,
  account: string,
  published: () => Promise<readonly PublishedKey[] | null>,
): TenantKeys {
  let asked: Promise<readonly PublishedKey[] | null> | null = null;

  /** Asked again as long as nobody has answered. */
  async function live(): Promise<readonly PublishedKey[]> {
    asked ??= published();
    const keys = await asked;
    if (keys === null) asked = null;
    return keys ?? [];
  }

  return {
    async areKnown(keys) {
      if (keys.length === 0) return true;
      const trusted = trustedKeys(await live(), archivedIn(shared.rows()));
      return keys.every((one) => {
        const known = trusted.get(one.kid) ?? null;
        return known !== null && isSame(known, one);
      });
    },
    async trustedFor(body, rows, isSigned) {
      if (!isSigned && rows.every(({ entry }) => entry.proof === '')) return trustedKeys([], []);
      const now = await live();
      const archived = archivedIn(shared.rows());
      const missing = keysToArchive(rows, now, archived);
      if (missing.length > 0 && recordsDecisions(personNamed(shared.rows(), account), body)) {
        const changes = missing.map(({ kid, ...published }) =>
          add(signingKeys, { kid, published, by: account }),
        );
        const kept = await shared.commit(changes);
        if (!kept.ok) console.warn('The key archive', kept.faults);
      }
      return trustedKeys(now, archived);
    },
  };
}
