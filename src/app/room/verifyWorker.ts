// The worker in which a long log is verified, so that nobody's typing waits for it.
import type { SeenRow } from '../../core/log/logRow.ts';
import { mayWriteBy } from '../../core/log/recorders.ts';
import { verify } from '../../core/log/verify.ts';
import type { FromWorker, ToWorker } from './verifying.ts';

const rows: SeenRow[] = [];

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'rows') {
    rows.push(...data.rows);
    return;
  }
  const { body, recorders, anchors } = data.ground;
  const places = new Map(rows.map((row, at) => [row, at]));
  const log = verify(rows, { body, anchors, mayWrite: mayWriteBy(recorders) });
  const answer: FromWorker = {
    verdicts: log.rows.map(({ row, print, codes, holds }) => [places.get(row) ?? -1, print, codes, holds]),
    findings: log.findings,
  };
  postMessage(answer);
});
