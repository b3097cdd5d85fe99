// Plays many histories and sums them up: what was met, what was wrong, and whether enough was met for it to mean anything.
import { playHistory } from './history.ts';
import { phases } from './machine/page.ts';
import { product } from './machine/product.ts';
import type { Reached } from './machine/trace.ts';
import { mishaps } from './machine/wire.ts';
import { type Leaning, programOf } from './program.ts';

export interface Run {
  readonly seeds: number;
  readonly reached: Reached;
  readonly failures: readonly { readonly seed: number; readonly wrong: readonly string[] }[];
  /** The longest time it took to empty all outboxes after the faults, with and without somebody looking. */
  readonly drained: { readonly lookedAt: number; readonly byItself: number };
  /** Of processor time: the machine may have other things to do. */
  readonly seconds: number;
}

export async function runSeeds(
  from: number,
  seeds: number,
  leaning?: Leaning,
  told: (seed: number) => void = () => {},
): Promise<Run> {
  const began = process.cpuUsage();
  const reached: Reached = new Map();
  const failures: { seed: number; wrong: readonly string[] }[] = [];
  const drained = { lookedAt: 0, byItself: 0 };
  for (let seed = from; seed < from + seeds; seed += 1) {
    const program = programOf(seed, leaning);
    const outcome = await playHistory(program, product);
    for (const [what, times] of outcome.reached) reached.set(what, (reached.get(what) ?? 0) + times);
    const how = program.somebodyLooks ? 'lookedAt' : 'byItself';
    drained[how] = Math.max(drained[how], outcome.drained);
    if (outcome.wrong.length > 0) failures.push({ seed, wrong: outcome.wrong });
    told(seed);
  }
  const { user, system } = process.cpuUsage(began);
  return { seeds, reached, failures, drained, seconds: (user + system) / 1_000_000 };
}

/** What every run must have met, or it proves nothing. */
export const mustBeMet: readonly string[] = [
  ...mishaps.map((mishap) => `fault ${mishap}`),
  ...phases.map((phase) => `killed ${phase}`),
  ...[
    'acknowledged',
    'conflict',
    'conflict settled',
    'row added',
    'saved from an old form',
    'kept in memory only',
  ],
  ...[
    'refused sent again',
    'refused dropped',
    'draft kept',
    'killed',
    'offline',
    'throttled',
    'quota exceeded',
  ],
  ...['storage evicted', 'account changed', 'clock set', 'token expired', 'token none', 'rights withdrawn'],
  ...['column removed', 'column made again', 'column renamed', 'row removed', 'opened in another version'],
  ...['acknowledged beside another tab', 'duplicate key', 'read back by key', 'exception in a form'],
  ...['overtaken (412)', 'token refused (401)', 'no right (403)'],
  ...['drained by itself', 'drained, looked at'],
];

/** What was met fewer times than that. */
export const unmet = ({ reached }: Pick<Run, 'reached'>, least: number): readonly string[] =>
  mustBeMet
    .filter((what) => (reached.get(what) ?? 0) < least)
    .map((what) => `${what}: ${reached.get(what) ?? 0}`);
