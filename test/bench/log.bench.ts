// How long a log of 100,000 rows takes to verify, and a new row; and that no forged row counts in 100,000 adversarial histories.

import { printsOfAll } from '../../src/app/room/verifying/contentPrints.ts';
import { withNext } from '../../src/core/log/next.ts';
import { printsIn, verify } from '../../src/core/log/verify.ts';
import { forgedIn, honestLog } from '../given/log.ts';

const { rows, ground } = honestLog(100_000);
/** What the work used of the processor is told and given back, in milliseconds. */
function told(what: string, began: number, before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  const used = (user + system) / 1_000;
  console.log(
    `${what}: ${used.toFixed(1)} ms of processor time, ${(performance.now() - began).toFixed(1)} ms`,
  );
  return used;
}
const timed = <T>(what: string, work: () => T): T => {
  const [began, before] = [performance.now(), process.cpuUsage()];
  const result = work();
  told(what, began, before);
  return result;
};
const verified = timed('Verifying a log of 100,000 rows', () => verify(rows, ground));
const last = rows.at(-1);
const shorter = verify(rows.slice(0, -1), { ...ground, anchors: [] });
if (last) timed('A new row', () => withNext(shorter, [last], ground));

/** A decision as it is taken has a couple of thousand signs; each part of the work is the worker's own, but for the handing over. */
async function longRows(): Promise<void> {
  const long = honestLog(100_000, 'Nämnden beslutar enligt förslaget. '.repeat(60));
  let [began, before] = [performance.now(), process.cpuUsage()];
  const printed = await printsOfAll(long.rows);
  const printing = told('The prints of 100,000 rows of 2,100 signs each', began, before);
  const printsOf = new Map(long.rows.map((row, at) => [row, printed[at]]));
  [began, before] = [performance.now(), process.cpuUsage()];
  verify(long.rows, { ...long.ground, prints: (row) => printsOf.get(row) ?? printsIn(row) });
  const joining = told('Verifying them with the prints', began, before);
  const alone = printing + joining;
  const two = Math.max((printing * 2) / 3, printing / 3 + joining);
  console.log(
    `Reckoned for one worker: ${alone.toFixed(0)} ms; for the busier of two: ${two.toFixed(0)} ms, ${(two / alone).toFixed(2)} of it`,
  );
  timed('Verifying them at once, without the browser’s own hash', () => verify(long.rows, long.ground));
}
await longRows();

let forged = 0;
timed('100,000 adversarial histories', () => {
  for (let seed = 1; seed <= 100_000; seed++) forged += forgedIn(seed);
});
console.log(`Forged rows that counted: ${forged}`);
if (forged > 0 || verified.findings.length > 0) process.exitCode = 1;
