// Whether the page is as narrow as a phone, or enlarged so much that it comes to the same.
import { useSyncExternalStore } from 'react';

const query = () => window.matchMedia('(max-width: 640px)');

function subscribe(tell: () => void) {
  const narrow = query();
  narrow.addEventListener('change', tell);
  return () => narrow.removeEventListener('change', tell);
}

export const useNarrow = () => useSyncExternalStore(subscribe, () => query().matches);
