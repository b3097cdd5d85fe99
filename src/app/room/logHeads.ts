// The heads that this device has seen of each log, kept so that a log which is cut off or written anew is told of.
import type { Anchor, Verified } from '../../core/log/verify.ts';
import type { Storage } from '../../sync/storage.ts';

interface LogHeads {
  of(body: string): Promise<readonly Anchor[]>;
  keep(body: string, known: readonly Anchor[], log: Verified): Promise<void>;
}

/** Where the last rows are cut off, an earlier head still speaks for those before it. */
const mostHeads = 100;

const isAnchor = (kept: unknown): kept is Anchor =>
  typeof kept === 'object' && kept !== null && 'number' in kept && 'print' in kept;

export function logHeads(cupboard: Promise<Storage>, site: string): LogHeads {
  const record = (body: string) => `logHead/${encodeURIComponent(site)}/${encodeURIComponent(body)}`;
  return {
    /** A browser that refuses only knows less. */
    async of(body) {
      const storage = await cupboard;
      const kept = await storage.get(record(body)).catch((error: unknown) => console.warn(error));
      return Array.isArray(kept) ? kept.filter(isAnchor) : [];
    },
    /** A log that has become shorter is told of each time it is read. */
    async keep(body, known, { rows }) {
      const last = rows.at(-1);
      if (!last?.holds || last.print === null) return;
      const { number } = last.row.entry;
      if (known.some((one) => one.number >= number)) return;
      const storage = await cupboard;
      const heads: readonly Anchor[] = [...known, { number, print: last.print }].slice(-mostHeads);
      await storage.set(record(body), heads).catch((error: unknown) => console.warn(error));
    },
  };
}
