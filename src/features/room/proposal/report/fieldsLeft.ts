// Which fields of the report's form have been left.
import { useEffect, useState } from 'react';

/** The places of the fields that have been left, so that what is missing is said when one has been there and not before. */
export function useLeft(): ReadonlySet<string> {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const heard = ({ target }: FocusEvent) => {
      const place = target instanceof Element ? target.id : '';
      if (place !== '') setLeft((before) => (before.has(place) ? before : new Set([...before, place])));
    };
    document.addEventListener('focusout', heard);
    return () => document.removeEventListener('focusout', heard);
  }, []);
  return left;
}
