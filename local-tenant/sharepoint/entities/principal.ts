// What a user and a group are over REST, and who may change a group.
import type { JsonObject } from '../odata/address.ts';
import { type Call, demand, may } from '../odata/call.ts';
import { type Collection, type EntityType, entity, nothing, Typed } from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import { changeType } from '../store/log.ts';
import { type Principal, type PrincipalProps, principalKind } from '../store/people.ts';
import { right } from '../store/rights.ts';

export const userType: EntityType<Principal> = {
  name: 'SP.User',
  path: (it) => `Web/GetUserById(${it.id})`,
  properties: {
    Id: (it) => it.id,
    IsHiddenInUI: () => false,
    LoginName: (it) => it.login,
    Title: (it) => it.title,
    PrincipalType: (it) => it.kind,
    Email: (it) => it.props.email ?? '',
    Expiration: () => '',
    IsEmailAuthenticationGuestUser: () => false,
    IsShareByEmailGuestUser: (it) => it.props.guest ?? false,
    IsSiteAdmin: (it) => it.props.admin ?? false,
    UserId: (it) =>
      it.props.oid
        ? new Typed('SP.UserIdInfo', { NameId: it.props.oid, NameIdIssuer: 'urn:federation:microsoftonline' })
        : null,
    UserPrincipalName: (it) => it.props.upn ?? null,
  },
  onRequest: {
    /** Of a directory's account alone, and only when it is asked for by name (pnpcore issue 729). */
    AadObjectId: (it) =>
      it.props.oid
        ? new Typed('SP.UserIdInfo', { NameId: it.props.oid, NameIdIssuer: 'urn:federation:microsoftonline' })
        : null,
  },
  navigations: {
    Groups: {
      go: (it, call) => ({
        kind: 'collection',
        name: 'Groups',
        of: 'SP.Group',
        all: () => call.site.people.groupsOf(it.id).map((group) => entity(groupType, group)),
      }),
    },
  },
  change(it, call) {
    demand(call, right.manageWeb);
    const { Title, Email } = call.body;
    call.site.people.update(it, typeof Title === 'string' ? Title : it.title, {
      ...it.props,
      ...(typeof Email === 'string' ? { email: Email } : {}),
    });
  },
  remove: removeUser,
};

export function removeUser(user: Principal, call: Call): void {
  demand(call, right.manageWeb);
  call.site.security.unassignEverywhere(user.id);
  call.site.people.remove(user.id);
  call.site.root.log.write(principalChange('User', changeType.delete, user, call));
}

/** What the log says of a user or group: by its id, with no list. */
export function principalChange(object: 'User' | 'Group', type: number, one: Principal, call: Call) {
  return {
    list: 0,
    item: one.id,
    object,
    type,
    guid: '',
    folder: 0,
    editor: call.user.id,
    title: one.title,
  };
}

export const groupType: EntityType<Principal> = {
  name: 'SP.Group',
  path: (it) => `Web/SiteGroups/GetById(${it.id})`,
  properties: {
    Id: (it) => it.id,
    IsHiddenInUI: () => false,
    LoginName: (it) => it.login,
    Title: (it) => it.title,
    PrincipalType: (it) => it.kind,
    AllowMembersEditMembership: (it) => it.props.membersEdit ?? false,
    AllowRequestToJoinLeave: () => false,
    AutoAcceptRequestToJoinLeave: () => false,
    Description: (it) => it.props.description ?? null,
    OnlyAllowMembersViewMembership: (it) => it.props.membersOnlyView ?? false,
    OwnerTitle: (it, call) =>
      it.props.owner === undefined ? it.title : (call.site.people.find(it.props.owner)?.title ?? ''),
    RequestToJoinLeaveEmailSetting: () => '',
  },
  onRequest: {
    CanCurrentUserEditMembership: (it, call) => mayChange(it, call),
    CanCurrentUserManageGroup: (it, call) => mayChange(it, call),
    CanCurrentUserViewMembership: (it, call) => maySee(it, call),
  },
  navigations: {
    Owner: {
      go(it, call) {
        const owner = call.site.people.find(it.props.owner ?? it.id);
        if (!owner) throw refuse.noUser();
        return entity(principalType(owner), owner);
      },
    },
    Users: { go: (it, call) => membersOf(it, call) },
  },
  operations: {
    SetUserAsOwner: {
      parameters: ['ownerId'],
      run(it, args, call) {
        demandGroup(it, call);
        call.site.people.update(it, it.title, { ...it.props, owner: args.number('ownerId') });
        return nothing('SetUserAsOwner');
      },
    },
  },
  change(it, call) {
    demandGroup(it, call);
    const title = typeof call.body.Title === 'string' ? call.body.Title : it.title;
    const taken = call.site.people.all().find((one) => one.login.toLowerCase() === title.toLowerCase());
    if (taken && taken.id !== it.id) throw refuse.nameInUse(title);
    call.site.people.update(it, title, { ...it.props, ...groupProps(call.body) });
    call.site.root.log.write(principalChange('Group', changeType.update, it, call));
  },
  remove: (it, call) => removeGroup(it, call),
};

export function principalType(one: Principal): EntityType<Principal> {
  return one.kind === principalKind.group ? groupType : userType;
}

function membersOf(group: Principal, call: Call): Collection {
  const { people } = call.site;
  if (!maySee(group, call)) throw refuse.accessDenied();
  const leave = (user: number) => {
    demandGroup(group, call);
    people.leave(group.id, user);
    noteMember(group, call, changeType.memberDelete);
    return nothing('RemoveById');
  };
  const member = (login: string) => {
    const found = people.membersOf(group.id).find((one) => one.login.toLowerCase() === login.toLowerCase());
    if (!found) throw refuse.noUser();
    return found;
  };
  return {
    kind: 'collection',
    name: 'Users',
    of: 'SP.User',
    all: () => people.membersOf(group.id).map((user) => entity(userType, user)),
    key: (key) => entity(userType, /^\d+$/.test(key) ? people.user(Number(key)) : member(key)),
    operations: {
      GetById: {
        parameters: ['id'],
        finds: true,
        run: (_, args) => entity(userType, people.user(args.number('id'))),
      },
      GetByEmail: {
        parameters: ['emailAddress'],
        finds: true,
        run(_, args) {
          const asked = args.text('emailAddress').toLowerCase();
          const found = people.membersOf(group.id).find((one) => one.props.email?.toLowerCase() === asked);
          if (!found) throw refuse.noUser();
          return entity(userType, found);
        },
      },
      GetByLoginName: {
        parameters: ['loginName'],
        finds: true,
        run: (_, args) => entity(userType, member(args.text('loginName'))),
      },
      RemoveById: { parameters: ['id'], run: (_, args) => leave(args.number('id')) },
      RemoveByLoginName: {
        parameters: ['loginName'],
        run: (_, args) => leave(member(args.text('loginName')).id),
      },
    },
    create() {
      demandGroup(group, call);
      const user = people.ensure(String(call.body.LoginName ?? ''));
      people.join(group.id, user.id);
      noteMember(group, call, changeType.memberAdd);
      return entity(userType, user);
    },
  };
}

function noteMember(group: Principal, call: Call, type: number): void {
  call.site.security.forgetMasks();
  call.site.root.log.write(principalChange('Group', type, group, call));
}

/** Members are changed by its owner, by whoever manages permissions, and by members where the group says so. */
function demandGroup(group: Principal, call: Call): void {
  if (!mayChange(group, call)) throw refuse.accessDenied();
}

function mayChange(group: Principal, call: Call): boolean {
  const { people } = call.site;
  const { owner, membersEdit } = group.props;
  if (owner === call.user.id || (owner !== undefined && people.isIn(owner, call.user.id))) return true;
  if (membersEdit && people.isIn(group.id, call.user.id)) return true;
  return may(call, right.managePermissions);
}

/** Everybody with access sees the members, unless the group says otherwise (sharepoint.md 2.13). */
function maySee(group: Principal, call: Call): boolean {
  return (
    !group.props.membersOnlyView || call.site.people.isIn(group.id, call.user.id) || mayChange(group, call)
  );
}

export function removeGroup(group: Principal, call: Call): void {
  demandGroup(group, call);
  call.site.security.unassignEverywhere(group.id);
  call.site.people.remove(group.id);
  call.site.root.log.write(principalChange('Group', changeType.delete, group, call));
}

export function groupProps(body: JsonObject): PrincipalProps {
  return {
    ...(typeof body.Description === 'string' ? { description: body.Description } : {}),
    ...(typeof body.AllowMembersEditMembership === 'boolean'
      ? { membersEdit: body.AllowMembersEditMembership }
      : {}),
    ...(typeof body.OnlyAllowMembersViewMembership === 'boolean'
      ? { membersOnlyView: body.OnlyAllowMembersViewMembership }
      : {}),
  };
}
