// Saves one field of a longer form by a rule, and says which field was saved last.
import type { Fault } from '../../schema/fault.ts';
import type { Values } from '../../schema/list.ts';
import { type Rule, useAct } from '../workspace.tsx';

/** @property at where the form's rules act; `saved` is told the place of a field that has been saved without faults */
interface Form<P> {
  readonly at: P;
  readonly saved: (place: string) => void;
}

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
