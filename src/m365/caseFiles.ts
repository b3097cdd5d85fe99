// The files of the bodies' cases in their library: each in its body's folder, and none laid over another.
import { SPQueryable, spPost } from '@pnp/sp/index.js';
import { bad, fault, good, type Result } from '../schema/fault.ts';
import { caseDocuments } from '../schema/libraries.ts';
import { attempt, type Failure } from './answer.ts';
import type { Connection } from './connection.ts';
import { folderIn, libraryPath } from './rows/address.ts';

/** Somebody who puts in the same file over and over is told no. */
const mostNames = 20;

/** A quotation mark within a text in an address is written twice (sharepoint.md 1.1). */
const quoted = (text: string) => `'${encodeURIComponent(text.replaceAll("'", "''"))}'`;

/** `bilaga.pdf`, and then `bilaga (2).pdf`. */
const numbered = (name: string, number: number): string =>
  number === 1 ? name : name.replace(/(\.[^.]*)?$/, (ending) => ` (${number})${ending}`);

function told(failure: Failure) {
  if (failure.kind === 'away') return fault(failure.signIn ? 'SIGN_IN_NEEDED' : 'NETWORK_AWAY', '');
  return failure.reason === 'missing'
    ? fault('LIST_MISSING', '', { list: caseDocuments.title })
    : failure.fault;
}

export function caseFiles({ sp, path, site }: Connection) {
  return {
    async put(body: string, name: string, content: Blob): Promise<Result<string>> {
      const folder = folderIn(libraryPath(path, caseDocuments), 'body', body);
      for (let number = 1; number <= mostNames; number++) {
        const wanted = numbered(name, number);
        const there = `_api/web/getFolderByServerRelativePath(decodedUrl=${quoted(folder)})/files/addUsingPath(decodedUrl=${quoted(wanted)},overwrite=false)`;
        const added = await attempt(spPost(SPQueryable([sp.web, `${site}/${there}`]), { body: content }));
        if (added.kind === 'answered') return good(`${folder}/${wanted}`.slice(path.length + 1));
        if (added.kind === 'away' || added.reason !== 'duplicate') return bad(told(added));
      }
      return bad(fault('ROW_REFUSED', ''));
    },
    hrefOf: (file: string): string => `${site}/${file.split('/').map(encodeURIComponent).join('/')}`,
  };
}
