// How many columns of the chain the page is wide enough for.
import { useSyncExternalStore } from 'react';

/** Pixels of the whole window, the widest first; the panel takes its part of them above 1024. */
const widths = [
  { atLeast: 1320, columns: 4 },
  { atLeast: 1100, columns: 3 },
  { atLeast: 860, columns: 3 },
] as const;
const queries = widths.map(({ atLeast, columns }) => ({ query: `(min-width: ${atLeast}px)`, columns }));

function subscribe(tell: () => void) {
  const lists = queries.map(({ query }) => window.matchMedia(query));
  for (const list of lists) list.addEventListener('change', tell);
  return () => {
    for (const list of lists) list.removeEventListener('change', tell);
  };
}

/** 0 where there is no room for columns at all, as on a phone. */
export const useColumns = (): number =>
  useSyncExternalStore(
    subscribe,
    () => queries.find(({ query }) => window.matchMedia(query).matches)?.columns ?? 0,
  );
