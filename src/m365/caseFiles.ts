// The files of the bodies' cases: each in its body's folder, none laid over another, and a draft's apart from what has been sent.
import { SPQueryable, spGet, spPost } from '@pnp/sp/index.js';
import { bad, fault, good, type Result } from '../schema/fault.ts';
import { caseDocuments, draftDocuments } from '../schema/libraries.ts';
import type { Library } from '../schema/library.ts';
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

function told(failure: Failure, { title: list }: Library) {
  if (failure.kind === 'away') return fault(failure.signIn ? 'SIGN_IN_NEEDED' : 'NETWORK_AWAY', '');
  return failure.reason === 'missing' ? fault('LIST_MISSING', '', { list }) : failure.fault;
}

export function caseFiles({ sp, path, site }: Connection) {
  const post = (address: string, body?: Blob) =>
    spPost(SPQueryable([sp.web, `${site}/_api/web/${address}`]), body === undefined ? {} : { body });

  /** Tries the names in turn; the address within the site of the one that was free. */
  async function underFreeName(
    library: Library,
    body: string,
    name: string,
    lay: (folder: string, wanted: string) => Promise<unknown>,
  ): Promise<Result<string>> {
    const folder = folderIn(libraryPath(path, library), 'body', body);
    for (let number = 1; number <= mostNames; number++) {
      const wanted = numbered(name, number);
      const laid = await attempt(lay(folder, wanted));
      if (laid.kind === 'answered') return good(`${folder}/${wanted}`.slice(path.length + 1));
      if (laid.kind === 'away' || laid.reason !== 'duplicate') return bad(told(laid, library));
    }
    return bad(fault('ROW_REFUSED', ''));
  }

  const isThere = (file: string) =>
    attempt(
      spGet(
        SPQueryable([
          sp.web,
          `${site}/_api/web/getFileByServerRelativePath(decodedUrl=${quoted(file)})?$select=Name`,
        ]),
      ),
    );

  /** Only from the other body's own folder: the address is what somebody has written, and the copy is made by the person's right. */
  async function bring(
    body: string,
    { from, file, name }: { readonly from: string; readonly file: string; readonly name: string },
  ): Promise<Result<string>> {
    const library = libraryPath(path, caseDocuments);
    const source = `${path}/${file}`;
    const target = `${folderIn(library, 'body', body)}/${name}`;
    const laid = good(target.slice(path.length + 1));
    const isOwn = source.startsWith(`${folderIn(library, 'body', from)}/`) && !source.includes('/../');
    if (!isOwn) return bad(fault('CASE_FILE_GONE', ''));
    // Whoever decided may have laid it there already, and the person may not be able to read the other's.
    if ((await isThere(target)).kind === 'answered') return laid;
    const copied = await attempt(
      post(
        `getFileByServerRelativePath(decodedUrl=${quoted(source)})/copyToUsingPath(decodedUrl=${quoted(target)},bOverWrite=false)`,
      ),
    );
    if (copied.kind === 'answered') return laid;
    if (copied.kind === 'away') return bad(told(copied, caseDocuments));
    if (copied.reason === 'duplicate') return laid;
    return bad(copied.reason === 'missing' ? fault('CASE_FILE_GONE', '') : told(copied, caseDocuments));
  }

  return {
    bring,
    // The log of decisions holds names in one form, by which the file is found again.
    put: (body: string, name: string, content: Blob): Promise<Result<string>> =>
      underFreeName(draftDocuments, body, name.normalize(), (folder, wanted) =>
        post(
          `getFolderByServerRelativePath(decodedUrl=${quoted(folder)})/files/addUsingPath(decodedUrl=${quoted(wanted)},overwrite=false)`,
          content,
        ),
      ),
    send: (body: string, file: string): Promise<Result<string>> =>
      underFreeName(caseDocuments, body, file.slice(file.lastIndexOf('/') + 1), (folder, wanted) =>
        post(
          `getFileByServerRelativePath(decodedUrl=${quoted(`${path}/${file}`)})/copyToUsingPath(decodedUrl=${quoted(`${folder}/${wanted}`)},bOverWrite=false)`,
        ),
      ),
    hrefOf: (file: string): string => `${site}/${file.split('/').map(encodeURIComponent).join('/')}`,
  };
}
