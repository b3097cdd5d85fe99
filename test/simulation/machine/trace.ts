// What happened, as one number that two runs of the same history share, and as lines when somebody wants to read them.
import { createHash } from 'node:crypto';

/** How often what the simulation is there to meet has been met, over all histories. */
export type Reached = Map<string, number>;

export class Trace {
  readonly lines: string[] = [];
  readonly reached: Reached = new Map();
  private readonly sum = createHash('sha256');
  private readonly now: () => number;
  private readonly readable: boolean;

  constructor(now: () => number, readable: boolean) {
    this.now = now;
    this.readable = readable;
  }

  note(line: string): void {
    const timed = `${(this.now() / 1000).toFixed(3)} ${line}`;
    this.sum.update(timed).update('\n');
    if (this.readable) this.lines.push(timed);
  }

  met(what: string, times = 1): void {
    this.reached.set(what, (this.reached.get(what) ?? 0) + times);
  }

  hash(): string {
    return this.sum.copy().digest('hex').slice(0, 16);
  }
}
