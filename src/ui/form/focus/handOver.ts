// What opens takes the hand that opened it: focus goes to its first field, and back to where it came from when it is given up.
import { type RefObject, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { focusAt } from './focusAt.ts';

/** For what is put on the page because somebody asked for it. */
export function useFirstField<E extends HTMLElement>(): RefObject<E | null> {
  const part = useRef<E>(null);
  useEffect(() => part.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus(), []);
  return part;
}

/** @param close what takes away the part that has the focus; then it goes to the first of the names that is there */
export function handBack(close: () => void, names: readonly string[]): void {
  flushSync(close);
  focusAt(names);
}
