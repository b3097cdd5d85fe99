// The logs as this page has verified them: gone on with from where they were read, and verified whole where that does not hold.
import type { UnprovedRow } from '../../core/log/exported.ts';
import { withNext } from '../../core/log/next.ts';
import { mayWriteBy } from '../../core/log/recorders.ts';
import type { Verified } from '../../core/log/verify.ts';
import type { Mark } from '../../m365/decisions/logChanges.ts';
import { type ProofGround, withProofs } from './proofs.ts';
import { type PlainGround, verified } from './verifying/verifying.ts';

/** All that a log is held to. */
export type LogGround = PlainGround & ProofGround;

/** @property ground what it was held to when it was verified */
export interface HeldLog {
  readonly mark: Mark;
  readonly log: Verified;
  readonly ground: LogGround;
}

export async function wholeLog(
  rows: readonly UnprovedRow[],
  mark: Mark,
  ground: LogGround,
): Promise<HeldLog> {
  return { mark, ground, log: await verified(await withProofs(rows, ground), ground) };
}

/** In words that are the same for the same ground; the heads apart, which `withNext` looks at itself. */
const saidOf = ({ body, recorders, clientId, keys }: LogGround): string =>
  JSON.stringify([body, recorders, clientId, [...keys].sort(([one], [other]) => (one < other ? -1 : 1))]);

/** What was verified is verified again where roles or keys are other than they were; it is not read again. */
export async function goneOn(
  held: HeldLog,
  rows: readonly UnprovedRow[],
  mark: Mark,
  ground: LogGround,
): Promise<HeldLog> {
  if (saidOf(held.ground) === saidOf(ground)) {
    const next = await withProofs(rows, ground);
    const log = withNext(held.log, next, { ...ground, mayWrite: mayWriteBy(ground.recorders) });
    if (log !== null) return { mark, ground, log };
  }
  return wholeLog([...held.log.rows.map(({ row }) => row), ...rows], mark, ground);
}
