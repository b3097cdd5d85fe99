// The first of a long list, until one asks for the rest: a large plan is to open at once.
import { useState } from 'react';

/** @property left how many are not shown */
interface First<T> {
  readonly shown: readonly T[];
  readonly left: number;
  readonly showAll: () => void;
}

export function useFirst<T>(all: readonly T[], most: number): First<T> {
  const [isAll, setAll] = useState(false);
  const shown = isAll ? all : all.slice(0, most);
  return { shown, left: all.length - shown.length, showAll: () => setAll(true) };
}
