// The web and the site collection over REST.

import type { FolderPlace } from '../files/place.ts';
import { webFiles } from '../files/webFiles.ts';
import { reachList } from '../locks/access.ts';
import { roles } from '../locks/role.ts';
import { securable } from '../locks/securable.ts';
import type { JsonObject } from '../odata/address.ts';
import { type Call, demand, webUrl } from '../odata/call.ts';
import {
  type Collection,
  type Entity,
  type EntityType,
  entity,
  type Node,
  nothing,
  type Operation,
  pick,
  Typed,
  value,
} from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import { recycleBin } from '../recycle/recycleBin.ts';
import { changeType } from '../store/log.ts';
import { right } from '../store/rights.ts';
import type { Site } from '../store/site.ts';
import { associated, makeAssociated } from '../webs/associatedGroup.ts';
import { siteContentTypes } from '../webs/siteContentType.ts';
import { userInfoList } from '../webs/userInfo.ts';
import { webLock } from '../webs/webLock.ts';
import { noteWeb, removeWeb, webInfos, webs } from '../webs/webs.ts';
import { changesOf, tokenValue } from './change.ts';
import { folderType } from './folder.ts';
import { listType } from './list.ts';
import { lists } from './lists.ts';
import { groupType, userType } from './principal.ts';
import { regionType } from './region.ts';
import { siteGroups } from './siteGroups.ts';
import { ensured, siteUsers } from './siteUsers.ts';

const locks = securable<Site>(webLock);

const webType: EntityType<Site> = {
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
    Language: (it) => it.props.Language ?? it.locale,
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
    Url: (it, call) => call.origin + it.path,
    WebTemplate: (it) => (it.parent ? String(it.props.WebTemplate ?? 'STS') : 'GROUP'),
    WelcomePage: () => 'SitePages/Home.aspx',
  },
  onRequest: {
    ...locks.onRequest,
    ServerRelativePath: (it) => new Typed('SP.ResourcePath', { DecodedUrl: it.path }),
  },
  navigations: {
    ...locks.navigations,
    AssociatedMemberGroup: { go: (it, call) => entity(groupType, associated(it, 'members', call)) },
    AssociatedOwnerGroup: { go: (it, call) => entity(groupType, associated(it, 'owners', call)) },
    AssociatedVisitorGroup: { go: (it, call) => entity(groupType, associated(it, 'visitors', call)) },
    ContentTypes: { go: siteContentTypes },
    AvailableContentTypes: { go: siteContentTypes },
    CurrentUser: { go: (_, call) => entity(userType, call.user) },
    DefaultDocumentLibrary: { go: (it, call) => defaultLibrary(it, call) },
    Folders: { go: (it, call) => folderType.navigations?.Folders?.go(root(it), call) ?? nowhere() },
    Lists: { go: (_, call) => lists(call) },
    ParentWeb: {
      go: (it) => (it.parent ? webNode(it.parent) : value('ParentWeb', 'Edm.Null', null)),
    },
    RecycleBin: { go: (_, call) => recycleBin(false, call) },
    RegionalSettings: { go: (it) => entity(regionType, it) },
    RoleDefinitions: { go: (_, call) => roles(call) },
    RootFolder: { go: (it) => entity(folderType, root(it)) },
    SiteGroups: { go: (_, call) => siteGroups(call) },
    SiteUserInfoList: { go: (_, call) => userInfoList(call) },
    SiteUsers: { go: (_, call) => siteUsers(call) },
    WebInfos: { go: (it, call) => webInfos(it, call) },
    Webs: { go: (it, call) => webs(it, call, webNode) },
  },
  operations: {
    ...locks.operations,
    ...webFiles,
    CreateDefaultAssociatedGroups: {
      parameters: ['userLogin', 'userLogin2', 'groupNameSeed'],
      run(it, args, call) {
        makeAssociated(
          it,
          args.optionalText('groupNameSeed') || it.title,
          args.optionalText('userLogin') ?? '',
          call,
        );
        return nothing('CreateDefaultAssociatedGroups');
      },
    },
    // A way that clients take by mistake; the digest is to be had at _api/contextinfo ([R], sharepoint.md 1.1).
    ContextInfo: {
      run() {
        throw refuse.digest();
      },
    },
    EnsureUser: {
      parameters: ['logonName'],
      run: (_, args, call) => entity(userType, ensured(args.text('logonName'), call)),
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
    GetSubwebsFilteredForCurrentUser: {
      parameters: ['nWebTemplateFilter', 'nConfigurationFilter'],
      finds: true,
      run: (it, _args, call) => webInfos(it, call),
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
    it.rename(typeof Title === 'string' ? Title : it.title, { ...it.props, ...checkedProps(props) });
    noteWeb(it, changeType.update, call);
  },
  remove: (it, call) => removeWeb(it, call),
};

/** A web, behind which everything is looked up in it. */
export function webNode(site: Site): Entity {
  return { ...entity(webType, site), site };
}

/** What a body may set of a web; refuses what a web does not have. */
function checkedProps(body: JsonObject): JsonObject {
  for (const name of Object.keys(body)) {
    if (!/^(Description|NoCrawl|__metadata)$/.test(name) && !pick(webType.properties, name))
      throw refuse.unknownProperty(name, 'SP.Web');
  }
  return body;
}

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
    Url: (it, call) => call.origin + it.path,
  },
  navigations: {
    RecycleBin: { go: (_, call) => recycleBin(true, call) },
    RootWeb: { go: (it) => webNode(it) },
  },
  operations: {
    OpenWebById: {
      parameters: ['webId'],
      finds: true,
      run(it, args) {
        const asked = args.text('webId').replace(/[{}]/g, '').toLowerCase();
        const found = it.collection.find((site) => site.webId === asked);
        if (!found) throw refuse.noFile(asked);
        return webNode(found);
      },
    },
    GetChanges: { parameters: ['query'], run: (it, args, call) => changesOf(it.siteOwner, args, call) },
  },
};

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
