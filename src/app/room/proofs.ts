// Holds the sign-ins of a log to the tenant's keys: those it publishes now, and those that were archived while it did.
import type { UnprovedRow } from '../../core/log/exported.ts';
import type { SeenRow } from '../../core/log/logRow.ts';
import { isByWriter, isProofOf, type Proof, proofIn, type Token, tokenIn } from '../../core/log/proof.ts';
import { isSignedWith, type PublishedKey } from '../../m365/decisions/entraKeys.ts';

/** By name; null where two different keys go by the same, which neither is then believed. */
type Keys = ReadonlyMap<string, PublishedKey | null>;

export const isSame = (one: PublishedKey, other: PublishedKey): boolean =>
  one.modulus === other.modulus && one.exponent === other.exponent && one.issuer === other.issuer;

/** What the tenant publishes itself counts for more than what has been archived. */
export function trustedKeys(live: readonly PublishedKey[], archived: readonly PublishedKey[]): Keys {
  const keys = new Map<string, PublishedKey | null>();
  for (const one of archived) {
    const known = keys.get(one.kid);
    keys.set(one.kid, known === undefined || (known !== null && isSame(known, one)) ? one : null);
  }
  for (const one of live) keys.set(one.kid, one);
  return keys;
}

/** Those of the published keys that the log's sign-ins were made with, and that nobody has archived yet. */
export function keysToArchive(
  rows: readonly UnprovedRow[],
  live: readonly PublishedKey[],
  archived: readonly PublishedKey[],
): readonly PublishedKey[] {
  const used = new Set(rows.map(({ entry }) => tokenIn(proofIn(entry.proof)?.token ?? '')?.kid));
  return live.filter((one) => used.has(one.kid) && !archived.some((other) => isSame(one, other)));
}

/** @property clientId this app's registration, which the sign-in was made for */
export interface ProofGround {
  readonly clientId: string;
  readonly keys: Keys;
}

/** While the browser looks at the signatures of so many, the page has its turn. */
const atATime = 200;

export async function withProofs(
  rows: readonly UnprovedRow[],
  ground: ProofGround,
): Promise<readonly SeenRow[]> {
  // Rows that were signed together bear the same token, which is looked at once.
  const signed = new Map<string, Promise<boolean>>();
  const isSigned = (token: string, with_: PublishedKey) => {
    const known = signed.get(token) ?? isSignedWith(token, with_);
    signed.set(token, known);
    return known;
  };
  const found: SeenRow[] = [];
  for (let from = 0; from < rows.length; from += atATime) {
    const part = rows.slice(from, from + atATime);
    found.push(
      ...(await Promise.all(
        part.map(async (row) => ({ ...row, proof: await proofOf(row, ground, isSigned) })),
      )),
    );
  }
  return found;
}

async function proofOf(
  row: UnprovedRow,
  { clientId, keys }: ProofGround,
  isSigned: (token: string, with_: PublishedKey) => Promise<boolean>,
): Promise<SeenRow['proof']> {
  const { salt, proof: text } = row.entry;
  if (salt === '' && text === '') return 'missing';
  const proof: Proof | null = proofIn(text);
  const token: Token | null = tokenIn(proof?.token ?? '');
  // Where a salt stands there was a sign-in: a proof that has been taken away is a deviation.
  if (proof === null || token === null) return 'false';
  const known = keys.get(token.kid);
  if (!known) return 'unknown';
  const isOurs = isProofOf(row, proof, token, { clientId, issuer: known.issuer });
  if (!isOurs || !(await isSigned(proof.token, known))) return 'false';
  return isByWriter(row, token) ? 'valid' : 'another';
}
