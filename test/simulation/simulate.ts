// `npm run simulate -- --seeds N [--from S]` plays many histories; `--seed X` plays one again and tells it, made short if it fails.
// With `--leaning NAME` (mutants/leanings.ts) they are drawn towards something particular.
import { playHistory } from './history.ts';
import { product } from './machine/product.ts';
import * as leanings from './mutants/leanings.ts';
import { type Count, compare } from './plain.ts';
import { type Leaning, programOf } from './program.ts';
import { runSeeds, unmet } from './run.ts';
import { shrink, story } from './shrink.ts';

const named = (name: string): string | null => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? null : (process.argv[at + 1] ?? '');
};
const numbered = (name: string): number | null => {
  const given = named(name);
  return given === null ? null : Number(given);
};

function leaningOf(name: string | null): Leaning | undefined {
  if (name === null) return undefined;
  const all: Readonly<Record<string, Leaning>> = leanings;
  if (!all[name]) throw new Error(`No leaning is called ${name}: ${Object.keys(all).join(', ')}`);
  return all[name];
}
const leaning = leaningOf(named('leaning'));

async function tellOne(seed: number): Promise<number> {
  const program = programOf(seed, leaning);
  const outcome = await playHistory(program, product, true);
  if (outcome.wrong.length === 0) {
    console.log(story({ program, outcome }));
    return 0;
  }
  const shrunk = await shrink(program, (next) => playHistory(next, product, true));
  console.log(story(shrunk));
  console.log(
    `${program.steps.length} steps were made ${shrunk.program.steps.length} in ${shrunk.tries} tries.`,
  );
  return 1;
}

async function playMany(from: number, seeds: number): Promise<number> {
  const run = await runSeeds(from, seeds, leaning, (seed) => {
    if (process.stdout.isTTY) process.stdout.write(`\r${seed}`);
  });
  const sorted = [...run.reached].sort(([a], [b]) => (a < b ? -1 : 1));
  console.log(sorted.map(([what, times]) => `  ${what.padEnd(40)} ${times}`).join('\n'));
  for (const { seed, wrong } of run.failures) console.log(`seed ${seed}: ${wrong[0]}`);
  const { drained, seconds, failures } = run;
  console.log(
    [
      `${seeds} seeds from ${from}, ${(seeds / seconds).toFixed(1)} a processor second`,
      `${run.reached.get('acknowledged') ?? 0} acknowledged, ${run.reached.get('conflict') ?? 0} conflicts`,
      `outboxes empty after ${drained.lookedAt} virtual s with somebody looking, ${drained.byItself} s without`,
      `${failures.length} violations`,
    ].join('; '),
  );
  const { plain, ours } = await compare(from, Math.ceil(seeds / 20));
  const told = ({ wished, twice, missing }: Count) =>
    `${wished} rows wished, ${twice} twice, ${missing} missing`;
  console.log(`plain PnPjs: ${told(plain)}; ours: ${told(ours)}`);
  const few = unmet(run, seeds >= 200 && !leaning ? 3 : 0);
  if (few.length > 0) console.log(`Not met: ${few.join(', ')}`);
  return failures.length + few.length;
}

const seed = numbered('seed');
const bad =
  seed === null ? await playMany(numbered('from') ?? 1, numbered('seeds') ?? 100) : await tellOne(seed);
process.exit(bad === 0 ? 0 : 1);
