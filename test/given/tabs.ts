// Two tabs' lock and channel, for sync's tests: as Web Locks and BroadcastChannel behave, without a browser.
import type { Channel, Lock } from '../../src/sync/sending/tabs.ts';

/** A lock that one holds at a time, in the order asked; `held` tells by whom it is held now. */
export function givenLocks(): { readonly lock: Lock; readonly mostAtOnce: () => number } {
  const queues = new Map<string, Promise<unknown>>();
  let now = 0;
  let most = 0;
  const lock: Lock = (name, work) => {
    const run = async () => {
      now += 1;
      most = Math.max(most, now);
      try {
        return await work();
      } finally {
        now -= 1;
      }
    };
    const next = (queues.get(name) ?? Promise.resolve()).then(run, run);
    queues.set(name, next);
    return next;
  };
  return { lock, mostAtOnce: () => most };
}

/** A channel of which each tab takes its own end; it never hears itself, and hears the others in a later turn. */
export function givenChannel(): () => Channel {
  const ends = new Set<(message: unknown) => void>();
  return () => {
    let own: ((message: unknown) => void) | null = null;
    return {
      post(message) {
        const copy = structuredClone(message);
        for (const end of ends) if (end !== own) setImmediate(() => end(copy));
      },
      listen(act) {
        own = act;
        ends.add(act);
        return () => ends.delete(act);
      },
    };
  };
}
