// Tells which writes were under way at once: the later of two on the same thing ends in a save conflict (sharepoint.md 1.6).
import { refuse } from './fault.ts';

/** One request, from its arrival to its answer; the parts of a batch are one. */
export interface Turn {
  /** Refuses to write what another request has written since this one arrived. */
  claim(thing: string): void;
  /** What has been claimed is now written. */
  settle(): void;
  /** What has been claimed was not written after all. */
  drop(): void;
  end(): void;
}

/** Opens turns. Real servers find two writers at once by chance; here whoever sends them at once meets it every time. */
export function openTurns(): () => Turn {
  let moment = 0;
  let open = 0;
  const written = new Map<string, { readonly at: number; readonly by: Turn }>();

  return () => {
    const from = moment;
    const claimed = new Set<string>();
    open += 1;
    const turn: Turn = {
      claim(thing) {
        const last = written.get(thing);
        if (last && last.by !== turn && last.at > from) throw refuse.saveConflict();
        claimed.add(thing);
      },
      settle() {
        moment += 1;
        for (const thing of claimed) written.set(thing, { at: moment, by: turn });
        claimed.clear();
      },
      drop: () => claimed.clear(),
      end() {
        open -= 1;
        // Nobody is left who could have come before what is written here.
        if (open === 0) written.clear();
      },
    };
    return turn;
  };
}
