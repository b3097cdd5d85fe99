// The lists of a web over REST.
import { isLibraryTemplate } from '../columns/listTemplate.ts';
import { noteList } from '../items/note.ts';
import { canReach, reachList } from '../locks/access.ts';
import { type Call, demand, may, webUrl } from '../odata/call.ts';
import { type Collection, entity, type Node } from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import { changeType } from '../store/log.ts';
import { right } from '../store/rights.ts';
import { isUserInfo, userInfoList, userInfoTitle } from '../webs/userInfo.ts';
import { listType } from './list.ts';
import { addApprovalFields, checkedSettings, forApprovers } from './listSettings.ts';

/** The lists of a web that the caller can reach. */
export function lists(call: Call): Collection {
  const { lists: store } = call.site;
  const byId = (id: string): Node => {
    if (isUserInfo(id, call)) return userInfoList(call);
    const list = store.byId(id);
    if (!list) throw refuse.noList();
    return entity(listType, reachList(list, call));
  };
  return {
    kind: 'collection',
    name: 'Lists',
    of: 'SP.ApiData.Lists',
    all: () => [
      ...store
        .all()
        .filter((list) => canReach(list, call))
        .map((list) => entity(listType, list)),
      ...(call.site.parent || !may(call, right.browseUserInfo) ? [] : [userInfoList(call)]),
    ],
    key: byId,
    operations: {
      GetById: { parameters: ['id'], finds: true, run: (_, args) => byId(args.text('id')) },
      GetByTitle: {
        parameters: ['title'],
        finds: true,
        run(_, args) {
          if (args.text('title').toLowerCase() === userInfoTitle.toLowerCase()) return userInfoList(call);
          const list = store.byTitle(args.text('title'));
          if (!list) throw refuse.noListTitled(args.text('title'), webUrl(call));
          return entity(listType, reachList(list, call));
        },
      },
    },
    create() {
      demand(call, right.manageLists);
      const { Title, __metadata, ...settings } = call.body;
      if (typeof Title !== 'string' || Title.trim() === '') throw refuse.range();
      const all = call.site.collection.reduce((sum, web) => sum + web.lists.all().length, 0);
      if (all >= call.rules.limits.listsPerSite)
        throw refuse.invalid('The maximum number of lists and libraries of the site has been reached.');
      const checked = checkedSettings(settings, isLibraryTemplate(settings.BaseTemplate));
      const shy = checked.EnableModeration === true ? forApprovers : {};
      const made = store.add(Title.trim(), { ...shy, ...checked }, call.site.scope, call.site.now());
      addApprovalFields(made.num, call);
      noteList(made, changeType.add, call);
      return entity(listType, store.byNum(made.num) ?? made);
    },
  };
}
