// Lays a file in somebody's folder of a library, none over another, and says what leads to it.
import { SPQueryable, spGet, spPost } from '@pnp/sp/index.js';
import { bad, fault, good, type Result } from '../../schema/fault.ts';
import type { FolderOwner, Library } from '../../schema/library.ts';
import { type Answer, attempt, type Failure } from '../answer.ts';
import type { Connection } from '../connection.ts';
import { folderIn, libraryPath } from '../rows/address.ts';

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

/**
 * @property library whose folders they are; `owner` and `key` say which
 * @property name what the file is called; another when somebody else's lies there
 */
interface Laid {
  readonly library: Library;
  readonly owner: FolderOwner;
  readonly key: string;
  readonly name: string;
}

export function laying({ sp, path, site }: Connection) {
  const post = (address: string, body?: Blob) =>
    spPost(SPQueryable([sp.web, `${site}/_api/web/${address}`]), body === undefined ? {} : { body });

  /** Tries the names in turn; the address within the site of the one that was free. */
  async function underFreeName(
    { library, owner, key, name }: Laid,
    lay: (folder: string, wanted: string) => Promise<unknown>,
  ): Promise<Result<string>> {
    const folder = folderIn(libraryPath(path, library), owner, key);
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

  return {
    /**
     * Copies a file under that very name, once: what lies there by it is the copy. Only from the folder of `from`, since the address is
     * what somebody has written and the copy is made by the person's right.
     */
    async bring(
      { library, owner, key, name }: Laid,
      { from, file }: { readonly from: string; readonly file: string },
    ): Promise<Result<string>> {
      const source = `${path}/${file}`;
      const target = `${folderIn(libraryPath(path, library), owner, key)}/${name}`;
      const laid = good(target.slice(path.length + 1));
      const own = `${folderIn(libraryPath(path, library), owner, from)}/`;
      if (!source.startsWith(own) || source.includes('/../')) return bad(fault('CASE_FILE_GONE', ''));
      // Whoever decided may have laid it there already, and the person may not be able to read the other's.
      if ((await isThere(target)).kind === 'answered') return laid;
      const copied = await attempt(
        post(
          `getFileByServerRelativePath(decodedUrl=${quoted(source)})/copyToUsingPath(decodedUrl=${quoted(target)},bOverWrite=false)`,
        ),
      );
      if (copied.kind === 'answered') return laid;
      if (copied.kind === 'away') return bad(told(copied, library));
      if (copied.reason === 'duplicate') return laid;
      return bad(copied.reason === 'missing' ? fault('CASE_FILE_GONE', '') : told(copied, library));
    },
    put: (laid: Laid, content: Blob): Promise<Result<string>> =>
      underFreeName(laid, (folder, wanted) =>
        post(
          `getFolderByServerRelativePath(decodedUrl=${quoted(folder)})/files/addUsingPath(decodedUrl=${quoted(wanted)},overwrite=false)`,
          content,
        ),
      ),
    /** @param file the address within the site of what is copied */
    copy: (laid: Laid, file: string): Promise<Result<string>> =>
      underFreeName(laid, (folder, wanted) =>
        post(
          `getFileByServerRelativePath(decodedUrl=${quoted(`${path}/${file}`)})/copyToUsingPath(decodedUrl=${quoted(`${folder}/${wanted}`)},bOverWrite=false)`,
        ),
      ),
    /** To another library under that very name; `missing` too where it lies there since before. */
    move: (from: string, to: string): Promise<Answer<unknown>> =>
      attempt(
        post(
          `getFileByServerRelativePath(decodedUrl=${quoted(`${path}/${from}`)})/moveToUsingPath(decodedUrl=${quoted(`${path}/${to}`)},moveOperations=0)`,
        ),
      ),
    hrefOf: (file: string): string => `${site}/${file.split('/').map(encodeURIComponent).join('/')}`,
  };
}
