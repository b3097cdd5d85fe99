// When what has changed is shown: at once, save while many rows are sent, since all that wait would be looked through for each of them.

export interface Showing {
  /** These lists, or only the status, look different. */
  changed(lists?: Iterable<string>): void;
  /** The same of something that was sent or came from the server, which may wait a little. */
  sent(lists?: Iterable<string>): void;
  /** Shows what has waited. */
  catchUp(): void;
  subscribe(listener: () => void): () => void;
  /** Nothing more is shown. */
  stop(): void;
}

/**
 * @property waiting how many rows wait while some are sent, else nought
 * @property show makes anew what is shown of these lists
 */
interface Options {
  readonly clock: () => number;
  readonly waiting: () => number;
  readonly show: (lists: ReadonlySet<string>) => void;
}

/** Up to so many rows each that is sent is shown at once; of more, what has changed in so many milliseconds. */
const few = 50;
const between = 500;

export function createShowing({ clock, waiting, show }: Options): Showing {
  const behind = new Set<string>();
  const listeners = new Set<() => void>();
  let isBehind = false;
  let stopped = false;
  let shownAt = 0;
  const changed = (lists: Iterable<string> = []): void => {
    if (stopped) return;
    const all = new Set([...behind, ...lists]);
    behind.clear();
    isBehind = false;
    shownAt = clock();
    show(all);
    for (const listener of [...listeners]) listener();
  };
  return {
    changed,
    catchUp() {
      if (isBehind) changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      stopped = true;
      listeners.clear();
    },
    sent(lists = []) {
      for (const name of lists) behind.add(name);
      isBehind = true;
      if (waiting() <= few || Math.abs(clock() - shownAt) >= between) changed();
    },
  };
}
