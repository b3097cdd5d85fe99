// What is asked for on the command line of `npm start` and `npm run tenant`, and the mistakes that a person is told of in words.
import { parseArgs } from 'node:util';
import { type FaultPlan, usualPlan } from './faults/plan.ts';
import type { StandInOptions } from './standin.ts';

/** A fault that says in itself what to do; where in the program it came up helps nobody. */
export class Mistake extends Error {}

/** @property reset whether the kept data are thrown away first */
export interface Command {
  readonly reset: boolean;
  readonly standIn: StandInOptions;
  readonly faults?: FaultPlan;
}

const switches = {
  faults: { type: 'string' },
  budget: { type: 'string' },
  expose: { type: 'boolean' },
  reset: { type: 'boolean' },
} as const;
const usage = `Det här kan anges: --faults 7 (störningar med det fröet), --budget 3000 (anrop per person och fem minuter),
--expose (sidor på andra adresser får läsa ETag, Retry-After med flera), --reset (börja om med nya exempeldata).`;

export function readCommand(words: readonly string[]): Command {
  const { faults, budget, expose, reset } = parsed(words);
  const seed = faults === undefined ? undefined : whole('faults', faults);
  return {
    reset: reset === true,
    standIn: {
      exposeHeaders: expose === true,
      ...(budget === undefined ? {} : { budget: whole('budget', budget) }),
    },
    ...(seed === undefined ? {} : { faults: usualPlan(seed) }),
  };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: switches }).values;
  } catch (error) {
    throw new Mistake(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

function whole(name: string, text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isSafeInteger(value) && value >= 0) return value;
  throw new Mistake(`--${name} är ${text}, men ska vara ett heltal.\n${usage}`);
}
