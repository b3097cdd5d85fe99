// The worker in which a long log is verified, so that nobody's typing waits for it; prints are worked out while the rows come in.
import type { SeenRow } from '../../core/log/logRow.ts';
import { mayWriteBy } from '../../core/log/recorders.ts';
import { type Prints, printsIn, verify } from '../../core/log/verify.ts';
import { printsOfAll } from './contentPrints.ts';
import type { FromWorker, ToWorker } from './verifying.ts';

const rows: SeenRow[] = [];
const prints = new Map<SeenRow, Prints>();
let working: Promise<void> = Promise.resolve();

async function printed(part: readonly SeenRow[]): Promise<void> {
  const found = await printsOfAll(part);
  for (const [at, row] of part.entries()) prints.set(row, found[at] ?? printsIn(row));
}

function verifyAll({ body, recorders, anchors }: Extract<ToWorker, { kind: 'verify' }>['ground']): void {
  const places = new Map(rows.map((row, at) => [row, at]));
  const log = verify(rows, {
    body,
    anchors,
    mayWrite: mayWriteBy(recorders),
    prints: (row) => prints.get(row) ?? printsIn(row),
  });
  const answer: FromWorker = {
    verdicts: log.rows.map(({ row, print, codes, holds }) => [places.get(row) ?? -1, print, codes, holds]),
    findings: log.findings,
  };
  postMessage(answer);
}

/** Told to the page as an error of the worker's own, which it then does without. */
const failed = (cause: unknown): void => {
  setTimeout(() => {
    throw cause;
  });
};

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'rows') {
    rows.push(...data.rows);
    working = working.then(() => printed(data.rows));
  } else working.then(() => verifyAll(data.ground)).catch(failed);
});
