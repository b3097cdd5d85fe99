// Lays the files of a case that goes on to another body among that body's own, with the right of whoever does it.
import type { Forwarded } from '../../../core/proposal/candidates.ts';
import type { Fault } from '../../../schema/fault.ts';
import { useCaseFiles } from '../../../ui/document/caseFiles.ts';

/** @property laid where each lies now, by where it came from; `faults` why others do not, each once */
export interface Brought {
  readonly laid: Readonly<Record<string, string>>;
  readonly faults: readonly Fault[];
}

export function useBringFiles() {
  const files = useCaseFiles();
  return async (body: string, wanted: readonly Forwarded[]): Promise<Brought> => {
    const laid: Record<string, string> = {};
    const faults: Fault[] = [];
    for (const one of wanted) {
      const there = await files.bring(body, one);
      if (there.ok) laid[one.file] = there.value;
      else faults.push(...there.faults.filter(({ code }) => !faults.some((known) => known.code === code)));
    }
    return { laid, faults };
  };
}
