// How long a log of 100,000 rows takes to verify, and a new row; and that no forged row counts in 100,000 adversarial histories.

import { printsOfAll } from '../../src/app/room/verifying/contentPrints.ts';
import { withNext } from '../../src/core/log/next.ts';
import { printsIn, verify } from '../../src/core/log/verify.ts';
import { forgedIn, honestLog } from '../given/log.ts';

const { rows, ground } = honestLog(100_000);
const timed = <T>(what: string, work: () => T): T => {
  const [began, used] = [performance.now(), process.cpuUsage()];
  const result = work();
  const { user, system } = process.cpuUsage(used);
  const processor = ((user + system) / 1_000).toFixed(1);
  console.log(`${what}: ${processor} ms of processor time, ${(performance.now() - began).toFixed(1)} ms`);
  return result;
};
const timedToo = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
  const [began, used] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(used);
  const processor = ((user + system) / 1_000).toFixed(1);
  console.log(`${what}: ${processor} ms of processor time, ${(performance.now() - began).toFixed(1)} ms`);
  return result;
};
const verified = timed('Verifying a log of 100,000 rows', () => verify(rows, ground));
const last = rows.at(-1);
const shorter = verify(rows.slice(0, -1), { ...ground, anchors: [] });
if (last) timed('A new row', () => withNext(shorter, [last], ground));
const long = honestLog(10_000, 'Nämnden beslutar enligt förslaget. '.repeat(180));
const printed = await timedToo('The prints of 10,000 rows of 6,300 signs each', () => printsOfAll(long.rows));
const printsOf = new Map(long.rows.map((row, at) => [row, printed[at]]));
timed('Verifying them with the prints', () =>
  verify(long.rows, { ...long.ground, prints: (row) => printsOf.get(row) ?? printsIn(row) }),
);
timed('Verifying them without', () => verify(long.rows, long.ground));
let forged = 0;
timed('100,000 adversarial histories', () => {
  for (let seed = 1; seed <= 100_000; seed++) forged += forgedIn(seed);
});
console.log(`Forged rows that counted: ${forged}`);
if (forged > 0 || verified.findings.length > 0) process.exitCode = 1;
