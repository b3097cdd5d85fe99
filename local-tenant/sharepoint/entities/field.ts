// Columns over REST.
import { changed, dependent, fromJson } from '../columns/definition.ts';
import { note, save, show } from '../columns/fieldSaving.ts';
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

function typeFor(kind: number): EntityType<Column> {
  const { entity: name, extras = {}, type, indexable } = kindOf({ kind });
  const extra = Object.keys(extras).map((key): [string, (it: Column) => unknown] => [
    key,
    ({ field }) => settingOf(field, key),
  ]);
  const showing = (form: string): Operation<Column> => ({
    parameters: ['value'],
    run({ list, field }, args, call) {
      save(list, field, { ...field, settings: { ...field.settings, [form]: args.flag('value') } }, call);
      return nothing(`Set${form}`);
    },
  });
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
      ValidationFormula: ({ field }) => field.settings.ValidationFormula || null,
      ValidationMessage: ({ field }) => field.settings.ValidationMessage || null,
      ...Object.fromEntries(extra),
    },
    operations: {
      SetShowInDisplayForm: showing('ShowInDisplayForm'),
      SetShowInEditForm: showing('ShowInEditForm'),
      SetShowInNewForm: showing('ShowInNewForm'),
      EnableIndex: { run: (it, _args, call) => index(it, true, call) },
      DisableIndex: { run: (it, _args, call) => index(it, false, call) },
    },
    change: ({ list, field }, call) => save(list, field, changed(field, call.body), call),
    remove({ list, field }, call) {
      demand(call, right.manageLists, list.scope);
      if (field.base) throw refuse.invalid('The field cannot be deleted because it is a built-in field.');
      if (call.site.lists.tally(list).count > call.rules.threshold) throw refuse.threshold();
      for (const view of list.views.filter((one) => one.fields.includes(field.name)))
        call.site.lists.saveView(list, { ...view, fields: view.fields.filter((one) => one !== field.name) });
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
          const options = Number(Options ?? 0);
          const field = fromXml(String(SchemaXml ?? ''), options, taken());
          if (options & checkDisplayName && list.fields.some((one) => titled(one, field.title.toLowerCase())))
            throw refuse.nameInUse(field.title);
          const made = make(field);
          if (options & addToDefaultView) show(list, field, call);
          return made;
        },
      },
      AddDependentLookupField: {
        parameters: ['displayName', 'primaryLookupFieldId', 'showField'],
        run(_, args) {
          const primary = list.fields.find((field) => byId(field, args.text('primaryLookupFieldId')));
          if (primary?.kind !== 7) throw refuse.fieldName();
          return make(dependent(primary, args.text('displayName'), args.text('showField'), taken()));
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

/** Options of createFieldAsXml, beside the name hint that fieldXml.ts reads (sharepoint.md 2.3). */
const addToDefaultView = 16;
const checkDisplayName = 32;

function index({ list, field }: Column, indexed: boolean, call: Call): Node {
  save(list, field, changed(field, { Indexed: indexed }), call);
  return nothing(indexed ? 'EnableIndex' : 'DisableIndex');
}
