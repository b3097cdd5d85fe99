// The groups of a site over REST.
import { type Call, demand } from '../odata/call.ts';
import { type Collection, entity, nothing, type Operation } from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import { changeType } from '../store/log.ts';
import { type Principal, principalKind } from '../store/people.ts';
import { right } from '../store/rights.ts';
import { groupProps, groupType, principalChange, removeGroup } from './principal.ts';

export function siteGroups(call: Call): Collection {
  const { people } = call.site;
  const groups = () => people.all().filter((one) => one.kind === principalKind.group);
  const named = (name: string): Principal => {
    const found = groups().find((group) => group.title.toLowerCase() === name.toLowerCase());
    if (!found) throw refuse.noGroup();
    return found;
  };
  const removal = (parameter: string, find: (asked: string) => Principal): Operation<null> => ({
    parameters: [parameter],
    run(_, args) {
      removeGroup(find(args.text(parameter)), call);
      return nothing('RemoveById');
    },
  });
  return {
    kind: 'collection',
    name: 'SiteGroups',
    of: 'SP.Group',
    all: () => groups().map((group) => entity(groupType, group)),
    key: (key) => entity(groupType, people.group(Number(key))),
    operations: {
      GetById: {
        parameters: ['id'],
        finds: true,
        run: (_, args) => entity(groupType, people.group(args.number('id'))),
      },
      GetByName: {
        parameters: ['name'],
        finds: true,
        run: (_, args) => entity(groupType, named(args.text('name'))),
      },
      RemoveById: removal('id', (asked) => people.group(Number(asked))),
      RemoveByLoginName: removal('loginName', named),
    },
    create() {
      demand(call, right.createGroups);
      const title = String(call.body.Title ?? '').trim();
      if (title === '') throw refuse.range();
      if (groups().some((group) => group.title.toLowerCase() === title.toLowerCase()))
        throw refuse.nameInUse(title);
      const made = people.add(principalKind.group, title, title, {
        owner: call.user.id,
        ...groupProps(call.body),
      });
      call.site.root.log.write(principalChange('Group', changeType.add, made, call));
      return entity(groupType, made);
    },
  };
}
