// A field whose text is a draft until it is left: kept at each keystroke, committed once, dropped when it is durably saved.
import { useEffect, useEffectEvent, useState } from 'react';
import type { Fault, Result } from '../../schema/fault.ts';
import type { Value } from '../../schema/field.ts';
import type { Values } from '../../schema/list.ts';
import type { Draft } from '../workspace.tsx';

interface Field<T> {
  readonly draft: Draft;
  /** The field's name within the draft. */
  readonly name: string;
  /** The saved value, and as it is written. */
  readonly value: T;
  readonly saved: string;
  readonly read: (text: string) => Result<T>;
  readonly commit: Commit<T>;
}

/**
 * Saves the value; gives the faults that stand in the way, or none.
 * @param seen the field as it stood when the first letter was typed: somebody else may have saved another since
 */
export type Commit<T> = (value: T, seen: Values) => Promise<readonly Fault[]>;

const leaveTakings = ['pagehide', 'hashchange'];

export function useKept<T extends Value>({ draft, name, value, saved, read, commit }: Field<T>) {
  const typed = draft.values[name];
  const [faults, setFaults] = useState<readonly Fault[]>([]);

  const settle = async () => {
    if (typed === undefined) return;
    const given = read(typed);
    const found = given.ok
      ? typed === saved
        ? []
        : await commit(given.value, draft.seen(name))
      : given.faults;
    setFaults(found);
    if (given.ok && found.length === 0) draft.drop(name, typed, given.value);
  };
  const leave = useEffectEvent(() => void settle());

  // Closing the tab or going back in the middle of a word leaves no field, so the page's own leave-taking has to do.
  useEffect(() => {
    const here = window.location.hash;
    // The browser tells of an address a moment after it is there: the page's own may be told of when it stands already, and
    // what was typed before it was opened anew, with its last space, would be saved under the hand that goes on with it.
    const heard = ({ type: event }: Event) => {
      if (event !== 'hashchange' || window.location.hash !== here) leave();
    };
    // Before the router hears of it and takes the page away.
    for (const event of leaveTakings) window.addEventListener(event, heard, { capture: true });
    return () => {
      for (const event of leaveTakings) window.removeEventListener(event, heard, { capture: true });
    };
  }, []);

  const type = (text: string) => {
    // A browser that died between saving and forgetting the draft has left one that is saved already: what is typed now is
    // written upon that, or its writer would be asked about himself.
    if (typed === saved) draft.drop(name, typed);
    draft.keep(name, text, value);
  };

  return {
    text: typed ?? saved,
    faults,
    type,
    settle,
  };
}
