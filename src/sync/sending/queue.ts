// Which row's turn it is to be sent: those that have gone unanswered wait behind the others, so that none can stand in their way.
import type { Outbox } from '../outbox.ts';
import { type Known, type Lane, nextStep, type Step } from './lane.ts';

export interface Queue {
  /** @param certain whether a row that is not here is known to be gone */
  next(certain: boolean): Step | null;
  unanswered(lane: Lane): void;
  done(lane: Lane): void;
}

export function createQueue(outbox: Outbox, knownOf: (lane: Lane) => Known): Queue {
  /** How often each has gone unanswered. */
  const misses = new Map<string, number>();
  const missed = ({ name }: Lane): number => misses.get(name) ?? 0;
  /** Most often the first one is taken, so the others are not looked at. */
  function* inTurn(): Iterable<Lane> {
    const lanes = outbox.lanes();
    for (const lane of lanes.values()) if (!misses.has(lane.name)) yield lane;
    if (misses.size === 0) return;
    yield* [...lanes.values()].filter(({ name }) => misses.has(name)).sort((a, b) => missed(a) - missed(b));
  }
  return {
    next(certain) {
      for (const lane of inTurn()) {
        const entries = lane.entries.filter(({ id }) => outbox.kept(id) !== 'writing');
        if (entries.length === 0) continue;
        const { stored, loaded } = knownOf(lane);
        const step = nextStep({ ...lane, entries }, { stored, loaded: loaded && certain });
        if (step) return step;
      }
      return null;
    },
    unanswered: (lane) => void misses.set(lane.name, missed(lane) + 1),
    done: ({ name }) => void misses.delete(name),
  };
}
