// Order among things that take time: one after another, and many wishes for the same thing as one.

/** One thing at a time, in the order asked; a thing that fails does not stop the next. */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
}

/**
 * Calls made while the work waits for its turn share it; one made after it has begun is a new one.
 * @param work says by its argument that it has begun
 */
export function coalesced(work: (begun: () => void) => Promise<void>): () => Promise<void> {
  let queued: Promise<void> | null = null;
  return () => {
    queued ??= work(() => {
      queued = null;
    });
    return queued;
  };
}
