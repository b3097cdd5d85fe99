// A field whose text is a draft until it is left: kept at each keystroke, committed once, dropped when it is durably saved.
import { useEffect, useEffectEvent, useState } from 'react';
import type { Fault, Result } from '../../schema/fault.ts';
import type { Draft } from '../workspace.tsx';

interface Field<T> {
  readonly draft: Draft;
  /** The field's name within the draft. */
  readonly name: string;
  /** The saved value as it is written. */
  readonly saved: string;
  readonly read: (text: string) => Result<T>;
  /** Saves the value; gives the faults that stand in the way, or none. */
  readonly commit: (value: T) => Promise<readonly Fault[]>;
}

export function useKept<T>({ draft, name, saved, read, commit }: Field<T>) {
  const typed = draft.values[name];
  const [faults, setFaults] = useState<readonly Fault[]>([]);

  const settle = async () => {
    if (typed === undefined) return;
    const value = read(typed);
    const found = value.ok ? (typed === saved ? [] : await commit(value.value)) : value.faults;
    setFaults(found);
    if (found.length === 0) draft.drop(name, typed);
  };
  const leave = useEffectEvent(() => void settle());

  // Closing the tab in the middle of a word leaves no field, so the page's own leave-taking has to do.
  useEffect(() => {
    const heard = () => leave();
    window.addEventListener('pagehide', heard);
    return () => window.removeEventListener('pagehide', heard);
  }, []);

  return {
    text: typed ?? saved,
    faults,
    type: (text: string) => draft.keep(name, text),
    settle,
  };
}
