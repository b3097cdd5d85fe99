// What a worker has before it of a log that is handed over in parts: in whatever order they come, they are verified as one log.
import type { SeenRow } from '../../../core/log/logRow.ts';
import { mayWriteBy } from '../../../core/log/recorders.ts';
import { type Prints, printsIn, verify } from '../../../core/log/verify.ts';
import { printsOfAll } from './contentPrints.ts';
import type { FromWorker, PlainGround, ToWorker } from './verifying.ts';

export interface LogDesk {
  /** What is to be answered; null for nothing. */
  answer(asked: ToWorker): Promise<FromWorker | null>;
}

export function logDesk(): LogDesk {
  const parts: (readonly SeenRow[])[] = [];
  const prints = new Map<SeenRow, Prints>();

  function verdictsOn({ body, recorders, anchors }: PlainGround): FromWorker {
    // As they lay on the page: of two rows with the same number and key the first stands in the chain.
    const rows = parts.flat();
    const places = new Map(rows.map((row, at) => [row, at]));
    const log = verify(rows, {
      body,
      anchors,
      mayWrite: mayWriteBy(recorders),
      prints: (row) => prints.get(row) ?? printsIn(row),
    });
    return {
      kind: 'verdicts',
      verdicts: log.rows.map(({ row, print, codes, holds }) => [places.get(row) ?? -1, print, codes, holds]),
      findings: log.findings,
    };
  }

  return {
    async answer(asked) {
      if (asked.kind === 'verify') return verdictsOn(asked.ground);
      const found = (asked.kind === 'rows' && asked.prints) || (await printsOfAll(asked.rows));
      if (asked.kind === 'print') return { kind: 'prints', at: asked.at, prints: found };
      parts[asked.at] = asked.rows;
      for (const [index, row] of asked.rows.entries()) prints.set(row, found[index] ?? printsIn(row));
      return null;
    },
  };
}
