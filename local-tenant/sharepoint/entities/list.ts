// Lists over REST.

import { demandFormula } from '../columns/calculated.ts';
import { schemaXml } from '../columns/fieldXml.ts';
import { isoSeconds } from '../columns/stored.ts';
import { contentTypes } from '../items/contentType.ts';
import { addValidateUpdate } from '../items/formValues.ts';
import { itemNode, itemType } from '../items/item.ts';
import { entityTypeName, itemTypeName, listPath } from '../items/naming.ts';
import { noteList } from '../items/note.ts';
import { itemPage } from '../items/query.ts';
import { add } from '../items/write.ts';
import { listLocks } from '../locks/listLocks.ts';
import { type Call, demand, demandEtag } from '../odata/call.ts';
import {
  type Collection,
  type EntityType,
  entity,
  type Node,
  nothing,
  shown,
  Typed,
  value,
} from '../odata/entity.ts';
import { escapeXml, refuse } from '../odata/fault.ts';
import { listQueries } from '../queries/listQueries.ts';
import { binList } from '../recycle/recycle.ts';
import type { List } from '../store/list.ts';
import { changeType, type TokenOwner } from '../store/log.ts';
import { right } from '../store/rights.ts';
import { changesOf } from './change.ts';
import { fields } from './field.ts';
import { folderType } from './folder.ts';
import {
  addApprovalFields,
  checkedSettings,
  forApprovers,
  selectedSettings,
  shownSettings,
} from './listSettings.ts';
import { views, viewType } from './view.ts';

const locks = listLocks();

const instant =
  (pickTime: (tally: { modified: number; deleted: number }) => number) => (it: List, call: Call) =>
    isoSeconds(pickTime(call.site.lists.tally(it)));

export const listType: EntityType<List> = {
  name: 'SP.List',
  path: listPath,
  etag: (it, call) => `"${it.id},${call.site.lists.tally(it).version}"`,
  properties: {
    ...shownSettings,
    Created: (it) => isoSeconds(it.created),
    CurrentChangeToken: (it, call) =>
      new Typed('SP.ChangeToken', { StringValue: call.site.log.currentToken(ownerOf(it)) }),
    EntityTypeName: entityTypeName,
    Id: (it) => it.id,
    ImagePath: () => new Typed('SP.ResourcePath', { DecodedUrl: '/_layouts/15/images/itgen.png' }),
    ItemCount: (it, call) => call.site.lists.tally(it).count,
    LastItemDeletedDate: instant((tally) => tally.deleted),
    LastItemModifiedDate: instant((tally) => tally.modified),
    LastItemUserModifiedDate: instant((tally) => tally.modified),
    ListItemEntityTypeFullName: itemTypeName,
    ParentWebPath: (_, call) => new Typed('SP.ResourcePath', { DecodedUrl: call.site.path }),
    ParentWebUrl: (_, call) => call.site.path,
    Title: (it) => it.title,
  },
  onRequest: {
    ...locks.onRequest,
    ...selectedSettings,
    DefaultViewUrl: (it) => `${it.url}/${it.props.BaseType === 1 ? 'Forms/' : ''}AllItems.aspx`,
    IsSystemList: () => false,
    SchemaXml: definition,
    VersionPolicies: () =>
      new Typed('SP.VersionPolicyManager', { DefaultExpireAfterDays: 0, DefaultTrimMode: 0 }),
  },
  navigations: {
    ...locks.navigations,
    ContentTypes: { go: contentTypes },
    DefaultView: {
      go: (it) => entity(viewType, { list: it, view: it.views.find((view) => view.standard) ?? it.views[0] }),
    },
    Fields: { go: fields },
    Items: { go: (it, call) => items(it, call) },
    ParentWeb: { go: (_, call) => shown(call.show.web(call.site)) },
    RootFolder: { go: (it) => entity(folderType, { url: it.url, list: it, path: '', row: undefined }) },
    Views: { go: views },
  },
  operations: {
    ...locks.operations,
    ...listQueries,
    AddValidateUpdateItemUsingPath: {
      parameters: [
        'listItemCreateInfo',
        'formValues',
        'bNewDocumentUpdate',
        'checkInComment',
        'datesInUTC',
        'numberInInvariantCulture',
      ],
      run: addValidateUpdate,
    },
    GetChanges: { parameters: ['query'], run: (it, args, call) => changesOf(ownerOf(it), args, call) },
    GetItemById: {
      parameters: ['id'],
      finds: true,
      run: (it, args, call) => itemAt(it, args.text('id'), call),
    },
    GetItemByStringId: {
      parameters: ['sId'],
      finds: true,
      run: (it, args, call) => itemAt(it, args.text('sId'), call),
    },
    GetItemByUniqueId: {
      parameters: ['uniqueId'],
      finds: true,
      run(it, args, call) {
        const found = itemNode(it, call.site.rows.byGuid(it, args.text('uniqueId')), call);
        if (!found) throw refuse.noItem();
        return found;
      },
    },
    GetView: {
      parameters: ['viewId'],
      finds: true,
      run: (it, args, call) => views(it, call).key?.(args.text('viewId'), call) ?? nothing('GetView'),
    },
    Recycle: {
      run(it, _args, call) {
        demand(call, right.manageLists, it.scope);
        call.site.lists.setAside(it.num);
        noteList(it, changeType.delete, call);
        return value('Recycle', 'Edm.Guid', binList(it, call));
      },
    },
    ReserveListItemId: {
      run(it, _args, call) {
        demand(call, right.add, it.scope);
        return value('ReserveListItemId', 'Edm.Int32', call.site.rows.takeId(it));
      },
    },
  },
  change(it, call) {
    demand(call, right.manageLists, it.scope);
    demandEtag(call, `"${it.id},${call.site.lists.tally(it).version}"`, true);
    const { Title, __metadata, ...settings } = call.body;
    const props = { ...it.props, ...checkedSettings(settings, it.props.BaseType === 1) };
    const alone = props.ReadSecurity === 2 || props.EnableModeration === true;
    if (alone && it.fields.some((field) => field.unique)) throw refuse.uniqueScopes();
    if (settings.ValidationFormula) demandFormula(it, String(settings.ValidationFormula));
    const shy = settings.EnableModeration === true && settings.DraftVersionVisibility === undefined;
    call.site.lists.change(it, typeof Title === 'string' ? Title : it.title, {
      ...props,
      ...(shy ? forApprovers : {}),
    });
    addApprovalFields(it.num, call);
    noteList(it, changeType.update, call);
  },
  remove(it, call) {
    demandEtag(call, `"${it.id},${call.site.lists.tally(it).version}"`, true);
    removeList(it, call);
  },
};

/** The list with its columns, as XML. */
function definition(list: List): string {
  const columns = list.fields.map(schemaXml).join('');
  return `<List Title="${escapeXml(list.title)}" ID="{${list.id.toUpperCase()}}"><Fields>${columns}</Fields></List>`;
}

function items(list: List, call: Call): Collection {
  return {
    kind: 'collection',
    name: 'Items',
    of: `SP.ListData.${entityTypeName(list)}Items`,
    type: itemType(list),
    page: () => itemPage(list, call),
    key: (key) => itemAt(list, key, call),
    operations: {
      GetById: { parameters: ['id'], finds: true, run: (_, args) => itemAt(list, args.text('id'), call) },
    },
    create: () => entity(itemType(list), add(list, call)),
  };
}

function itemAt(list: List, id: string, call: Call): Node {
  const found = /^\d+$/.test(id) ? itemNode(list, call.site.rows.find(list, Number(id)), call) : undefined;
  if (!found) throw refuse.noItem();
  return found;
}

function ownerOf(list: List): TokenOwner {
  return { scope: 3, id: list.id, list: list.num };
}

function removeList(list: List, call: Call): void {
  demand(call, right.manageLists, list.scope);
  for (const scope of call.site.security.scopesOfList(list.num)) call.site.security.close(scope);
  call.site.lists.remove(list.num);
  noteList(list, changeType.delete, call);
}
