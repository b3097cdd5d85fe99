// What the page knows of somebody's writing: whether one writes on it at all, and whether what is typed lies in drafts alone.
import type { Workspace } from '../sync/workspace.ts';

/**
 * @property typed drafts have been looked at or altered; those that nobody has looked at are not known
 * @property hasUnsaved something that has been typed is not saved
 * @property begin a page where one writes is shown; what it gives says that it no longer is
 */
export interface Writing {
  subscribe(listener: () => void): () => void;
  typed(...places: readonly string[]): void;
  hasUnsaved(): boolean;
  begin(): () => void;
  isWritten(): boolean;
}

export function createWriting(workspace: Pick<Workspace, 'draft'>): Writing {
  const listeners = new Set<() => void>();
  const known = new Set<string>();
  let pages = 0;
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  const count = (more: number) => {
    pages += more;
    tell();
  };
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    typed(...places) {
      for (const place of places) known.add(place);
      // Once for all of them: each telling looks through all that are known.
      tell();
    },
    hasUnsaved: () => [...known].some((place) => workspace.draft(place) !== null),
    begin() {
      count(1);
      return () => count(-1);
    },
    isWritten: () => pages > 0,
  };
}
