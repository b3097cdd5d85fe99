// What webs, lists and items have in common as things with permissions of their own.

import { principalType } from '../entities/principal.ts';
import type { Json } from '../odata/address.ts';
import { type Arguments, type Call, demand } from '../odata/call.ts';
import {
  type Entity,
  type EntityType,
  entity,
  type Navigation,
  nothing,
  type Operation,
  type Readers,
  shown,
  Typed,
  value,
} from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import { changeType } from '../store/log.ts';
import { halves, level, type Mask, noRight, right } from '../store/rights.ts';
import { type RoleHolder, roleType } from './role.ts';

export interface Securable {
  readonly path: string;
  /** The scope in which its rights are decided: its own, or that of what it lies in. */
  readonly scope: number;
  /** Whether that scope is its own. */
  readonly own: boolean;
  /** The scope that it would inherit. */
  readonly parent: number | null;
  /** Gives it a scope of its own; refuses where SharePoint does. */
  detach(copy: boolean, clear: boolean): number;
  attach(): void;
  note(type: number): void;
}

interface HeldRoles extends RoleHolder {
  readonly on: Securable;
  readonly principal: number;
  readonly roles: readonly number[];
}

/** Spread these into a type, given how to see its entities as securables. */
export function securable<T>(see: (it: T, call: Call) => Securable) {
  const rights = (it: T, call: Call, user: number): Mask =>
    call.site.security.maskOf(user, see(it, call).scope);
  const onRequest: Readers<T> = {
    EffectiveBasePermissions: (it, call) => masked(rights(it, call, call.user.id)),
    EffectiveBasePermissionsForUI: (it, call) => masked(rights(it, call, call.user.id)),
    HasUniqueRoleAssignments: (it, call) => see(it, call).own,
  };
  const navigations: Readonly<Record<string, Navigation<T>>> = {
    FirstUniqueAncestorSecurableObject: { go: (it, call) => holder(see(it, call).scope, call) },
    RoleAssignments: { go: (it, call) => assignments(see(it, call), call) },
  };
  const operations: Readonly<Record<string, Operation<T>>> = {
    BreakRoleInheritance: {
      parameters: ['copyRoleAssignments', 'clearSubscopes'],
      run(it, args, call) {
        const thing = see(it, call);
        demand(call, right.managePermissions, thing.scope);
        if (!thing.own) {
          const scope = thing.detach(args.flag('copyRoleAssignments'), args.flag('clearSubscopes'));
          // The caller keeps control of what he has just closed (sharepoint.md 3.1).
          call.site.security.assign(scope, call.user.id, level.full);
          thing.note(changeType.scopeAdd);
        }
        return nothing('BreakRoleInheritance');
      },
    },
    ResetRoleInheritance: {
      run(it, _args, call) {
        const thing = see(it, call);
        demand(call, right.managePermissions, thing.scope);
        if (thing.own && thing.parent !== null) {
          thing.attach();
          thing.note(changeType.scopeDelete);
        }
        return nothing('ResetRoleInheritance');
      },
    },
    GetUserEffectivePermissions: {
      parameters: ['userName'],
      finds: true,
      run(it, args, call) {
        const user = call.site.people.byLogin(args.text('userName'));
        if (user?.id !== call.user.id) demand(call, right.enumeratePermissions, see(it, call).scope);
        const mask = user ? rights(it, call, user.id) : noRight;
        return value('GetUserEffectivePermissions', 'SP.BasePermissions', masked(mask));
      },
    },
    DoesUserHavePermissions: {
      parameters: ['permissionMask'],
      finds: true,
      run(it, args, call) {
        const { High, Low } = args.object('permissionMask');
        const halfOf = (half: Json | undefined) => {
          const found = Number(half ?? 0);
          if (!Number.isSafeInteger(found) || found < 0) throw refuse.range();
          return BigInt(found);
        };
        const asked = (halfOf(High) << 32n) | halfOf(Low);
        const has = (rights(it, call, call.user.id) & asked) === asked;
        return value('DoesUserHavePermissions', 'Edm.Boolean', has);
      },
    },
  };
  return { onRequest, navigations, operations };
}

/** What a scope was opened for: an item, a list or a web. */
function holder(scope: number, call: Call): Entity {
  const { site, show } = call;
  const owner = site.security.ownerOf(scope);
  const list = owner.list === null ? undefined : site.lists.byNum(owner.list);
  const row = list && owner.item !== null ? site.rows.find(list, owner.item) : undefined;
  if (list) return shown(row ? show.item(list, row) : show.list(list));
  return shown(show.web(site.collection.find((web) => web.scope === scope) ?? site.root));
}

export function masked(mask: Mask): Typed {
  return new Typed('SP.BasePermissions', halves(mask));
}

function assignments(on: Securable, call: Call) {
  demand(call, right.enumeratePermissions, on.scope);
  const held = () =>
    call.site.security.assignments(on.scope).map((one) => entity(assignmentType, { ...one, on }));
  const find = (id: number) => {
    const found = held().find((one) => (one.it as HeldRoles).principal === id);
    if (!found) throw refuse.noUser();
    return found;
  };
  const alter = (deed: (principal: number, args: Arguments) => void, type: number): Operation<null> => ({
    parameters: ['principalId', 'roleDefId'],
    run(_, args) {
      demand(call, right.managePermissions, on.scope);
      if (!on.own)
        throw refuse.invalid('This operation is not allowed on an object that inherits permissions.');
      deed(args.number('principalId'), args);
      on.note(type);
      return nothing(type === changeType.assignmentAdd ? 'AddRoleAssignment' : 'RemoveRoleAssignment');
    },
  });
  return {
    kind: 'collection',
    name: 'RoleAssignments',
    of: 'SP.RoleAssignment',
    all: held,
    key: (key: string) => find(Number(key)),
    operations: {
      AddRoleAssignment: alter((principal, args) => {
        if (!call.site.people.find(principal)) throw refuse.noUser();
        call.site.security.assign(on.scope, principal, call.site.security.role(args.number('roleDefId')).id);
      }, changeType.assignmentAdd),
      // Without a level, as CLI for Microsoft 365 calls it, all that the principal holds there goes.
      RemoveRoleAssignment: alter((principal, args) => {
        const role = args.json('roleDefId') === undefined ? undefined : args.number('roleDefId');
        call.site.security.unassign(on.scope, principal, role);
      }, changeType.assignmentDelete),
      GetByPrincipalId: {
        parameters: ['principalId'],
        finds: true,
        run: (_, args) => find(args.number('principalId')),
      },
    } satisfies Record<string, Operation<null>>,
  } as const;
}

const assignmentType: EntityType<HeldRoles> = {
  name: 'SP.RoleAssignment',
  path: (it) => `${it.on.path}/RoleAssignments/GetByPrincipalId(${it.principal})`,
  properties: { PrincipalId: (it) => it.principal },
  navigations: {
    Member: {
      go(it, call) {
        const found = call.site.people.find(it.principal);
        if (!found) throw refuse.noUser();
        return entity(principalType(found), found);
      },
    },
    RoleDefinitionBindings: {
      go: (it, call) => ({
        kind: 'collection',
        name: 'RoleDefinitionBindings',
        of: 'SP.RoleDefinition',
        all: () => it.roles.map((id) => entity(roleType, call.site.security.role(id))),
      }),
    },
  },
  remove(it, call) {
    demand(call, right.managePermissions, it.on.scope);
    if (!it.on.own)
      throw refuse.invalid('This operation is not allowed on an object that inherits permissions.');
    call.site.security.unassign(it.on.scope, it.principal);
    it.on.note(changeType.assignmentDelete);
  },
};
