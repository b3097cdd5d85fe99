// Counts of statuses over a tree that may be very large: filled in one pass, and kept right by touching only the path to the root.
import { type Status, statuses } from '../schema/lists/assessments.ts';

const kinds = statuses.length;
const numberOf = Object.fromEntries(statuses.map((status, i) => [status, i])) as Record<Status, number>;

/** The number that stands for a status in the typed arrays. */
export const statusNumber = (status: Status): number => numberOf[status];

export interface StatusTree {
  /** Adds all statuses in one pass: `nodes[i]` is where the status with the number `kinds[i]` belongs. */
  fill(nodes: Int32Array, kinds: Uint8Array): void;
  /** One status at a node has changed. Returns how many nodes were touched: at most its depth + 1. */
  change(node: number, from: Status, to: Status): number;
  /** How many there are of each status at the node and everything below it. */
  counts(node: number): Readonly<Record<Status, number>>;
}

/**
 * @param parents each node's parent; -1 at a root. A parent always stands before its children, so that one pass backwards sums
 *   everything up; a node that breaks this order throws, since it would be counted nowhere.
 */
export function statusTree(parents: Int32Array): StatusTree {
  parents.forEach((parent, node) => {
    if (parent < -1 || parent >= node)
      throw new RangeError(`Node ${node} stands before its parent ${parent}`);
  });
  const sums = new Int32Array(parents.length * kinds);
  const parentOf = (node: number): number => parents[node] ?? -1;
  const sumAt = (node: number, kind: number): number => sums[node * kinds + kind] ?? 0;

  function fill(nodes: Int32Array, added: Uint8Array): void {
    const own = new Int32Array(sums.length);
    for (let i = 0; i < nodes.length; i++) {
      const at = (nodes[i] ?? 0) * kinds + (added[i] ?? 0);
      own[at] = (own[at] ?? 0) + 1;
    }
    for (let node = parents.length - 1; node >= 0; node--) {
      const parent = parentOf(node);
      for (let kind = 0; kind < kinds; kind++) {
        const count = own[node * kinds + kind] ?? 0;
        sums[node * kinds + kind] = sumAt(node, kind) + count;
        if (parent >= 0) own[parent * kinds + kind] = (own[parent * kinds + kind] ?? 0) + count;
      }
    }
  }

  function change(node: number, from: Status, to: Status): number {
    let touched = 0;
    for (let at = node; at >= 0; at = parentOf(at)) {
      sums[at * kinds + numberOf[from]] = sumAt(at, numberOf[from]) - 1;
      sums[at * kinds + numberOf[to]] = sumAt(at, numberOf[to]) + 1;
      touched += 1;
    }
    return touched;
  }

  const counts = (node: number): Record<Status, number> => ({
    fulfilled: sumAt(node, numberOf.fulfilled),
    partly: sumAt(node, numberOf.partly),
    notFulfilled: sumAt(node, numberOf.notFulfilled),
    notAssessed: sumAt(node, numberOf.notAssessed),
  });

  return { fill, change, counts };
}
