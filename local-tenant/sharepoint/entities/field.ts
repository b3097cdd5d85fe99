// Columns over REST.
import { changed, fromJson } from '../columns/definition.ts';
import { fromXml, schemaXml } from '../columns/fieldXml.ts';
import { type Field, kindOf, kinds, propertyOf, typeAsString } from '../columns/kinds.ts';
import { listPath } from '../items/naming.ts';
import { type Call, demand } from '../odata/call.ts';
import {
  type Collection,
  type EntityType,
  entity,
  type Node,
  nothing,
  type Operation,
  Typed,
} from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import type { List } from '../store/list.ts';
import { changeType } from '../store/log.ts';
import { right } from '../store/rights.ts';

interface Column {
  readonly list: List;
  readonly field: Field;
}

/** Indexes that one list may have (sharepoint.md 4). */
const mostIndexes = 20;

function typeFor(kind: number): EntityType<Column> {
  const { entity: name, extras = {}, type, indexable } = kindOf({ kind });
  const extra = Object.keys(extras).map((key): [string, (it: Column) => unknown] => [
    key,
    ({ field }) => settingOf(field, key),
  ]);
  const showing: Operation<Column> = { parameters: ['value'], run: () => nothing('SetShowInForm') };
  return {
    name,
    path: ({ list, field }) => `${listPath(list)}/Fields(guid'${field.id}')`,
    properties: {
      AutoIndexed: () => false,
      CanBeDeleted: ({ field }) => !field.base,
      ClientSideComponentId: () => '00000000-0000-0000-0000-000000000000',
      ClientValidationFormula: () => null,
      CustomFormatter: () => null,
      DefaultFormula: () => null,
      DefaultValue: ({ field }) => field.defaultValue,
      Description: ({ field }) => field.description,
      Direction: () => 'none',
      EnforceUniqueValues: ({ field }) => field.unique,
      EntityPropertyName: ({ field }) => (field.name.startsWith('_') ? `OData_${field.name}` : field.name),
      Filterable: ({ field }) => !kindOf(field).notFilterable,
      FromBaseType: ({ field }) => field.base,
      Group: ({ field }) => field.group,
      Hidden: ({ field }) => field.hidden,
      Id: ({ field }) => field.id,
      Indexed: ({ field }) => field.indexed,
      IndexStatus: ({ field }) => (field.indexed ? 2 : 0),
      InternalName: ({ field }) => field.name,
      IsModern: () => false,
      JSLink: () => null,
      PinnedToFiltersPane: () => false,
      ReadOnlyField: ({ field }) => field.readOnly,
      Required: ({ field }) => field.required,
      SchemaXml: ({ field }) => schemaXml(field),
      Scope: ({ list }) => list.url,
      Sealed: () => false,
      ShowInFiltersPane: () => 0,
      Sortable: () => indexable === true,
      StaticName: ({ field }) => field.name,
      Title: ({ field }) => field.title,
      FieldTypeKind: ({ field }) => field.kind,
      TypeAsString: ({ field }) => typeAsString(field),
      TypeDisplayName: () => type,
      TypeShortDescription: () => type,
      ValidationFormula: () => null,
      ValidationMessage: () => null,
      ...Object.fromEntries(extra),
    },
    operations: {
      SetShowInDisplayForm: showing,
      SetShowInEditForm: showing,
      SetShowInNewForm: showing,
      EnableIndex: { run: (it, _args, call) => index(it, true, call) },
      DisableIndex: { run: (it, _args, call) => index(it, false, call) },
    },
    change: ({ list, field }, call) => save(list, field, changed(field, call.body), call),
    remove({ list, field }, call) {
      demand(call, right.manageLists, list.scope);
      if (field.base) throw refuse.invalid('The field cannot be deleted because it is a built-in field.');
      if (call.site.lists.tally(list).count > call.rules.threshold) throw refuse.threshold();
      call.site.lists.removeField(list, field);
      note(list, field, changeType.delete, call);
    },
  };
}
const types: Readonly<Record<number, EntityType<Column>>> = Object.fromEntries(
  Object.keys(kinds).map((kind) => [kind, typeFor(Number(kind))]),
);

function settingOf(field: Field, key: string): unknown {
  if (key === 'AllowMultipleValues') return field.many;
  const held = field.settings[key] ?? null;
  return Array.isArray(held) ? new Typed('Collection(Edm.String)', held) : held;
}

function columnNode(list: List, field: Field) {
  const type = types[field.kind];
  if (!type) throw refuse.noField(field.name);
  return entity(type, { list, field });
}

export function fields(list: List, call: Call): Collection {
  const find = (is: (field: Field) => boolean, asked: string) => {
    const found = list.fields.find(is);
    if (!found) throw refuse.noField(asked);
    return columnNode(list, found);
  };
  const finder = (parameter: string, is: (field: Field, asked: string) => boolean): Operation<null> => ({
    parameters: [parameter],
    finds: true,
    run: (_, args) => find((field) => is(field, args.text(parameter).toLowerCase()), args.text(parameter)),
  });
  const byId = (field: Field, id: string) => field.id === id.replace(/[{}]/g, '').toLowerCase();
  const titled = (field: Field, asked: string) => field.title.toLowerCase() === asked;
  const named = (field: Field, asked: string) => field.name.toLowerCase() === asked;
  const taken = () => list.fields.flatMap((field) => [field.name, propertyOf(field)]);
  const make = (field: Field): Node => {
    save(list, undefined, field, call);
    return columnNode(list, field);
  };
  return {
    kind: 'collection',
    name: 'Fields',
    of: 'SP.ApiData.Fields1',
    all: () => list.fields.map((field) => columnNode(list, field)),
    key: (key) => find((field) => byId(field, key), key),
    operations: {
      GetById: finder('id', byId),
      GetByTitle: finder('title', titled),
      // The internal name goes before the title, as the method's name says.
      GetByInternalNameOrTitle: finder(
        'strName',
        (field, asked) =>
          named(field, asked) || (titled(field, asked) && !list.fields.some((other) => named(other, asked))),
      ),
      AddField: {
        parameters: ['parameters'],
        run: (_, args) => make(fromJson(args.object('parameters'), taken())),
      },
      CreateFieldAsXml: {
        parameters: ['parameters'],
        run(_, args) {
          const { SchemaXml, Options } = args.object('parameters');
          return make(fromXml(String(SchemaXml ?? ''), Number(Options ?? 0), taken()));
        },
      },
    },
    create() {
      if (call.body.FieldTypeKind === 7) throw refuse.lookupViaFields();
      const field = fromJson(call.body, taken());
      save(list, undefined, field, call);
      return columnNode(list, field);
    },
  };
}

function index({ list, field }: Column, indexed: boolean, call: Call): Node {
  save(list, field, changed(field, { Indexed: indexed }), call);
  return nothing(indexed ? 'EnableIndex' : 'DisableIndex');
}

function save(list: List, before: Field | undefined, after: Field, call: Call): void {
  demand(call, right.manageLists, list.scope);
  const { site, rules } = call;
  if (!before && list.fields.some((field) => field.id === after.id)) throw refuse.nameInUse(after.title);
  const others = list.fields.filter((field) => field.indexed && field.id !== after.id);
  if (after.indexed && others.length >= mostIndexes)
    throw refuse.invalid('The list has reached its maximum number of indexes.');
  const fresh = after.indexed && !before?.indexed;
  // Adding an index is refused on very large lists, today from about four thresholds (sharepoint.md 2.3).
  if (fresh && site.lists.tally(list).count > 4 * rules.threshold) throw refuse.threshold();
  if (after.unique && !before?.unique) demandOneLock(list, call);
  site.lists.saveField(list, after);
  if (after.indexed !== (before?.indexed ?? false) || after.unique !== (before?.unique ?? false))
    site.rows.entries.reindex(list, after, site.rows.page(list, 0, Number.MAX_SAFE_INTEGER, {}));
  note(list, after, before ? changeType.update : changeType.add, call);
}

/** A unique column excludes item-level permissions and "own items only" (sharepoint.md 2.3). */
function demandOneLock(list: List, call: Call): void {
  if (list.props.ReadSecurity === 2 || list.props.EnableModeration === true) throw refuse.uniqueScopes();
  const scopes = call.site.security.scopesOfList(list.num);
  const ownItems = scopes.filter((scope) => scope !== list.scope);
  const holders = ownItems.length > 0 ? call.site.rows.page(list, 0, 5000, { scopes: ownItems }) : [];
  if (holders.some((row) => row.folder === 0 && call.site.rows.ownsScope(row))) throw refuse.uniqueScopes();
}

function note(list: List, field: Field, type: number, call: Call): void {
  call.site.log.write({
    list: list.num,
    item: 0,
    object: 'Field',
    type,
    guid: field.id,
    folder: 0,
    editor: call.user.id,
    title: field.title,
  });
}
