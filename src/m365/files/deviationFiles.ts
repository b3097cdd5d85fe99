// The files of deviations: each in its unit's folder, read by everyone with a role, as the deviation is.
import { deviationDocuments } from '../../schema/libraries.ts';
import type { Connection } from '../connection.ts';
import { laying } from './laying.ts';

export function deviationFiles(connection: Connection) {
  const { put, hrefOf } = laying(connection);
  return {
    put: (unit: string, name: string, content: Blob) =>
      put({ library: deviationDocuments, owner: 'unit', key: unit, name }, content),
    hrefOf,
  };
}
