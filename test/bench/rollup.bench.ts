// How long it takes to sum 1,000,000 statuses over a tree of 10,000 nodes, beside a Map of objects and beside filter + reduce.
import { Bench } from 'tinybench';
import { statusTree } from '../../src/core/statusTree.ts';
import { type Status, statuses } from '../../src/schema/lists/assessments.ts';

const nodeCount = 10_000;
const statusCount = 1_000_000;
/** filter + reduce looks through all statuses for each node; so few nodes are timed, and the rest reckoned from them. */
const sampledNodes = 5;

/** The same pseudo-random numbers each time (a linear congruential generator). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const random = numbers(1);
/** About eight children a node: a root, areas, administrations and so on, some five levels deep. */
const parents = Int32Array.from({ length: nodeCount }, (_, i) => (i === 0 ? -1 : Math.floor((i - 1) / 8)));
const nodes = Int32Array.from({ length: statusCount }, () => Math.floor(random() * nodeCount));
const kinds = Uint8Array.from({ length: statusCount }, () => Math.floor(random() * statuses.length));
const objects = Array.from(nodes, (node, i) => ({ node, status: statuses[kinds[i] ?? 0] ?? 'notAssessed' }));

type Counts = Record<Status, number>;
const none = (): Counts => ({ fulfilled: 0, partly: 0, notFulfilled: 0, notAssessed: 0 });

function byTypedArrays() {
  const tree = statusTree(parents);
  tree.fill(nodes, kinds);
  return tree;
}

/** As well as it can be done with objects: each status counted at its own node, then each node added to its parent. */
function byMap(): Map<number, Counts> {
  const sums = new Map(Array.from(parents, (_, node) => [node, none()]));
  for (const { node, status } of objects) {
    const counts = sums.get(node);
    if (counts) counts[status] += 1;
  }
  for (let node = nodeCount - 1; node > 0; node--) {
    const [own, above] = [sums.get(node), sums.get(parents[node] ?? -1)];
    if (own && above) for (const status of statuses) above[status] += own[status];
  }
  return sums;
}

const isUnder = (node: number, top: number): boolean => {
  for (let at = node; at >= 0; at = parents[at] ?? -1) if (at === top) return true;
  return false;
};

function byFilterAndReduce(node: number): Counts {
  return objects
    .filter((one) => isUnder(one.node, node))
    .reduce((counts, one) => {
      counts[one.status] += 1;
      return counts;
    }, none());
}

const depthOf = (node: number): number => ((parents[node] ?? -1) < 0 ? 0 : 1 + depthOf(parents[node] ?? -1));
const tree = byTypedArrays();
const sums = byMap();
for (const node of [0, 1, 77, nodeCount - 1]) {
  const same = statuses.every((status) => (sums.get(node) ?? none())[status] === tree.counts(node)[status]);
  if (!same) throw new Error(`The two ways disagree at node ${node}`);
}

const sampled = Array.from({ length: sampledNodes }, (_, i) => 1 + i * Math.floor(nodeCount / sampledNodes));
const bench = new Bench({ time: 1_000, iterations: 3, warmupIterations: 1, warmupTime: 0 });
const [typed, mapped, filtered, changed] = [
  'typed arrays, one pass',
  'Map of objects',
  `filter + reduce, ${sampledNodes} nodes`,
  'one changed status, 1,000 times',
] as const;
bench
  .add(typed, () => {
    byTypedArrays();
  })
  .add(mapped, () => {
    byMap();
  })
  .add(filtered, () => {
    for (const node of sampled) byFilterAndReduce(node);
  })
  .add(changed, () => {
    for (let i = 0; i < 1_000; i++) {
      tree.change(nodeCount - 1 - i, 'partly', 'fulfilled');
      tree.change(nodeCount - 1 - i, 'fulfilled', 'partly');
    }
  });
await bench.run();

const medianOf = (name: string): number => {
  const result = bench.getTask(name)?.result;
  if (result?.state !== 'completed') throw new Error(`${name} did not complete`);
  return result.latency.p50;
};
const ms = (value: number): string =>
  `${value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString('en')} ms`;

const last = nodeCount - 1;
console.log(
  `${statusCount.toLocaleString('en')} statuses over ${nodeCount.toLocaleString('en')} nodes, medians:`,
);
console.log(`  typed arrays, one full pass   ${ms(medianOf(typed))}`);
console.log(`  a Map of objects              ${ms(medianOf(mapped))}`);
console.log(
  `  filter + reduce               ${ms((medianOf(filtered) / sampledNodes) * nodeCount)}, reckoned from ${sampledNodes} nodes (${ms(medianOf(filtered))})`,
);
console.log(
  `  one changed status            ${((medianOf(changed) / 2_000) * 1_000).toFixed(2)} µs, ${tree.change(last, 'partly', 'partly')} nodes touched at depth ${depthOf(last)}`,
);
