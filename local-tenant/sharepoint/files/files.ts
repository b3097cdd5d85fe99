// The files of a folder over REST.
import { reachList, sees } from '../locks/access.ts';
import type { Arguments, Call } from '../odata/call.ts';
import { type Collection, entity, type Node, type Operation } from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import { cut } from '../store/row.ts';
import { addFile } from './change.ts';
import { fileNode, fileNodeAt, fileType } from './file.ts';
import { freeName } from './name.ts';
import { type FolderPlace, folderAt } from './place.ts';

export function files(folder: FolderPlace, call: Call): Collection {
  const child = (name: string) => fileNodeAt(name.startsWith('/') ? name : `${folder.url}/${name}`, call);
  return {
    kind: 'collection',
    name: 'Files',
    of: 'SP.File',
    type: fileType,
    all: () => inFolder(folder, call),
    key: child,
    operations: {
      Add: adding('url', folder),
      AddTemplateFile: {
        parameters: ['urlOfFile', 'templateFileType'],
        run: (_, args, at) => put(folder, args.text('urlOfFile'), new Uint8Array(), args, at),
      },
      AddUsingPath: adding('decodedUrl', folder),
      GetByPathWithName: { parameters: ['name'], finds: true, run: (_, args) => child(args.text('name')) },
      GetByUrl: { parameters: ['url'], finds: true, run: (_, args) => child(args.text('url')) },
    },
  };
}

function adding(name: string, folder: FolderPlace): Operation<null> {
  return {
    parameters: [name, 'overwrite', 'autoCheckoutOnInvalidData', 'ensureUniqueFileName', 'xorHash'],
    takesBytes: true,
    run: (_, args, call) => put(folder, args.text(name), call.bytes, args, call),
  };
}

/** The path may be a name in the folder, or lead elsewhere from the web's root. */
function put(folder: FolderPlace, path: string, bytes: Uint8Array, args: Arguments, call: Call): Node {
  const [above, name] = cut(path);
  const place = above === '' && !path.startsWith('/') ? folder : folderAt(fromHere(folder, above), call);
  const { list } = place;
  if (!list) throw refuse.accessDenied();
  reachList(list, call);
  const to = { dir: place.path, scope: place.row?.scope ?? list.scope };
  const leaf = args.flag('ensureUniqueFileName') ? freeName(call.site.rows, list, to.dir, name) : name;
  const kept = call.site.contents.keep(bytes);
  const row = addFile(list, to, leaf, kept, args.flag('overwrite'), call);
  return entity(fileType, { list, row });
}

function fromHere(folder: FolderPlace, path: string): string {
  return path.startsWith('/') ? path : `${folder.url}/${path}`;
}

function inFolder({ list, path }: FolderPlace, call: Call) {
  if (!list) return [];
  return call.site.rows
    .page(list, 0, call.rules.threshold, { dir: path })
    .filter((row) => row.file && sees(list, row, call))
    .map((row) => fileNode({ list, row }, call));
}
