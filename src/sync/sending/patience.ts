// How long to wait when the server is away or asks for patience: one pause for everything, longer each time.
import type { Away } from '../remote.ts';

/** Seconds: the shortest and the longest pause when the server does not say. */
const shortest = 5;
const longest = 300;

export interface Pause {
  readonly until: number;
  /** The server named the time itself: nothing may be sent before, whoever asks. */
  readonly firm: boolean;
  readonly signIn: boolean;
}

export interface Patience {
  /** The pause that is on, or null. */
  pause(): Pause | null;
  /** Begins a pause, and a longer one for each time in a row. */
  away(answer: Away): void;
  /** Takes over a pause from another tab. */
  join(pause: Pause): void;
  /** The server has answered; a pause that it has itself asked for lasts, since the answer may be to what was sent before. */
  over(): void;
  stop(): void;
}

interface Options {
  readonly clock: () => number;
  readonly random: () => number;
  readonly wait: (milliseconds: number, act: () => void) => () => void;
  /** Called when a pause has run out. */
  readonly resume: () => void;
  /** Called when a pause begins here, for the other tabs. */
  readonly begun: (pause: Pause) => void;
}

export function createPatience({ clock, random, wait, resume, begun }: Options): Patience {
  let now: Pause | null = null;
  let seconds = shortest;
  let cancel = (): void => {};

  const end = (): void => {
    cancel();
    now = null;
  };
  const begin = (pause: Pause): void => {
    end();
    now = pause;
    // The timer ends the pause, not the clock: a clock that is moved back must not stretch it.
    cancel = wait(Math.max(0, pause.until - clock()), () => {
      end();
      resume();
    });
  };

  return {
    pause: () => now,
    away({ waitSeconds, signIn }) {
      // Decorrelated jitter, so that many clients that were stopped at once do not come back at once.
      seconds = Math.min(longest, shortest + random() * (seconds * 3 - shortest));
      const asked = waitSeconds ?? 0;
      // What was sent before the server asked another tab for patience may be given up within the pause, and must not shorten it.
      const least = now?.firm ? now.until : 0;
      const until = Math.max(clock() + Math.max(asked, seconds) * 1000, least);
      const pause = { until, firm: asked > 0 || least === until, signIn };
      begin(pause);
      begun(pause);
    },
    join(pause) {
      if (now === null || now.until < pause.until) begin(pause);
    },
    over() {
      if (!now?.firm) end();
      seconds = shortest;
    },
    stop: end,
  };
}

export const unknownAway: Away = { kind: 'away', waitSeconds: null, signIn: false };
/** The answer. What breaks in the program on the way tells nobody what became of the row: that is waited for as a network is. */
export const orAway = <T>(answer: Promise<T>): Promise<T | Away> =>
  answer.catch((cause: unknown) => {
    console.error(cause);
    return unknownAway;
  });
