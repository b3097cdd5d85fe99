// What can be done with an item, or reached from it, beside its own columns: texts, comments, changes, quiet updates.
import { commentsOn } from '../comments/comment.ts';
import { likedInformation, likersOf } from '../comments/liking.ts';
import { setCommentsOff } from '../comments/store.ts';
import { changesOf } from '../entities/change.ts';
import { demandRow } from '../locks/access.ts';
import type { Call } from '../odata/call.ts';
import { type EntityType, entity, type Navigation, nothing, type Operation, shown } from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import { asHtml, asText, forEdit } from '../queries/rowText.ts';
import type { List } from '../store/list.ts';
import { right } from '../store/rights.ts';
import type { Row } from '../store/row.ts';
import { versions } from '../versions/itemVersion.ts';
import { listPath } from './naming.ts';
import { changeRow, type Keeping } from './write.ts';

export function itemNavigations(list: List): Readonly<Record<string, Navigation<Row>>> {
  const texts = (name: string, write: typeof asText): Navigation<Row> => {
    const type = textsType(list, name, write);
    return { go: (row) => entity(type, row) };
  };
  return {
    Comments: { go: (row, call) => commentsOn(list, row, call) },
    FieldValuesAsHTML: texts('FieldValuesAsHTML', asHtml),
    FieldValuesAsText: texts('FieldValuesAsText', asText),
    FieldValuesForEdit: texts('FieldValuesForEdit', forEdit),
    LikedByInformation: { go: (row) => likedInformation(list, row.id) },
    ParentList: { go: (_, call) => shown(call.show.list(list)) },
  };
}

/** One kind of text for every column, under names in which each underscore is escaped (sharepoint.md 2.7c). */
function textsType(list: List, name: string, write: typeof asText): EntityType<Row> {
  return {
    name: 'SP.FieldStringValues',
    path: (row) => `${listPath(list)}/Items(${row.id})/${name}`,
    properties: Object.fromEntries(
      list.fields.map((field) => {
        const escaped = field.name.replaceAll('_', '_x005f_');
        const key = field.name.startsWith('_') ? `OData_${escaped}` : escaped;
        return [key, (row: Row, call: Call) => write(list, row, field, call)];
      }),
    ),
  };
}

export function itemDeeds(list: List): Readonly<Record<string, Operation<Row>>> {
  /** Saves the row as it is: each call is a life of its own, so there is nothing else to save. */
  const saving = (name: string, keeping: Keeping): Operation<Row> => ({
    run(row, _args, call) {
      demandRow(list, row, right.edit, call);
      changeRow(list, row, row.values, call, {}, keeping);
      return nothing(name);
    },
  });
  return {
    GetChanges: {
      parameters: ['query'],
      run: (row, args, call) =>
        changesOf({ scope: 3, id: list.id, list: list.num }, args, call, (change) => change.item === row.id),
    },
    GetComments: { finds: true, run: (row, _args, call) => commentsOn(list, row, call) },
    GetVersions: { finds: true, run: (row, _args, call) => versions(list, row, call) },
    LikedBy: { finds: true, run: (row, _args, call) => likersOf(list, row.id, 0, call) },
    ParseAndSetFieldValue: {
      parameters: ['fieldName', 'value'],
      run(row, args, call) {
        demandRow(list, row, right.edit, call);
        if (!list.fields.some((field) => field.name === args.text('fieldName')))
          throw refuse.noField(args.text('fieldName'));
        return nothing('ParseAndSetFieldValue');
      },
    },
    SetCommentsDisabled: {
      parameters: ['value'],
      run(row, args, call) {
        demandRow(list, row, right.edit, call);
        setCommentsOff(call.site.db, list.num, row.id, args.flag('value'));
        return nothing('SetCommentsDisabled');
      },
    },
    DeleteWithParameters: {
      parameters: ['parameters'],
      // Only for the service's own accounts, which nobody here is (sharepoint.md 2.7).
      run() {
        throw refuse.accessDenied();
      },
    },
    SystemUpdate: saving('SystemUpdate', 'quiet'),
    Update: saving('Update', 'version'),
    UpdateEx: saving('UpdateEx', 'version'),
    UpdateOverwriteVersion: saving('UpdateOverwriteVersion', 'stamp'),
  };
}
