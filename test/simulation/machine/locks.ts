// A browser's locks and channels between its pages: a dead page lets go of its lock, and no page hears itself.
import type { Channel, Lock } from '../../../src/sync/sending/tabs.ts';
import type { Chance } from './chance.ts';
import { cloned } from './cupboard.ts';
import type { Owner, Time } from './time.ts';

interface Waiting {
  readonly page: Owner;
  readonly begin: () => void;
}

export interface Between {
  lock(page: Owner): Lock;
  channel(page: Owner): Channel;
  /** The browser takes away what a dead page held. */
  release(page: Owner): void;
}

export function createBetween(time: Time, chance: Chance): Between {
  const queues = new Map<string, Waiting[]>();
  const ears = new Map<Owner, (message: unknown) => void>();

  const next = (queue: Waiting[]): void => {
    queue.shift();
    const first = queue[0];
    if (first) time.later(0, first.page, first.begin);
  };

  return {
    lock: (page) => (name, work) =>
      new Promise((done) => {
        const queue = queues.get(name) ?? [];
        queues.set(name, queue);
        const mine: Waiting = {
          page,
          begin: () => {
            const end = (): void => {
              if (queue[0] === mine) next(queue);
            };
            const outcome = work();
            outcome.then(end, end);
            done(outcome);
          },
        };
        queue.push(mine);
        if (queue.length === 1) time.later(0, page, mine.begin);
      }),
    channel: (page) => ({
      post(message) {
        const copy = cloned(message);
        for (const other of ears.keys())
          if (other !== page) time.later(1 + chance.below(20), other, () => ears.get(other)?.(cloned(copy)));
      },
      listen(act) {
        ears.set(page, act);
        return () => ears.delete(page);
      },
    }),
    release(page) {
      ears.delete(page);
      for (const queue of queues.values()) {
        const held = queue[0]?.page === page;
        for (let place = queue.length - 1; place > 0; place -= 1)
          if (queue[place]?.page === page) queue.splice(place, 1);
        if (held) next(queue);
      }
    },
  };
}
