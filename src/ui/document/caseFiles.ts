// The files of a body's cases as the screens reach them: put in SharePoint at once, since a file does not wait in the outbox.
import { createContext, useContext } from 'react';
import type { Result } from '../../schema/fault.ts';

export interface CaseFiles {
  /**
   * Puts the file among the body's drafts, under another name when somebody else's lies there, and gives its address within the
   * site. Faults: NETWORK_AWAY, SIGN_IN_NEEDED, NOT_ALLOWED, LIST_MISSING, ROW_REFUSED.
   */
  put(body: string, name: string, content: Blob): Promise<Result<string>>;
  /** Lays a copy of a draft's file among the documents of the body's cases, as `put` does, with the same faults. */
  send(body: string, file: string): Promise<Result<string>>;
  /**
   * Lays a copy of a file of another body's cases among this body's, under a name of its own: what lies there by that name is the copy.
   * Faults: as `put`, and CASE_FILE_GONE for a file or a folder that is not there, or not for the person to see.
   */
  bring(
    body: string,
    wanted: { readonly from: string; readonly file: string; readonly name: string },
  ): Promise<Result<string>>;
  /** What leads to a file of either. */
  hrefOf(file: string): string;
}

/** The files of deviations, in the unit's folder; as with cases none waits in the outbox, and the faults are the same. */
export interface DeviationFiles {
  put(unit: string, name: string, content: Blob): Promise<Result<string>>;
  hrefOf(file: string): string;
}

const InUse = createContext<CaseFiles | null>(null);
export const CaseFilesProvider = InUse.Provider;

export function useCaseFiles(): CaseFiles {
  const files = useContext(InUse);
  if (files === null)
    throw new Error('What reaches the files of cases must stand inside a CaseFilesProvider');
  return files;
}
