// The files of deviations as a page reaches them: they come with the connection, and a page that is read without one has none.
import { useContext, useEffect, useState } from 'react';
import { RoomInUse } from '../room.tsx';
import type { DeviationFiles } from './caseFiles.ts';

/** Null until the connection has come. */
export function useAttached(): DeviationFiles | null {
  const { attached } = useContext(RoomInUse);
  const [files, setFiles] = useState<DeviationFiles | null>(null);
  useEffect(() => {
    attached().then(setFiles, (error: unknown) => console.warn(error));
  }, [attached]);
  return files;
}
