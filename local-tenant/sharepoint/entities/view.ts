// Views and their columns over REST.

import { listPath } from '../items/naming.ts';
import { isObject, type JsonObject } from '../odata/address.ts';
import { type Arguments, type Call, demand } from '../odata/call.ts';
import {
  type Collection,
  type Entity,
  type EntityType,
  entity,
  nothing,
  type Operation,
  Typed,
  value,
} from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import { fieldRefsXml, note, usual, viewHtml, viewXml } from '../queries/viewText.ts';
import { child, fieldRefs, readXml } from '../queries/xml.ts';
import { blankView, type List, type View } from '../store/list.ts';
import { changeType } from '../store/log.ts';
import { right } from '../store/rights.ts';

/** What a body may also hold, beside the settings that are kept as they come. */
const known = new Set(
  '__metadata Title ViewQuery Query ViewFields RowLimit PersonalView DefaultView SetAsDefaultView ViewTypeKind ViewType2 Id'.split(
    ' ',
  ),
);

interface Shown {
  readonly list: List;
  readonly view: View | undefined;
}

function held({ view }: Shown): View {
  if (!view) throw refuse.noView();
  return view;
}

function address(it: Shown): string {
  return `${it.list.url}/${held(it).title}.aspx`;
}

export const viewType: EntityType<Shown> = {
  name: 'SP.View',
  path: (it) => `${listPath(it.list)}/Views(guid'${held(it).id}')`,
  properties: {
    ...Object.fromEntries(
      Object.entries(usual).map(([name, content]) => [
        name,
        (it: Shown) => held(it).settings?.[name] ?? content,
      ]),
    ),
    DefaultView: (it) => held(it).standard,
    HtmlSchemaXml: (it) => viewXml(held(it)),
    Id: (it) => held(it).id,
    ListViewXml: (it) => viewXml(held(it)),
    PersonalView: (it) => held(it).personal,
    RowLimit: (it) => held(it).rowLimit,
    ServerRelativePath: (it) => new Typed('SP.ResourcePath', { DecodedUrl: address(it) }),
    ServerRelativeUrl: address,
    Title: (it) => held(it).title,
    ViewQuery: (it) => held(it).query,
  },
  navigations: { ViewFields: { go: (it) => entity(viewFieldsType, it) } },
  operations: {
    RenderAsHtml: {
      finds: true,
      run: (it, _args, call) => value('RenderAsHtml', 'Edm.String', viewHtml(it.list, held(it), call)),
    },
    SetViewXml: {
      parameters: ['viewXml'],
      run(it, args, call) {
        const xml = args.text('viewXml');
        const view = readXml(xml);
        const named = child(view, 'ViewFields');
        const limit = Number(child(view, 'RowLimit')?.text);
        save(
          it,
          {
            query: /<Query>([\s\S]*?)<\/Query>/i.exec(xml)?.[1] ?? '',
            fields: named ? fieldRefs(named) : held(it).fields,
            rowLimit: limit > 0 ? limit : held(it).rowLimit,
          },
          call,
        );
        return nothing('SetViewXml');
      },
    },
  },
  change: (it, call) => save(it, described(call.body), call),
  remove(it, call) {
    demandView(it.list, held(it).personal, call);
    call.site.lists.removeView(it.list, held(it));
    note(it.list, held(it), changeType.delete, call);
  },
};

const viewFieldsType: EntityType<Shown> = {
  name: 'SP.ViewFieldCollection',
  path: (it, call) => `${viewType.path(it, call)}/ViewFields`,
  properties: {
    SchemaXml: (it) => fieldRefsXml(held(it)),
    Items: (it) => new Typed('Collection(Edm.String)', held(it).fields),
  },
  operations: {
    AddViewField: columnDeed('strField', (fields, name) => [...fields.filter((one) => one !== name), name]),
    RemoveViewField: columnDeed('strField', (fields, name) => fields.filter((one) => one !== name)),
    RemoveAllViewFields: {
      run(it, _args, call) {
        save(it, { fields: [] }, call);
        return nothing('RemoveAllViewFields');
      },
    },
    MoveViewFieldTo: columnDeed('field', (fields, name, args) => {
      const rest = fields.filter((one) => one !== name);
      const at = args.number('index');
      return [...rest.slice(0, at), name, ...rest.slice(at)];
    }),
  },
};

function columnDeed(
  parameter: string,
  deed: (fields: readonly string[], name: string, args: Arguments) => readonly string[],
): Operation<Shown> {
  return {
    parameters: [parameter, 'index'],
    run(it, args, call) {
      const asked = args.text(parameter);
      const field = it.list.fields.find((one) => one.name === asked || one.title === asked);
      if (!field) throw refuse.noField(asked);
      save(it, { fields: deed(held(it).fields, field.name, args) }, call);
      return nothing(parameter === 'field' ? 'MoveViewFieldTo' : 'AddViewField');
    },
  };
}

export function views(list: List, call: Call): Collection {
  // A personal view is there for its owner alone.
  const seen = () => list.views.filter((view) => !view.personal || view.owner === call.user.id);
  const find = (is: (view: View) => boolean): Entity => {
    const found = seen().find(is);
    if (!found) throw refuse.noView();
    return entity(viewType, { list, view: found });
  };
  const byId = (id: string) => find((view) => view.id === id.replace(/[{}]/g, '').toLowerCase());
  const make = (body: JsonObject): Entity => {
    const fresh: View = { ...blankView(String(body.Title ?? 'View')), ...described(body) };
    const view = fresh.personal ? { ...fresh, owner: call.user.id } : fresh;
    for (const name of view.fields)
      if (!list.fields.some((field) => field.name === name)) throw refuse.noField(name);
    demandView(list, view.personal, call);
    call.site.lists.saveView(list, view);
    note(list, view, changeType.add, call);
    return entity(viewType, { list, view });
  };
  return {
    kind: 'collection',
    name: 'Views',
    of: 'SP.View',
    all: () => seen().map((view) => entity(viewType, { list, view })),
    key: byId,
    operations: {
      GetById: { parameters: ['guidId'], finds: true, run: (_, args) => byId(args.text('guidId')) },
      GetByTitle: {
        parameters: ['strTitle'],
        finds: true,
        run: (_, args) => find((view) => view.title.toLowerCase() === args.text('strTitle').toLowerCase()),
      },
      Add: { parameters: ['parameters'], run: (_, args) => make(args.object('parameters')) },
    },
    create: () => make(call.body),
  };
}

/** What a body sets of a view; refuses what a view does not have. */
function described(body: JsonObject): Partial<View> {
  const query = body.ViewQuery ?? body.Query;
  const fields = isObject(body.ViewFields) ? body.ViewFields.results : body.ViewFields;
  const settings = Object.fromEntries(Object.entries(body).filter(([name]) => name in usual));
  for (const name of Object.keys(body))
    if (!(name in settings) && !known.has(name)) throw refuse.unknownProperty(name, 'SP.View');
  return {
    ...(typeof body.Title === 'string' ? { title: body.Title } : {}),
    ...(typeof query === 'string' ? { query } : {}),
    ...(Array.isArray(fields) ? { fields: fields.map(String) } : {}),
    ...(typeof body.RowLimit === 'number' ? { rowLimit: body.RowLimit } : {}),
    ...(typeof body.PersonalView === 'boolean' ? { personal: body.PersonalView } : {}),
    ...(typeof body.DefaultView === 'boolean' ? { standard: body.DefaultView } : {}),
    ...(typeof body.SetAsDefaultView === 'boolean' ? { standard: body.SetAsDefaultView } : {}),
    ...(Object.keys(settings).length > 0 ? { settings } : {}),
  };
}

function save(it: Shown, change: Partial<View>, call: Call): void {
  const before = held(it);
  const view = {
    ...before,
    ...change,
    ...(change.settings ? { settings: { ...before.settings, ...change.settings } } : {}),
  };
  demandView(it.list, view.personal, call);
  if (change.standard) {
    for (const other of it.list.views)
      if (other.standard && other.id !== view.id)
        call.site.lists.saveView(it.list, { ...other, standard: false });
  }
  call.site.lists.saveView(it.list, view);
  note(it.list, view, changeType.update, call);
}

function demandView(list: List, personal: boolean, call: Call): void {
  demand(call, personal ? right.managePersonalViews : right.manageLists, list.scope);
}
