// Every mutant of the protocol is found out by the simulation alone, on histories on which the real program breaks nothing.
import { describe, expect, it } from 'vitest';
import { playHistory } from './history.ts';
import { product } from './machine/product.ts';
import { mutants } from './mutants/catalogue.ts';
import { mutantProduct } from './mutants/mutate.ts';
import { programOf } from './program.ts';

const mostSeeds = 60;

describe('A mutant of the protocol', () => {
  it.each(mutants.map((mutant, number) => ({ ...mutant, number })))(
    '$name',
    { timeout: 300_000 },
    async ({ number, seed = 1, ...mutant }) => {
      const changed = await mutantProduct(mutant, number);
      for (let tried = seed; tried < seed + mostSeeds; tried += 1) {
        const program = programOf(tried, mutant.leaning);
        if ((await playHistory(program, changed)).wrong.length === 0) continue;
        expect((await playHistory(program, product)).wrong, `the real program in seed ${tried}`).toEqual([]);
        return;
      }
      throw new Error(`It lives through ${mostSeeds} histories`);
    },
  );
});
