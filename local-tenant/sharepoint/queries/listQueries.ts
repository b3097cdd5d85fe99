// The ways to ask a list for rows beside `items`: CAML, streams, and what has changed.
import { bulkValidateUpdate } from '../items/formValues.ts';
import { itemType } from '../items/item.ts';
import { itemTypeName } from '../items/naming.ts';
import { camlPage } from '../items/query.ts';
import { type Operation, value } from '../odata/entity.ts';
import type { List } from '../store/list.ts';
import { changesSinceToken } from './listItemChanges.ts';
import { renderListData, renderStream } from './stream.ts';

export const listQueries: Readonly<Record<string, Operation<List>>> = {
  BulkValidateUpdateListItems: {
    parameters: ['itemIds', 'formValues', 'bNewDocumentUpdate', 'checkInComment', 'folderPath'],
    run: bulkValidateUpdate,
  },
  GetItems: {
    parameters: ['query'],
    run: (it, args, call) => ({
      kind: 'collection',
      name: 'GetItems',
      of: itemTypeName(it),
      type: itemType(it),
      page: () => camlPage(it, args, call),
    }),
  },
  GetListItemChangesSinceToken: {
    parameters: ['query'],
    run: (it, args, call) => changesSinceToken(it, { scope: 3, id: it.id, list: it.num }, args, call),
  },
  RenderListData: {
    parameters: ['viewXml'],
    run: (it, args, call) =>
      value('RenderListData', 'Edm.String', renderListData(it, args.text('viewXml'), call)),
  },
  RenderListDataAsStream: { parameters: ['parameters', 'overrideParameters'], run: renderStream },
};
