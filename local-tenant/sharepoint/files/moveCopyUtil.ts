// SP.MoveCopyUtil: copies and moves by absolute paths, also to other sites, as PnPjs does it.
import { type Arguments, type Call, demandSite } from '../odata/call.ts';
import { nothing, type Operation } from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import { copyFile, copyFolder, type Manner, moveFile, moveFolder, type Target, targetAt } from './moving.ts';
import { fileAt, folderAt, type RowPlace, serverRelative } from './place.ts';

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
      const here = callAt(args.text(from), call);
      const target = targetAt(args.text(to), callAt(args.text(to), call));
      deed(find(args.text(from), here), target, mannerOf(args), here);
      return nothing(name);
    },
  });
  return {
    [`SP.MoveCopyUtil.${name}`]: operation('srcUrl', 'destUrl'),
    [`SP.MoveCopyUtil.${name}ByPath`]: operation('srcPath', 'destPath'),
  };
}

/** The call in the web where an absolute address lies, by who the caller is there; on another host there is nothing. */
function callAt(address: string, call: Call): Call {
  if (/^https?:/i.test(address) && !address.toLowerCase().startsWith(`${call.origin}/`.toLowerCase()))
    throw refuse.noFile(address);
  const path = `${serverRelative(address, call)}/`.toLowerCase();
  const [site] = call.site.around
    .all()
    .filter((one) => path.startsWith(`${one.path.toLowerCase()}/`))
    .sort((a, b) => b.path.length - a.path.length);
  if (!site) throw refuse.noFile(address);
  if (site === call.site) return call;
  const there = { ...call, site, user: site.people.ensure(call.user.login) };
  demandSite(there);
  return there;
}

function mannerOf(args: Arguments): Manner {
  return { overwrite: args.flag('overwrite'), keepBoth: args.object('options').KeepBoth === true };
}

export function rowOfFolder(path: string, call: Call): RowPlace {
  const { list, row } = folderAt(path, call);
  if (!list || !row) throw refuse.accessDenied();
  return { list, row };
}
