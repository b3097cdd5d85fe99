// The last head that this device has seen of each log, kept so that a log which is cut off or written anew is told of.
import type { Anchor, Verified } from '../../core/log/verify.ts';
import type { Storage } from '../../sync/storage.ts';

interface LogHeads {
  of(body: string): Promise<readonly Anchor[]>;
  keep(body: string, known: readonly Anchor[], log: Verified): Promise<void>;
}

const isAnchor = (kept: unknown): kept is Anchor =>
  typeof kept === 'object' && kept !== null && 'number' in kept && 'print' in kept;

export function logHeads(cupboard: Promise<Storage>, site: string): LogHeads {
  const record = (body: string) => `logHead/${encodeURIComponent(site)}/${encodeURIComponent(body)}`;
  return {
    /** A browser that refuses only knows less. */
    async of(body) {
      const storage = await cupboard;
      const kept = await storage.get(record(body)).catch((error: unknown) => console.warn(error));
      return isAnchor(kept) ? [kept] : [];
    },
    /** The longest that was seen stays: a log that has become shorter is told of each time it is read. */
    async keep(body, known, { rows }) {
      const last = rows.at(-1);
      if (!last?.holds || last.print === null) return;
      const { number } = last.row.entry;
      if (known.some((one) => one.number >= number)) return;
      const storage = await cupboard;
      const head: Anchor = { number, print: last.print };
      await storage.set(record(body), head).catch((error: unknown) => console.warn(error));
    },
  };
}
