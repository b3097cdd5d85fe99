// Which units take over, as it is chosen on the page: kept as a draft until the year is turned.
import { type Mapping, proposedMapping } from '../../../core/year/turnUnits.ts';
import type { Rows } from '../../../schema/list.ts';
import { type Draft, useDraft } from '../../../ui/workspace.tsx';

export interface MappingInUse {
  readonly mapping: Mapping;
  /** True where nobody has chosen otherwise than the units' own successors say. */
  readonly isProposed: (unit: string) => boolean;
  readonly choose: (unit: string, to: readonly string[]) => void;
  /** Takes away what was chosen, so that it is not chosen at all. */
  readonly clear: (unit: string) => void;
}

function chosenIn({ values }: Draft): Mapping {
  return Object.fromEntries(
    Object.entries(values).flatMap(([unit, text]): [string, readonly string[]][] => {
      const keys = text === '' ? [] : text.split('\n');
      return [[unit, keys]];
    }),
  );
}

export function useMapping(rows: Rows, toYear: number): MappingInUse {
  const draft = useDraft(`yearTurn/${toYear}`);
  const chosen = chosenIn(draft);
  const proposed = proposedMapping(rows, toYear);
  return {
    mapping: { ...proposed, ...chosen },
    isProposed: (unit) => chosen[unit] === undefined && proposed[unit] !== undefined,
    choose: (unit, to) => draft.keep(unit, to.join('\n')),
    clear: (unit) => draft.drop(unit, draft.values[unit] ?? ''),
  };
}
