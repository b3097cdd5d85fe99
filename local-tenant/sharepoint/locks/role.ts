// Permission levels over REST.
import { isObject, type Json, type JsonObject } from '../odata/address.ts';
import { type Call, demand } from '../odata/call.ts';
import { type Collection, type EntityType, entity, type Operation, Typed } from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import { changeType } from '../store/log.ts';
import { halves, type Mask, mask, right } from '../store/rights.ts';
import type { Role } from '../store/security.ts';

/** Whatever carries permission levels. */
export interface RoleHolder {
  readonly roles: readonly number[];
}

export const roleType: EntityType<Role> = {
  name: 'SP.RoleDefinition',
  path: (it) => `Web/RoleDefinitions(${it.id})`,
  properties: {
    BasePermissions: (it) => new Typed('SP.BasePermissions', halves(it.mask)),
    Description: (it) => it.description,
    Hidden: (it) => it.hidden,
    Id: (it) => it.id,
    Name: (it) => it.name,
    Order: (it) => it.order,
    RoleTypeKind: (it) => it.kind,
  },
  change(it, call) {
    demandOwnLevels(call);
    noteRole(
      call.site.security.saveRole({ ...it, ...described(call.body, it) }),
      changeType.roleUpdate,
      call,
    );
  },
  remove(it, call) {
    demandOwnLevels(call);
    if (it.kind !== 0) throw refuse.accessDenied();
    call.site.security.removeRole(it.id);
    noteRole(it, changeType.roleDelete, call);
  },
};

function noteRole(role: Role, type: number, { site, user }: Call): void {
  const { webId, log } = site;
  log.write({
    list: 0,
    item: 0,
    object: 'Web',
    type,
    guid: webId,
    folder: 0,
    editor: user.id,
    title: role.name,
  });
}

/** Levels belong to the site collection: a subweb inherits them (sharepoint.md 3.1). */
function demandOwnLevels(call: Call): void {
  demand(call, right.managePermissions);
  if (call.site.parent)
    throw refuse.invalid('This operation is not allowed on a web site that inherits permission levels.');
}

/** The levels of a site. */
export function roles(call: Call): Collection {
  const all = () => call.site.security.roles();
  const find = (parameter: string, is: (role: Role, asked: string) => boolean): Operation<null> => ({
    parameters: [parameter],
    finds: true,
    run(_, args) {
      const asked = args.text(parameter);
      const found = all().find((role) => is(role, asked));
      if (!found) throw refuse.noRole();
      return entity(roleType, found);
    },
  });
  return {
    kind: 'collection',
    name: 'RoleDefinitions',
    of: 'SP.RoleDefinition',
    all: () => all().map((role) => entity(roleType, role)),
    key: (key) => entity(roleType, call.site.security.role(Number(key))),
    operations: {
      GetById: find('id', (role, asked) => String(role.id) === asked),
      GetByName: find('name', (role, asked) => role.name.toLowerCase() === asked.toLowerCase()),
      GetByType: find('roleType', (role, asked) => String(role.kind) === asked),
    },
    create() {
      demandOwnLevels(call);
      const blank = { name: '', description: '', mask: 0n, order: 0, kind: 0, hidden: false };
      const fresh = { ...blank, ...described(call.body, blank) };
      if (fresh.name === '') throw refuse.range();
      if (all().some((role) => role.name.toLowerCase() === fresh.name.toLowerCase()))
        throw refuse.nameInUse(fresh.name);
      const made = call.site.security.saveRole(fresh);
      noteRole(made, changeType.roleAdd, call);
      return entity(roleType, made);
    },
  };
}

function described(body: JsonObject, before: Omit<Role, 'id'>) {
  return {
    name: text(body.Name, before.name),
    description: text(body.Description, before.description),
    order: typeof body.Order === 'number' ? body.Order : before.order,
    mask: maskOf(body.BasePermissions) ?? before.mask,
  };
}

function text(value: Json | undefined, before: string): string {
  return typeof value === 'string' ? value : before;
}

function maskOf(value: Json | undefined): Mask | undefined {
  if (!isObject(value)) return undefined;
  const [high, low] = [Number(value.High ?? 0), Number(value.Low ?? 0)];
  if (![high, low].every((half) => Number.isInteger(half) && half >= 0 && half <= 4_294_967_295))
    throw refuse.range();
  return mask(high, low);
}
