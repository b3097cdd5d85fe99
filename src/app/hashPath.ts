// The path after the address's hash, which is where the app keeps what is shown: Teams owns the rest of the address.
import { useSyncExternalStore } from 'react';

function subscribe(tell: () => void): () => void {
  window.addEventListener('hashchange', tell);
  return () => window.removeEventListener('hashchange', tell);
}

/** `/styrkedjan/mal-3`; `/` when the address does not say. */
const hashPath = () => `/${window.location.hash.replace(/^#?\/?/, '')}`;

export const useHashPath = (): string => useSyncExternalStore(subscribe, hashPath);

/** Goes to the path without leaving a step to go back to. */
export const goInstead = (path: string): void => window.location.replace(`#${path}`);
