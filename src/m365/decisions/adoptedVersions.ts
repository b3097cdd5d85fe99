// What was adopted, as it was then: a file for each print in the body's folder, where files are added and nothing else.
import '@pnp/sp/files/folder.js';
import '@pnp/sp/files/web.js';
import '@pnp/sp/folders/web.js';
import { bad, fault, good, type Result } from '../../schema/fault.ts';
import { adoptedVersions } from '../../schema/libraries.ts';
import { type Answer, attempt } from '../answer.ts';
import type { Connection } from '../connection.ts';
import { folderIn, libraryPath } from '../rows/address.ts';

export interface AdoptedFiles {
  /** Resolves when SharePoint has the file; one that is there already is read. Faults as for the log. */
  put(body: string, print: string, text: string): Promise<Result<'there'>>;
  /** What the file holds, which the reader must hold to its print; FROZEN_GONE when there is none. */
  take(body: string, print: string): Promise<Result<string>>;
}

export function adoptedFiles({ sp, path }: Connection): AdoptedFiles {
  const folder = (body: string) => folderIn(libraryPath(path, adoptedVersions), 'body', body);
  const nameOf = (print: string) => `${print}.json`;
  const told = <T>(answer: Exclude<Answer<T>, { kind: 'answered' }>, print: string): Result<never> => {
    if (answer.kind === 'away') return bad(fault(answer.signIn ? 'SIGN_IN_NEEDED' : 'NETWORK_AWAY', ''));
    if (answer.reason === 'missing') return bad(fault('FROZEN_GONE', print));
    return bad({ ...answer.fault, values: { list: adoptedVersions.title, ...answer.fault.values } });
  };

  const take: AdoptedFiles['take'] = async (body, print) => {
    const file = sp.web.getFileByServerRelativePath(`${folder(body)}/${nameOf(print)}`);
    const answer = await attempt(file.getText());
    return answer.kind === 'answered' ? good(answer.value) : told(answer, print);
  };

  return {
    take,
    async put(body, print, text) {
      const files = sp.web.getFolderByServerRelativePath(folder(body)).files;
      const made = await attempt(files.addUsingPath(nameOf(print), text, { Overwrite: false }));
      if (made.kind === 'answered') return good('there');
      // It may be there from before, or have arrived without an answer.
      const there = await take(body, print);
      if (!there.ok) return made.kind === 'refused' && made.reason === 'noRight' ? told(made, print) : there;
      return there.value === text ? good('there') : bad(fault('FROZEN_DIFFERS', print));
    },
  };
}
