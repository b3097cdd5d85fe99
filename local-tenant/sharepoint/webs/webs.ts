// The webs below a web over REST: which there are, and how one is made and taken away.
import { isoSeconds } from '../columns/stored.ts';
import type { Json, JsonObject } from '../odata/address.ts';
import { type Call, demand, may } from '../odata/call.ts';
import { type Collection, type Entity, type EntityType, entity } from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import { purge } from '../recycle/restore.ts';
import { changeType } from '../store/log.ts';
import { level, right } from '../store/rights.ts';
import { insertWeb, type Site } from '../store/site.ts';

/** The webs directly below one, as far as the caller may open them; `node` shows a web. */
export function webs(parent: Site, call: Call, node: (site: Site) => Entity): Collection {
  return {
    kind: 'collection',
    name: 'Webs',
    of: 'SP.ApiData.Webs',
    all: () => opened(parent, call).map(node),
    operations: {
      Add: {
        parameters: ['parameters'],
        creates: true,
        run: (_, args) => node(add(parent, args.object('parameters'), call)),
      },
    },
  };
}

/** What is told of subwebs without opening them. */
export function webInfos(parent: Site, call: Call): Collection {
  return {
    kind: 'collection',
    name: 'WebInfos',
    of: 'SP.WebInformation',
    all: () => opened(parent, call).map((site) => entity(infoType, site)),
    operations: {
      Add: {
        parameters: ['parameters'],
        creates: true,
        run(_, args) {
          const { UseUniquePermissions, ...wish } = args.object('parameters');
          const site = add(
            parent,
            { ...wish, UseSamePermissionsAsParentSite: UseUniquePermissions !== true },
            call,
          );
          return entity(infoType, site);
        },
      },
    },
  };
}

const infoType: EntityType<Site> = {
  name: 'SP.WebInformation',
  path: (it) => `Web/WebInfos('${it.webId}')`,
  properties: {
    Configuration: () => 0,
    Created: (it) => isoSeconds(it.created),
    Description: (it) => it.props.Description ?? '',
    Id: (it) => it.webId,
    Language: (it) => it.props.Language ?? it.locale,
    LastItemModifiedDate: (it) => isoSeconds(it.created),
    LastItemUserModifiedDate: (it) => isoSeconds(it.created),
    ServerRelativeUrl: (it) => it.path,
    Title: (it) => it.title,
    WebTemplate: (it) => it.props.WebTemplate ?? 'STS',
    WebTemplateId: () => 0,
  },
};

function opened(parent: Site, call: Call): Site[] {
  return parent.children.filter((site) => may(call, right.open | right.useRemoteApis, site.scope));
}

function add(parent: Site, wish: JsonObject, call: Call): Site {
  demand(call, right.manageSubwebs, parent.scope);
  const title = text(wish.Title);
  const leaf = text(wish.Url);
  if (leaf === '' || /["*:<>?/\\|#%]/.test(leaf) || leaf.startsWith('.')) throw refuse.range();
  const path = `${parent.path}/${leaf}`;
  const taken = (at: string) => at.toLowerCase() === path.toLowerCase();
  if (
    parent.around.all().some((site) => taken(site.path)) ||
    parent.lists.all().some(({ url }) => taken(url))
  )
    throw refuse.webInUse(path);
  const site = insertWeb(parent.around, {
    path,
    title: title || leaf,
    site_id: parent.siteId,
    scope: parent.scope,
    parent,
  });
  site.rename(site.title, {
    Description: text(wish.Description),
    WebTemplate: text(wish.WebTemplate).replace(/#.*/, '') || 'STS',
    ...(typeof wish.Language === 'number' ? { Language: wish.Language } : {}),
  });
  if (wish.UseSamePermissionsAsParentSite !== true) {
    site.setScope(site.security.open(parent.scope, null, null, false));
    site.security.assign(site.scope, call.user.id, level.full);
  }
  // Every new web of a team has its library, at an address that does not follow the title.
  site.lists.add('Documents', { BaseTemplate: 101 }, site.scope, site.now(), 'Shared Documents');
  noteWeb(site, changeType.add, call);
  return site;
}

/** A web goes with its lists; the one at the root of a site collection, or one with webs below it, does not. */
export function removeWeb(site: Site, call: Call): void {
  demand(call, right.manageWeb, site.scope);
  if (!site.parent || site.children.length > 0)
    throw refuse.invalid(
      `Error deleting web site "${site.path}". You can't delete a site that has subsites, nor the top site of a site collection.`,
    );
  // What has been recycled goes too: another web may get this one's number.
  for (const binned of site.bin.all()) purge(binned, { ...call, site });
  for (const list of site.lists.all()) {
    for (const scope of site.security.scopesOfList(list.num)) site.security.close(scope);
    site.lists.remove(list.num);
  }
  noteWeb(site, changeType.delete, call);
  if (site.scope !== site.parent.scope) site.security.close(site.scope);
  site.db.run('delete from subweb where num = ?', site.num);
  site.db.run('delete from site where num = ?', site.num);
  // Its number stays in the log of the site collection, which outlives it.
  site.db.run('update change set site = ? where site = ?', site.parent.num, site.num);
  site.around.forget();
}

export function noteWeb(site: Site, type: number, call: Call): void {
  site.log.write({
    list: 0,
    item: 0,
    object: 'Web',
    type,
    guid: site.webId,
    folder: 0,
    editor: call.user.id,
    title: site.title,
  });
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}
