// The files of the bodies' cases: each in its body's folder, and a draft's apart from what has been sent.
import { caseDocuments, draftDocuments } from '../../schema/libraries.ts';
import type { Connection } from '../connection.ts';
import { laying } from './laying.ts';

export function caseFiles(connection: Connection) {
  const { put, copy, bring, hrefOf } = laying(connection);
  const ofBody = (key: string, name: string) => ({ owner: 'body', key, name }) as const;
  return {
    // The log of decisions holds names in one form, by which the file is found again.
    put: (body: string, name: string, content: Blob) =>
      put({ library: draftDocuments, ...ofBody(body, name.normalize()) }, content),
    send: (body: string, file: string) =>
      copy({ library: caseDocuments, ...ofBody(body, file.slice(file.lastIndexOf('/') + 1)) }, file),
    bring: (
      body: string,
      { from, file, name }: { readonly from: string; readonly file: string; readonly name: string },
    ) => bring({ library: caseDocuments, ...ofBody(body, name) }, { from, file }),
    hrefOf,
  };
}
