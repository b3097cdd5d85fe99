// The users of a site over REST.
import { type Call, demand } from '../odata/call.ts';
import { type Collection, entity, nothing } from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import { changeType } from '../store/log.ts';
import { type Principal, principalKind } from '../store/people.ts';
import { right } from '../store/rights.ts';
import { principalChange, removeUser, userType } from './principal.ts';

/** The user for a login, told in the log when he is new here. */
export function ensured(login: string, call: Call): Principal {
  const { people, root } = call.site;
  const before = people.all().length;
  const user = people.ensure(login);
  if (people.all().length > before) root.log.write(principalChange('User', changeType.add, user, call));
  return user;
}

export function siteUsers(call: Call): Collection {
  demand(call, right.browseUserInfo);
  const { people } = call.site;
  const users = () => people.all().filter((one) => one.kind !== principalKind.group);
  const byLogin = (login: string) => {
    const found = people.byLogin(login);
    if (!found || found.kind === principalKind.group) throw refuse.noUser();
    return entity(userType, found);
  };
  return {
    kind: 'collection',
    name: 'SiteUsers',
    of: 'SP.User',
    all: () => users().map((user) => entity(userType, user)),
    key: byLogin,
    operations: {
      GetById: {
        parameters: ['id'],
        finds: true,
        run: (_, args) => entity(userType, people.user(args.number('id'))),
      },
      GetByLoginName: {
        parameters: ['loginName'],
        finds: true,
        run: (_, args) => byLogin(args.text('loginName')),
      },
      RemoveById: {
        parameters: ['id'],
        run(_, args) {
          removeUser(people.user(args.number('id')), call);
          return nothing('RemoveById');
        },
      },
      RemoveByLoginName: {
        parameters: ['loginName'],
        run(_, args) {
          const user = people.byLogin(args.text('loginName'));
          if (!user || user.kind === principalKind.group) throw refuse.noUser();
          removeUser(user, call);
          return nothing('RemoveByLoginName');
        },
      },
      GetByEmail: {
        parameters: ['emailAddress'],
        finds: true,
        run(_, args) {
          const asked = args.text('emailAddress').toLowerCase();
          const found = users().find((user) => user.props.email?.toLowerCase() === asked);
          if (!found) throw refuse.noUser();
          return entity(userType, found);
        },
      },
    },
    create() {
      demand(call, right.manageWeb);
      return entity(userType, ensured(String(call.body.LoginName ?? ''), call));
    },
  };
}
