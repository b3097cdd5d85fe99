// Asks what others have changed while somebody is looking: by one tab only, seldom when nothing happens, never when away.
import { type Lock, underLock } from './sending/tabs.ts';
import type { Workspace } from './workspace.ts';

/** Milliseconds between questions: at first and after every change, and at most. */
const shortest = 30_000;
const longest = 600_000;

export interface PollOptions {
  readonly workspace: Pick<Workspace, 'refresh' | 'rows' | 'status' | 'subscribe'>;
  /** Whether somebody can see the page. */
  readonly visible: () => boolean;
  /** Calls `act` when the page is shown, hidden or focused, and when the network comes back; what it gives ends that. */
  readonly onSeen: (act: () => void) => () => void;
  readonly wait: (milliseconds: number, act: () => void) => () => void;
  readonly lock?: Lock;
  /** Tells this account's and site's tabs from others'. */
  readonly name: string;
  /** All has just been read, so the first question may wait its turn. */
  readonly justRead?: boolean;
}

/** Begins to poll; what it gives ends it. */
export function pollWhileVisible(options: PollOptions): () => void {
  const { workspace, visible, onSeen, wait, lock, name } = options;
  let justRead = options.justRead ?? false;
  let pause = shortest;
  let seen = workspace.rows();
  let ended = false;
  let asking = false;
  let wanted = false;
  let cancel = (): void => {};
  /** Set while this tab is the one that polls; called to let another have the place. */
  let release: (() => void) | null = null;

  const isAway = (): boolean => ['away', 'signIn'].includes(workspace.status().phase);
  /** Who is not let in is asked for seldom, so that rights that are given back are noticed and what waits is sent. */
  const pauseNow = (): number => (workspace.status().phase === 'refused' ? longest : pause);

  const schedule = (): void => {
    cancel();
    if (release) cancel = wait(pauseNow(), () => void (isAway() ? schedule() : ask(pause * 2)));
  };

  /** @param next the pause after it when nothing has changed */
  const ask = async (next: number): Promise<void> => {
    if (asking) return;
    asking = true;
    const before = workspace.rows();
    await workspace.refresh();
    asking = false;
    seen = workspace.rows();
    pause = seen === before ? Math.min(longest, next) : shortest;
    schedule();
  };

  const holdPlace = (): Promise<void> =>
    new Promise((done) => {
      if (ended || !visible()) return done();
      release = () => {
        cancel();
        release = null;
        done();
      };
      if (justRead) schedule();
      else void ask(pause);
      justRead = false;
    });

  const want = async (): Promise<void> => {
    if (wanted) return;
    wanted = true;
    await underLock(lock, `poll/${name}`, holdPlace);
    wanted = false;
    // Shown again while the place was being left.
    if (!ended && visible()) await want();
  };

  const look = (): void => {
    if (!visible()) release?.();
    else if (release) void ask(pause);
    else void want();
  };

  const stopSeeing = onSeen(look);
  const stopListening = workspace.subscribe(() => {
    if (asking || workspace.rows() === seen) return;
    // Something was written here: others are likely to be at work too.
    seen = workspace.rows();
    pause = shortest;
    schedule();
  });
  look();

  return () => {
    ended = true;
    stopSeeing();
    stopListening();
    release?.();
  };
}
