// Which row's turn it is to be sent: those that have gone unanswered wait behind the others, so that none can stand in their way.
import type { List } from '../../schema/list.ts';
import type { Outbox } from '../outbox.ts';
import { type Known, type Lane, lanesOf, nextStep, type Step } from './lane.ts';

export interface Queue {
  /** @param certain whether a row that is not here is known to be gone */
  next(certain: boolean): Step | null;
  unanswered(lane: Lane): void;
  done(lane: Lane): void;
}

export function createQueue(
  outbox: Outbox,
  lists: ReadonlyMap<string, List>,
  knownOf: (lane: Lane) => Known,
): Queue {
  /** How often each has gone unanswered. */
  const misses = new Map<string, number>();
  const missed = ({ name }: Lane): number => misses.get(name) ?? 0;
  return {
    next(certain) {
      const sendable = outbox.entries().filter(({ id }) => outbox.kept(id) !== 'writing');
      const lanes = [...lanesOf(sendable, lists).values()].sort((a, b) => missed(a) - missed(b));
      for (const lane of lanes) {
        const { stored, loaded } = knownOf(lane);
        const step = nextStep(lane, { stored, loaded: loaded && certain });
        if (step) return step;
      }
      return null;
    },
    unanswered: (lane) => void misses.set(lane.name, missed(lane) + 1),
    done: ({ name }) => void misses.delete(name),
  };
}
