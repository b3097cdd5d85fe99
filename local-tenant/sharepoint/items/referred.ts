// What a person or lookup column points at, when it is expanded.
import { heldAs } from '../columns/definition.ts';
import type { Field } from '../columns/kinds.ts';
import { sees } from '../locks/access.ts';
import type { Call } from '../odata/call.ts';
import { type Entity, type EntityType, entity, type Node, value } from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import type { List } from '../store/list.ts';
import type { Principal } from '../store/people.ts';
import type { Row } from '../store/row.ts';

/** The person or row that a column's value means; for several, a collection. */
export function referred(field: Field, row: Row, call: Call): Node {
  const held =
    field.name === 'Author' ? row.author : field.name === 'Editor' ? row.editor : row.values[heldAs(field)];
  const find = field.kind === 20 ? person : (id: number, on: Call) => target(field, id, on);
  if (!field.many)
    return (typeof held === 'number' ? find(held, call) : undefined) ?? value(field.name, 'Edm.Null', null);
  const found = (Array.isArray(held) ? held : []).flatMap((id) => find(Number(id), call) ?? []);
  return { kind: 'collection', name: field.name, of: 'SP.ListItem', all: () => found };
}

function person(id: number, call: Call): Entity | undefined {
  const found = call.site.people.find(id);
  return found && entity(personType, found);
}

function target(field: Field, id: number, call: Call): Entity | undefined {
  const list = call.site.lists.byId(String(field.settings.LookupList ?? ''));
  const row = list && call.site.rows.find(list, id);
  if (!list || !row || !sees(list, row, call)) return undefined;
  return entity(lookupType(list), row);
}

/** Only simple columns can be reached through a lookup (sharepoint.md 2.6). */
function lookupType(list: List): EntityType<Row> {
  const simple = list.fields.filter(
    (field) => [1, 2, 4, 6, 9, 10].includes(field.kind) && !(field.base && field.name !== 'Title'),
  );
  return {
    name: 'SP.ListItem',
    path: (row) => `Web/Lists(guid'${list.id}')/Items(${row.id})`,
    properties: {
      Id: (row) => row.id,
      ID: (row) => row.id,
      ...Object.fromEntries(
        simple.map((field) => [field.name, (row: Row) => row.values[field.name] ?? null]),
      ),
    },
  };
}

/** The User Information List is SharePoint's own to write: people come into it by ensureuser, and their names from the directory. */
export function closed(): never {
  throw refuse.accessDenied();
}

/** A row of the User Information List. */
export const personType: EntityType<Principal> = {
  name: 'SP.Data.UserInfoItem',
  path: (it) => `Web/SiteUserInfoList/Items(${it.id})`,
  properties: {
    Id: (it) => it.id,
    ID: (it) => it.id,
    Title: (it) => it.title,
    Name: (it) => it.login,
    EMail: (it) => it.props.email ?? null,
    UserName: (it) => it.props.upn ?? null,
    FirstName: (it) => it.title.split(' ')[0] ?? null,
    LastName: (it) => it.title.split(' ').slice(1).join(' '),
    JobTitle: () => null,
    Department: () => null,
    SipAddress: (it) => it.props.email ?? null,
    Picture: () => null,
  },
  change: closed,
  remove: closed,
};
