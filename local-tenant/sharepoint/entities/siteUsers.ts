// The users of a site over REST.
import { type Call, demand } from '../odata/call.ts';
import { type Collection, entity } from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import { principalKind } from '../store/people.ts';
import { right } from '../store/rights.ts';
import { userType } from './principal.ts';

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
      return entity(userType, people.ensure(String(call.body.LoginName ?? '')));
    },
  };
}
