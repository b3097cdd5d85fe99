// Uploads a file in pieces: start, continue, finish, cancel.
import { demandRow } from '../locks/access.ts';
import type { Arguments, Call } from '../odata/call.ts';
import { nothing, type Operation, value } from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import { right } from '../store/rights.ts';
import { writeFile } from './change.ts';
import type { RowPlace } from './place.ts';

/** The operations, given how a finished file is answered. */
export function uploadOperations(
  finished: (place: RowPlace) => ReturnType<Operation<RowPlace>['run']>,
): Readonly<Record<string, Operation<RowPlace>>> {
  return {
    StartUpload: {
      parameters: ['uploadId', 'stream'],
      takesBytes: true,
      run({ list, row }, args, call) {
        demandRow(list, row, right.edit, call);
        const upload = args.text('uploadId').toLowerCase();
        call.site.contents.forgetPieces(upload, call.user.id);
        call.site.contents.addPiece(upload, list, row, call.user.id, call.bytes);
        return value('StartUpload', 'Edm.Int64', String(call.bytes.byteLength));
      },
    },
    ContinueUpload: {
      parameters: ['uploadId', 'fileOffset', 'stream'],
      takesBytes: true,
      run(it, args, call) {
        const so = soFar(it, args, call);
        call.site.contents.addPiece(so.upload, it.list, it.row, call.user.id, call.bytes);
        return value('ContinueUpload', 'Edm.Int64', String(so.size + call.bytes.byteLength));
      },
    },
    FinishUpload: {
      parameters: ['uploadId', 'fileOffset', 'stream'],
      takesBytes: true,
      run(it, args, call) {
        const { upload, pieces } = soFar(it, args, call);
        const bytes = call.site.contents.keep(Buffer.concat([...pieces, call.bytes]));
        call.site.contents.forgetPieces(upload, call.user.id);
        return finished({ list: it.list, row: writeFile(it.list, it.row, bytes, call) });
      },
    },
    CancelUpload: {
      parameters: ['uploadId'],
      run(_, args, call) {
        call.site.contents.forgetPieces(args.text('uploadId').toLowerCase(), call.user.id);
        return nothing('CancelUpload');
      },
    },
  };
}

/** The pieces there are; refuses an upload that is not the caller's to this file, and a piece that leaves a gap. */
function soFar({ list, row }: RowPlace, args: Arguments, call: Call) {
  demandRow(list, row, right.edit, call);
  const upload = args.text('uploadId').toLowerCase();
  const pieces = call.site.contents.pieces(upload, list, row, call.user.id);
  const size = pieces.reduce((sum, piece) => sum + piece.byteLength, 0);
  if (pieces.length === 0 || args.number('fileOffset') !== size) throw refuse.range();
  return { upload, pieces, size };
}
