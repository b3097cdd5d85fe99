// How files and folders are found from a web, and what copies and moves them there.
import { folderType } from '../entities/folder.ts';
import { entity, type Operation } from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import { pathOf } from '../store/row.ts';
import type { Site } from '../store/site.ts';
import { fileNode, fileNodeAt } from './file.ts';
import { moveCopyUtil } from './moveCopyUtil.ts';
import { folderAt, rowById } from './place.ts';

export const webFiles: Readonly<Record<string, Operation<Site>>> = {
  ...moveCopyUtil,
  GetFileById: {
    parameters: ['uniqueId'],
    finds: true,
    run(_, args, call) {
      const found = rowById(args.text('uniqueId'), call);
      if (!found?.row.file) throw refuse.noSuchFile(args.text('uniqueId'));
      return fileNode(found, call);
    },
  },
  GetFileByServerRelativePath: fileFinder('decodedUrl'),
  GetFileByServerRelativeUrl: fileFinder('serverRelativeUrl'),
  GetFileByUrl: fileFinder('fileUrl'),
  GetFolderById: {
    parameters: ['uniqueId'],
    finds: true,
    run(_, args, call) {
      const found = rowById(args.text('uniqueId'), call);
      if (found?.row.folder !== 1) throw refuse.noFile(args.text('uniqueId'));
      return entity(folderType, folderAt(`${found.list.url}/${pathOf(found.row)}`, call));
    },
  },
  GetFolderByServerRelativePath: folderFinder('decodedUrl'),
  GetFolderByServerRelativeUrl: folderFinder('serverRelativeUrl'),
};

function fileFinder(parameter: string): Operation<Site> {
  return {
    parameters: [parameter],
    finds: true,
    // PnPjs marks an absolute address in front.
    run: (_, args, call) => fileNodeAt(args.text(parameter).replace(/^!@p1::/, ''), call),
  };
}

function folderFinder(parameter: string): Operation<Site> {
  return {
    parameters: [parameter],
    finds: true,
    run: (_, args, call) => entity(folderType, folderAt(args.text(parameter), call)),
  };
}
