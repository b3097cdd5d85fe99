// `npm run kills -- --times 200 --seed 7`: the nightly run, which ends with its figures.
import { parseArgs } from 'node:util';
import { killAgainAndAgain } from './killing.ts';
import { meaning, phases } from './phases.ts';

const { values } = parseArgs({ options: { times: { type: 'string' }, seed: { type: 'string' } } });
const times = Number(values.times ?? 200);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
if (!Number.isInteger(times) || times < 1 || !Number.isInteger(seed))
  throw new Error('--times and --seed are whole numbers, the first at least 1');

// So that the browser of the moment is ended as well.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
console.log(`Seed ${seed}`);
const began = Date.now();
const figures = await killAgainAndAgain({ times, seed, say: console.log });
const { byPhase, offences } = figures;
const count = (kind: string) => offences.filter((one) => one.kind === kind).length;

console.log(`\n${figures.kills} kills in ${Math.round((Date.now() - began) / 1000)} s, seed ${seed}`);
console.table(Object.fromEntries(phases.map((phase) => [meaning[phase], byPhase[phase]])));
console.log(`${figures.sentences} texts typed, ${figures.acknowledged} acknowledged`);
console.log(`${count('lost')} lost, ${count('torn')} torn, ${count('twice')} twice`);
console.log(
  `draft keystrokes lost at most: ${figures.strokesLostAtMost}, the oldest ${Math.round(figures.oldestLostAtMost)} ms before the kill`,
);
const missed = phases.filter((phase) => byPhase[phase] === 0);
if (missed.length > 0) console.error(`No kill fell in: ${missed.join(', ')}`);
process.exitCode = offences.length > 0 || missed.length > 0 ? 1 : 0;
