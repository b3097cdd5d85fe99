// The sync, simulated: the program's own code over the stand-in, in virtual time; a history is one integer.
import { describe, expect, it } from 'vitest';
import { playHistory } from './history.ts';
import { product } from './machine/product.ts';
import { columnsBeside } from './mutants/leanings.ts';
import { compare } from './plain.ts';
import { programOf } from './program.ts';
import { runSeeds, unmet } from './run.ts';
import { shrink } from './shrink.ts';

describe('The sync, simulated', () => {
  it('breaks no promise in any history, and has met all that it is there to meet', {
    timeout: 900_000,
  }, async () => {
    const run = await runSeeds(1, 200);
    expect(run.failures).toEqual([]);
    expect(unmet(run, 3)).toEqual([]);
  });

  it('breaks none with a column that is removed and made again while two tabs are open', {
    timeout: 300_000,
  }, async () => {
    const run = await runSeeds(1, 40, columnsBeside);
    expect(run.failures).toEqual([]);
    for (const what of ['column removed', 'column made again'])
      expect(run.reached.get(what), what).toBeGreaterThan(20);
  });

  it('plays the same history twice alike', async () => {
    for (const seed of [3, 17]) {
      const [once, again] = [
        await playHistory(programOf(seed), product),
        await playHistory(programOf(seed), product),
      ];
      expect(again.hash).toBe(once.hash);
    }
  });

  it('makes what fails short', async () => {
    const careless = {
      ...product,
      createWorkspace: (options: Parameters<typeof product.createWorkspace>[0]) => {
        const { change } = options.storage;
        const storage = {
          ...options.storage,
          // That is what is careless about it: whether it was kept is neither waited for nor heard.
          change: async (...what: Parameters<typeof change>) => {
            change(...what).catch(() => null);
            return true;
          },
        };
        return product.createWorkspace({ ...options, storage });
      },
    };
    const play = (program: ReturnType<typeof programOf>) => playHistory(program, careless);
    const leaning = { troubles: ['writeHeld', 'trap', 'disk'] as const, devices: ['phone', 'office'] };
    let seed = 1;
    while ((await play(programOf(seed, leaning))).wrong.length === 0) seed += 1;
    const { program, outcome } = await shrink(programOf(seed, leaning), play);
    expect(outcome.wrong).not.toEqual([]);
    expect(program.steps.length).toBeLessThanOrEqual(20);
  });

  it('brings every row once where plain PnPjs brings some twice and some never', async () => {
    const { plain, ours } = await compare(1, 5);
    expect(ours).toMatchObject({ twice: 0, missing: 0 });
    expect(plain.twice).toBeGreaterThan(0);
    expect(plain.missing).toBeGreaterThan(0);
  });
});
