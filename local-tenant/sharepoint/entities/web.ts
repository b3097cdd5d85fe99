// The web and the site collection over REST.

import type { FolderPlace } from '../files/place.ts';
import { webFiles } from '../files/webFiles.ts';
import { reachList } from '../locks/access.ts';
import { roles } from '../locks/role.ts';
import { type Securable, securable } from '../locks/securable.ts';
import { type Call, demand, webUrl } from '../odata/call.ts';
import {
  type Collection,
  type EntityType,
  entity,
  type Node,
  type Operation,
  Typed,
} from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import { recycleBin } from '../recycle/recycleBin.ts';
import { right } from '../store/rights.ts';
import type { Site } from '../store/site.ts';
import { changesOf, tokenValue } from './change.ts';
import { folderType } from './folder.ts';
import { listType } from './list.ts';
import { lists } from './lists.ts';
import { groupType, userType } from './principal.ts';
import { regionType } from './region.ts';
import { siteGroups } from './siteGroups.ts';
import { siteUsers } from './siteUsers.ts';

const locks = securable<Site>((site) => seen(site));

export const webType: EntityType<Site> = {
  name: 'SP.Web',
  path: () => 'Web',
  properties: {
    AllowRssFeeds: () => true,
    AppInstanceId: () => '00000000-0000-0000-0000-000000000000',
    Configuration: () => 0,
    Created: (it) => new Date(it.created).toISOString().slice(0, -1),
    CurrentChangeToken: (it) => tokenValue(it.log.currentToken(it.webOwner)),
    CustomMasterUrl: (it) => `${it.path}/_catalogs/masterpage/seattle.master`,
    Description: (it) => it.props.Description ?? '',
    EnableMinimalDownload: () => false,
    Id: (it) => it.webId,
    Language: (it) => it.locale,
    LastItemModifiedDate: (it) => new Date(it.created).toISOString().replace(/\.\d+/, ''),
    LastItemUserModifiedDate: (it) => new Date(it.created).toISOString().replace(/\.\d+/, ''),
    NoCrawl: (it) => it.props.NoCrawl ?? false,
    QuickLaunchEnabled: () => true,
    RecycleBinEnabled: () => true,
    ResourcePath: (it, call) => new Typed('SP.ResourcePath', { DecodedUrl: call.origin + it.path }),
    ServerRelativeUrl: (it) => it.path,
    SyndicationEnabled: () => true,
    Title: (it) => it.title,
    TreeViewEnabled: () => false,
    UIVersion: () => 15,
    UIVersionConfigurationEnabled: () => false,
    Url: (_, call) => webUrl(call),
    WebTemplate: () => 'GROUP',
    WelcomePage: () => 'SitePages/Home.aspx',
  },
  onRequest: {
    ...locks.onRequest,
    ServerRelativePath: (it) => new Typed('SP.ResourcePath', { DecodedUrl: it.path }),
  },
  navigations: {
    ...locks.navigations,
    AssociatedMemberGroup: { go: (_, call) => associated('members', call) },
    AssociatedOwnerGroup: { go: (_, call) => associated('owners', call) },
    AssociatedVisitorGroup: { go: (_, call) => associated('visitors', call) },
    CurrentUser: { go: (_, call) => entity(userType, call.user) },
    DefaultDocumentLibrary: { go: (it, call) => defaultLibrary(it, call) },
    Folders: { go: (it, call) => folderType.navigations?.Folders?.go(root(it), call) ?? nowhere() },
    Lists: { go: (_, call) => lists(call) },
    RecycleBin: { go: (_, call) => recycleBin(false, call) },
    RegionalSettings: { go: (it) => entity(regionType, it) },
    RoleDefinitions: { go: (_, call) => roles(call) },
    RootFolder: { go: (it) => entity(folderType, root(it)) },
    SiteGroups: { go: (_, call) => siteGroups(call) },
    SiteUsers: { go: (_, call) => siteUsers(call) },
  },
  operations: {
    ...locks.operations,
    ...webFiles,
    EnsureUser: {
      parameters: ['logonName'],
      run: (it, args) => entity(userType, it.people.ensure(args.text('logonName'))),
    },
    GetChanges: { parameters: ['query'], run: (it, args, call) => changesOf(it.webOwner, args, call) },
    GetList: listFinder('strUrl'),
    GetListUsingPath: listFinder('path'),
    GetListByTitle: {
      parameters: ['title'],
      finds: true,
      run(it, args, call) {
        const list = it.lists.byTitle(args.text('title'));
        if (!list) throw refuse.noListTitled(args.text('title'), webUrl(call));
        return entity(listType, reachList(list, call));
      },
    },
    GetUserById: {
      parameters: ['userId'],
      finds: true,
      run: (it, args) => entity(userType, it.people.user(args.number('userId'))),
    },
  },
  change(it, call) {
    demand(call, right.manageWeb);
    const { Title, ...props } = call.body;
    it.rename(typeof Title === 'string' ? Title : it.title, { ...it.props, ...props });
  },
};

/** `_api/site`: the site collection. */
export const siteType: EntityType<Site> = {
  name: 'SP.Site',
  path: () => 'Site',
  properties: {
    AllowDesigner: () => true,
    CurrentChangeToken: (it) => tokenValue(it.log.currentToken(it.siteOwner)),
    Id: (it) => it.siteId,
    ReadOnly: () => false,
    ServerRelativeUrl: (it) => it.path,
    Url: (_, call) => webUrl(call),
  },
  navigations: {
    RecycleBin: { go: (_, call) => recycleBin(true, call) },
    RootWeb: { go: (it) => entity(webType, it) },
  },
  operations: {
    GetChanges: { parameters: ['query'], run: (it, args, call) => changesOf(it.siteOwner, args, call) },
  },
};

function seen(site: Site): Securable {
  return {
    path: 'Web',
    scope: site.scope,
    own: true,
    parent: null,
    detach: () => site.scope,
    attach: () => undefined,
    note: (type) =>
      site.log.write({
        list: 0,
        item: 0,
        object: 'Web',
        type,
        guid: site.webId,
        folder: 0,
        editor: 0,
        title: site.title,
      }),
  };
}

function associated(kind: string, call: Call): Node {
  const found = call.site.people.all().find((one) => one.props.associated === kind);
  if (!found) throw refuse.noGroup();
  return entity(groupType, found);
}

function root(site: Site): FolderPlace {
  return { url: site.path, list: undefined, path: '', row: undefined };
}

function nowhere(): Collection {
  return { kind: 'collection', name: 'Folders', of: 'SP.Folder', all: () => [] };
}

function defaultLibrary(site: Site, call: Call): Node {
  const library = site.lists.all().find((list) => list.props.BaseTemplate === 101);
  if (!library) throw refuse.noList();
  return entity(listType, reachList(library, call));
}

function listFinder(parameter: string): Operation<Site> {
  return {
    parameters: [parameter],
    finds: true,
    run(it, args, call) {
      const list = it.lists.byUrl(args.text(parameter));
      if (!list) throw refuse.noFile(args.text(parameter));
      return entity(listType, reachList(list, call));
    },
  };
}
