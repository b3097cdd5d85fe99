// Makes a failing history as short as it can be, and tells it as a story.
import type { Outcome } from './history.ts';
import type { Program, Step } from './program.ts';

type Play = (program: Program) => Promise<Outcome>;

/** What a failure is known by: the invariant, not the texts in it. */
const kindOf = ({ wrong }: Outcome): string => (wrong[0] ?? '').replace(/[:,].*/s, '').replace(/v\d+.*/, '');

export interface Shrunk {
  readonly program: Program;
  readonly outcome: Outcome;
  readonly tries: number;
}

/** Takes away ever smaller pieces as long as the same invariant is broken, then waits and devices. */
export async function shrink(program: Program, play: Play, mostTries = 400): Promise<Shrunk> {
  let best = { program, outcome: await play(program), tries: 1 };
  const wanted = kindOf(best.outcome);

  const attempt = async (next: Program): Promise<boolean> => {
    if (best.tries >= mostTries) return false;
    const outcome = await play(next);
    const same = kindOf(outcome) === wanted && outcome.wrong.length > 0;
    best = same ? { program: next, outcome, tries: best.tries + 1 } : { ...best, tries: best.tries + 1 };
    return same;
  };
  const withSteps = (steps: readonly Step[]): Program => ({ ...best.program, steps });

  for (let size = Math.ceil(program.steps.length / 2); size >= 1; size = size > 1 ? Math.ceil(size / 2) : 0) {
    let at = 0;
    while (at < best.program.steps.length) {
      const { steps } = best.program;
      const taken = await attempt(withSteps([...steps.slice(0, at), ...steps.slice(at + size)]));
      if (!taken) at += size;
    }
  }
  for (const at of best.program.steps.keys())
    if ((best.program.steps[at]?.wait ?? 0) > 0)
      await attempt(
        withSteps(best.program.steps.map((step, place) => (place === at ? { ...step, wait: 0 } : step))),
      );
  return best;
}

/** The history as a person would tell it: its steps, and between them what came of each. */
export function story({ program, outcome }: Pick<Shrunk, 'program' | 'outcome'>): string {
  const { seed, withLocks, withChannel, headersHidden } = program.setting;
  return [
    `Seed ${seed}, ${program.steps.length} steps, hash ${outcome.hash}`,
    `  ${withLocks ? 'with' : 'without'} locks, ${withChannel ? 'with' : 'without'} a channel between tabs, headers ${headersHidden ? 'hidden' : 'readable'}`,
    ...outcome.lines.map((line) => line.replaceAll('%40contoso.onmicrosoft.com/%2Fsites%2Fstyrning', '')),
    ...(outcome.wrong.length > 0 ? outcome.wrong.map((wrong) => `WRONG ${wrong}`) : ['Nothing was wrong.']),
  ].join('\n');
}
