// SP.MoveCopyUtil: copies and moves by absolute paths, as PnPjs does it.
import type { Arguments, Call } from '../odata/call.ts';
import { nothing, type Operation } from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import { copyFile, copyFolder, type Manner, moveFile, moveFolder, type Target, targetAt } from './moving.ts';
import { fileAt, folderAt, type RowPlace } from './place.ts';

type Deed = (place: RowPlace, target: Target, manner: Manner, call: Call) => void;

/** To be spread among a web's operations: their names hold the service's. */
export const moveCopyUtil: Readonly<Record<string, Operation<unknown>>> = {
  ...named('CopyFile', fileAt, copyFile),
  ...named('MoveFile', fileAt, moveFile),
  ...named('CopyFolder', rowOfFolder, copyFolder),
  ...named('MoveFolder', rowOfFolder, moveFolder),
};

function named(name: string, find: (path: string, call: Call) => RowPlace, deed: Deed) {
  const operation = (from: string, to: string): Operation<unknown> => ({
    parameters: [from, to, 'overwrite', 'options'],
    run(_, args, call) {
      deed(find(args.text(from), call), targetAt(args.text(to), call), mannerOf(args), call);
      return nothing(name);
    },
  });
  return {
    [`SP.MoveCopyUtil.${name}`]: operation('srcUrl', 'destUrl'),
    [`SP.MoveCopyUtil.${name}ByPath`]: operation('srcPath', 'destPath'),
  };
}

function mannerOf(args: Arguments): Manner {
  return { overwrite: args.flag('overwrite'), keepBoth: args.object('options').KeepBoth === true };
}

export function rowOfFolder(path: string, call: Call): RowPlace {
  const { list, row } = folderAt(path, call);
  if (!list || !row) throw refuse.accessDenied();
  return { list, row };
}
