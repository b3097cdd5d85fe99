// The line between client and server: it can break, fall silent, and hold an answer back until another has passed.

/** The connection is gone; a TypeError, as fetch gives its callers. */
export class Lost extends TypeError {
  constructor() {
    super('Failed to fetch');
  }
}

export interface Line {
  cut(): never;
  /** Never settles, until the client gives up or the line is released. */
  silence(signal: AbortSignal): Promise<never>;
  /** Resolves when another answer has passed. */
  next(): Promise<void>;
  answered(): void;
  /** Breaks off what is or will be silent, and lets go what is held. */
  release(): void;
}

export function openLine(): Line {
  const silent = new Set<() => void>();
  let held: (() => void)[] = [];
  let released = false;
  const answered = (): void => {
    const waiting = held;
    held = [];
    for (const go of waiting) go();
  };
  return {
    cut() {
      throw new Lost();
    },
    silence: (signal) =>
      new Promise((_, reject) => {
        const give = (reason: unknown): void => {
          silent.delete(release);
          reject(reason);
        };
        const release = (): void => give(new Lost());
        silent.add(release);
        if (released) release();
        else if (signal.aborted) give(signal.reason);
        else signal.addEventListener('abort', () => give(signal.reason), { once: true });
      }),
    next: () =>
      new Promise((resolve) => {
        if (released) resolve();
        else held.push(resolve);
      }),
    answered,
    release() {
      released = true;
      for (const release of [...silent]) release();
      answered();
    },
  };
}
