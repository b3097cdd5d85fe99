// Virtual time: everything that takes time is an event in one queue, and whoever's code runs sees his own clock.

const turn = setImmediate;
/** Lets everything happen that needs no time. */
const settled = (): Promise<void> => new Promise((done) => void turn(done));

/** Whose code runs: a page, which may be dead, with its device's wrong clock. */
export interface Owner {
  alive: boolean;
  /** Milliseconds that its clock is wrong. */
  readonly skew: () => number;
}

interface Event {
  readonly at: number;
  readonly order: number;
  readonly owner: Owner | null;
  readonly act: () => void;
}

/** When every history begins. */
export const beginning = Date.UTC(2026, 4, 4, 8);
/** More happenings than this in one history are a storm, and no end is in sight. */
const mostEvents = 40_000;
/** What a browser itself waits for an answer, when the program sets no limit. */
const browsersPatience = 300_000;

export class Storm extends Error {}

export class Time {
  /** Milliseconds since the beginning. */
  now = 0;
  private queue: Event[] = [];
  private count = 0;
  private happened = 0;
  private owner: Owner | null = null;
  private patience: number | null = null;

  server = (): number => beginning + this.now;
  /** The clock of whoever's code runs. */
  clock = (): number => this.server() + (this.owner?.skew() ?? 0);

  /** Acts later on, unless its owner has died; what it gives cancels that. */
  later(milliseconds: number, owner: Owner | null, act: () => void): () => void {
    const event = { at: this.now + Math.max(0, Math.ceil(milliseconds) || 0), order: this.count, owner, act };
    this.count += 1;
    let place = this.queue.length;
    while (place > 0 && (this.queue[place - 1]?.at ?? 0) > event.at) place -= 1;
    this.queue.splice(place, 0, event);
    return () => {
      const found = this.queue.indexOf(event);
      if (found >= 0) this.queue.splice(found, 1);
    };
  }

  /** Runs somebody's code now, and all that follows from it without taking time. */
  async as(owner: Owner | null, act: () => unknown): Promise<void> {
    this.owner = owner;
    act();
    await settled();
    this.owner = null;
  }

  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    for (;;) {
      const next = this.queue[0];
      if (!next || next.at > end) break;
      this.queue.shift();
      this.now = next.at;
      this.happened += 1;
      if (this.happened > mostEvents) throw new Storm('Something goes on without end');
      if (next.owner === null || next.owner.alive) await this.as(next.owner, next.act);
    }
    this.now = end;
  }

  /** How long whoever has just sent a request waits for its answer. */
  takePatience(): number {
    const asked = this.patience ?? browsersPatience;
    this.patience = null;
    return asked;
  }

  /** Puts this time, and this chance, in the place of the machine's own; what it gives puts them back. */
  rule(random: () => number): () => void {
    const own = {
      setTimeout: globalThis.setTimeout,
      clearTimeout: globalThis.clearTimeout,
      now: Date.now,
      random: Math.random,
      timeout: AbortSignal.timeout,
    };
    const cancels = new Map<number, () => void>();
    const setTimeout = (act: () => void, milliseconds = 0): number => {
      const id = cancels.size + 1;
      cancels.set(id, this.later(milliseconds, this.owner, act));
      return id;
    };
    const clearTimeout = (id?: number): void => cancels.get(id ?? 0)?.();
    Object.assign(globalThis, { setTimeout, clearTimeout });
    Date.now = this.clock;
    Math.random = random;
    AbortSignal.timeout = (milliseconds) => {
      this.patience = milliseconds;
      return new AbortController().signal;
    };
    return () => {
      Object.assign(globalThis, { setTimeout: own.setTimeout, clearTimeout: own.clearTimeout });
      Date.now = own.now;
      Math.random = own.random;
      AbortSignal.timeout = own.timeout;
    };
  }
}
