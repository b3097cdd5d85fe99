// The User Information List, which shows a site's users and groups as rows and is nowhere stored as such.
import { selectedSettings, shownSettings } from '../entities/listSettings.ts';
import { personType } from '../items/referred.ts';
import { type Call, demand } from '../odata/call.ts';
import { type Collection, type Entity, type EntityType, entity, type Readers } from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import { customList, type List } from '../store/list.ts';
import type { Principal } from '../store/people.ts';
import { right } from '../store/rights.ts';
import type { Site } from '../store/site.ts';

export const userInfoTitle = 'User Information List';

export function userInfoList(call: Call): Entity {
  demand(call, right.browseUserInfo);
  return { ...entity(userInfoType, call.site.root), site: call.site.root };
}

export function isUserInfo(id: string, call: Call): boolean {
  return id.replace(/[{}]/g, '').toLowerCase() === idOf(call.site.root);
}

/** Made from the site's id, since every site has its own. */
function idOf(site: Site): string {
  return `${site.siteId.slice(0, 24)}${'0'.repeat(9)}112`;
}

const settings: Readers<Site> = Object.fromEntries(
  Object.entries({ ...shownSettings, ...selectedSettings }).map(([name, read]) => [
    name,
    (site: Site, call: Call) => read(asList(site), call),
  ]),
);

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

const userInfoType: EntityType<Site> = {
  name: 'SP.List',
  path: () => 'Web/SiteUserInfoList',
  properties: {
    ...settings,
    EntityTypeName: () => 'UserInfo',
    Id: idOf,
    ItemCount: (it) => it.people.all().length,
    ListItemEntityTypeFullName: () => 'SP.Data.UserInfoItem',
    ParentWebUrl: (it) => it.path,
    Title: () => userInfoTitle,
  },
  navigations: { Items: { go: items } },
  operations: {
    GetItemById: { parameters: ['id'], finds: true, run: (it, args) => person(it, args.text('id')) },
  },
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
  };
}

function person(site: Site, id: string): Entity {
  const found: Principal | undefined = site.people.find(Number(id));
  if (!found) throw refuse.noItem();
  return entity(personType, found);
}
