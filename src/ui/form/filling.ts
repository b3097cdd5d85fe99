// What has been done in a longer form while its page is open: what was saved last, which fields have been left, whether it was sent.
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Fault } from '../../schema/fault.ts';
import type { Values } from '../../schema/list.ts';
import { type Rule, useAct } from '../workspace.tsx';

/**
 * @property asked *Skicka* has been pressed, so what is missing is said at each field; `ask` says that it has
 * @property left the places of the fields that have been left: what is missing in them is said beside them
 * @property lastSaved the place of the field that was saved last; `saved` names it
 */
export interface Filling {
  readonly asked: boolean;
  readonly ask: () => void;
  readonly left: ReadonlySet<string>;
  readonly lastSaved: string | null;
  readonly saved: (place: string) => void;
}

/** @param placeOf the place of the field that an element of the page belongs to; must be the same function each time */
export function useFilling(placeOf: (element: Element) => string | undefined): Filling {
  const [asked, setAsked] = useState(false);
  const ask = useCallback(() => setAsked(true), []);
  const [lastSaved, saved] = useState<string | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const heard = ({ target }: FocusEvent) => {
      const place = target instanceof Element ? placeOf(target) : undefined;
      if (place !== undefined)
        setLeft((before) => (before.has(place) ? before : new Set([...before, place])));
    };
    document.addEventListener('focusout', heard);
    return () => document.removeEventListener('focusout', heard);
  }, [placeOf]);
  return useMemo(() => ({ asked, ask, left, lastSaved, saved }), [asked, ask, left, lastSaved]);
}

/**
 * Whether what is missing at a place is said there: once one has been there, and not before.
 * @param target the place that the address leads to
 */
export const isSaidAt = (
  { asked, left, target }: Pick<Filling, 'asked' | 'left'> & { readonly target: string | null },
  place: string,
): boolean => asked || target === place || left.has(place);

/** @property at where the form's rules act; `saved` is told the place of a field that has been saved without faults */
interface Form<P> {
  readonly at: P;
  readonly saved: (place: string) => void;
}

/** Saves one field by a rule; without faults it is the one saved last. */
export function useRecording<P>({ at, saved }: Form<P>) {
  const act = useAct();
  return async <I>(
    place: string,
    rule: Rule<P & I>,
    input: I,
    seen: Values = {},
  ): Promise<readonly Fault[]> => {
    const faults = await act(rule, { ...at, ...input }, seen);
    if (faults.length === 0) saved(place);
    return faults;
  };
}
