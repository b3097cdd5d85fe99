// Whoever puts a row in a list writes in it next; what somebody else puts in takes nobody's place.
import { type RefObject, useEffect, useRef } from 'react';

interface NewRow<E extends HTMLElement> {
  /** Around the rows, each marked `data-row`. */
  readonly list: RefObject<E | null>;
  /** The row that comes next is one's own. */
  readonly begin: () => void;
}

export function useNewRow<E extends HTMLElement>(length: number): NewRow<E> {
  const list = useRef<E>(null);
  const begun = useRef(false);
  const before = useRef(length);
  useEffect(() => {
    const isMore = length > before.current;
    before.current = length;
    if (!isMore || !begun.current) return;
    begun.current = false;
    const row = [...(list.current?.querySelectorAll(':scope [data-row]') ?? [])].at(-1);
    row?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [length]);
  return {
    list,
    begin: () => {
      begun.current = true;
    },
  };
}
