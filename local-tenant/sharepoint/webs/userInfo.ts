// The User Information List, which shows a site's users and groups as rows and is nowhere stored as such.
import { isoSeconds } from '../columns/stored.ts';
import { listType } from '../entities/list.ts';
import { closed, personType } from '../items/referred.ts';
import { type Call, demand } from '../odata/call.ts';
import { type Collection, type Entity, type EntityType, entity, value } from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import { customList, type List } from '../store/list.ts';
import type { Principal } from '../store/people.ts';
import { right } from '../store/rights.ts';
import type { Site } from '../store/site.ts';

export const userInfoTitle = 'User Information List';

export function userInfoList(call: Call): Entity {
  demand(call, right.browseUserInfo);
  return { ...entity(userInfoType, asList(call.site.root)), site: call.site.root };
}

export function isUserInfo(id: string, call: Call): boolean {
  return id.replace(/[{}]/g, '').toLowerCase() === idOf(call.site.root);
}

/** Made from the site's id, since every site has its own. */
function idOf(site: Site): string {
  return `${site.siteId.slice(0, 24)}${'0'.repeat(9)}112`;
}

function asList(site: Site): List {
  return {
    num: 0,
    id: idOf(site),
    title: userInfoTitle,
    url: `${site.path}/_catalogs/users`,
    scope: site.scope,
    props: { ...customList, BaseTemplate: 112, Hidden: true, EnableAttachments: false, NoCrawl: true },
    contentType: '0x010A',
    created: site.created,
    fields: [],
    views: [],
  };
}

/** All that can be asked of a list can be asked of this one; only its rows come from elsewhere, and nothing is written. */
const userInfoType: EntityType<List> = {
  name: 'SP.List',
  path: () => 'Web/SiteUserInfoList',
  properties: {
    ...listType.properties,
    EntityTypeName: () => 'UserInfo',
    ItemCount: (_, call) => call.site.people.all().length,
    LastItemDeletedDate: (it) => isoSeconds(it.created),
    LastItemModifiedDate: (it) => isoSeconds(it.created),
    LastItemUserModifiedDate: (it) => isoSeconds(it.created),
    ListItemEntityTypeFullName: () => 'SP.Data.UserInfoItem',
  },
  ...(listType.onRequest ? { onRequest: listType.onRequest } : {}),
  navigations: {
    ...listType.navigations,
    DefaultView: { go: () => value('DefaultView', 'Edm.Null', null) },
    Items: { go: (_, call) => items(call.site.root) },
  },
  operations: {
    AddValidateUpdateItemUsingPath: { run: closed },
    GetItemById: {
      parameters: ['id'],
      finds: true,
      run: (_, args, call) => person(call.site.root, args.text('id')),
    },
    Recycle: { run: closed },
  },
  change: closed,
  remove: closed,
};

function items(site: Site): Collection {
  return {
    kind: 'collection',
    name: 'Items',
    of: 'SP.ListData.UserInfoItems',
    type: personType,
    all: () => site.people.all().map((one) => entity(personType, one)),
    key: (key) => person(site, key),
    operations: {
      GetById: { parameters: ['id'], finds: true, run: (_, args) => person(site, args.text('id')) },
    },
    create: closed,
  };
}

function person(site: Site, id: string): Entity {
  const found: Principal | undefined = site.people.find(Number(id));
  if (!found) throw refuse.noItem();
  return entity(personType, found);
}
