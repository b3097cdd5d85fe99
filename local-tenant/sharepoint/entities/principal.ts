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
  remove(it, call) {
    demand(call, right.manageWeb);
    call.site.security.unassignEverywhere(it.id);
    call.site.people.remove(it.id);
  },
};

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
  navigations: { Users: { go: (it, call) => membersOf(it, call) } },
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
    call.site.people.update(it, title, { ...it.props, ...groupProps(call.body) });
  },
  remove: (it, call) => removeGroup(it, call),
};

export function principalType(one: Principal): EntityType<Principal> {
  return one.kind === principalKind.group ? groupType : userType;
}

function membersOf(group: Principal, call: Call): Collection {
  const { people } = call.site;
  if (group.props.membersOnlyView && !people.isIn(group.id, call.user.id)) demandGroup(group, call);
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
  call.site.log.write({
    list: 0,
    item: 0,
    object: 'Group',
    type,
    guid: '',
    folder: 0,
    editor: call.user.id,
    title: group.title,
  });
}

/** Members are changed by its owner, by whoever manages permissions, and by members where the group says so. */
function demandGroup(group: Principal, call: Call): void {
  const { people } = call.site;
  const { owner, membersEdit } = group.props;
  if (owner === call.user.id || (owner !== undefined && people.isIn(owner, call.user.id))) return;
  if (membersEdit && people.isIn(group.id, call.user.id)) return;
  if (!may(call, right.managePermissions)) throw refuse.accessDenied();
}

export function removeGroup(group: Principal, call: Call): void {
  demandGroup(group, call);
  call.site.security.unassignEverywhere(group.id);
  call.site.people.remove(group.id);
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
