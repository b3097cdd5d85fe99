// Views and their columns over REST.

import { listPath } from '../items/naming.ts';
import type { JsonObject } from '../odata/address.ts';
import { type Arguments, type Call, demand } from '../odata/call.ts';
import {
  type Collection,
  type Entity,
  type EntityType,
  entity,
  nothing,
  type Operation,
  Typed,
} from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import { blankView, type List, type View } from '../store/list.ts';
import { right } from '../store/rights.ts';

interface Shown {
  readonly list: List;
  readonly view: View | undefined;
}

function held({ view }: Shown): View {
  if (!view) throw refuse.noView();
  return view;
}

export const viewType: EntityType<Shown> = {
  name: 'SP.View',
  path: (it) => `${listPath(it.list)}/Views(guid'${held(it).id}')`,
  properties: {
    Aggregations: () => null,
    BaseViewId: () => '1',
    DefaultView: (it) => held(it).standard,
    Hidden: () => false,
    HtmlSchemaXml: (it) => viewXml(held(it)),
    Id: (it) => held(it).id,
    ListViewXml: (it) => viewXml(held(it)),
    Paged: () => true,
    PersonalView: (it) => held(it).personal,
    RowLimit: (it) => held(it).rowLimit,
    Scope: () => 0,
    ServerRelativeUrl: (it) => `${it.list.url}/${held(it).title}.aspx`,
    Title: (it) => held(it).title,
    ViewQuery: (it) => held(it).query,
    ViewType: () => 'HTML',
  },
  navigations: { ViewFields: { go: (it) => entity(viewFieldsType, it) } },
  operations: {
    SetViewXml: {
      parameters: ['viewXml'],
      run(it, args, call) {
        const xml = args.text('viewXml');
        const query = /<Query>([\s\S]*?)<\/Query>/i.exec(xml)?.[1] ?? held(it).query;
        const names = [...xml.matchAll(/<FieldRef\s+Name="([^"]+)"\s*\/?>/gi)].flatMap(
          (found) => found[1] ?? [],
        );
        const fields = /<ViewFields>/i.test(xml)
          ? names.filter((name) => !query.includes(`"${name}"`))
          : held(it).fields;
        save(it, { query, fields }, call);
        return nothing('SetViewXml');
      },
    },
  },
  change: (it, call) => save(it, described(call.body), call),
  remove(it, call) {
    demandView(it.list, held(it).personal, call);
    call.site.lists.removeView(it.list, held(it));
  },
};

const viewFieldsType: EntityType<Shown> = {
  name: 'SP.ViewFieldCollection',
  path: (it, call) => `${viewType.path(it, call)}/ViewFields`,
  properties: {
    SchemaXml: (it) => fieldRefs(held(it)),
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
  const find = (is: (view: View) => boolean): Entity => {
    const found = list.views.find(is);
    if (!found) throw refuse.noView();
    return entity(viewType, { list, view: found });
  };
  const byId = (id: string) => find((view) => view.id === id.replace(/[{}]/g, '').toLowerCase());
  const make = (body: JsonObject): Entity => {
    const view: View = { ...blankView(String(body.Title ?? 'View')), ...described(body) };
    demandView(list, view.personal, call);
    call.site.lists.saveView(list, view);
    return entity(viewType, { list, view });
  };
  return {
    kind: 'collection',
    name: 'Views',
    of: 'SP.View',
    all: () => list.views.map((view) => entity(viewType, { list, view })),
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

function described(body: JsonObject): Partial<View> {
  const query = body.ViewQuery ?? body.Query;
  return {
    ...(typeof body.Title === 'string' ? { title: body.Title } : {}),
    ...(typeof query === 'string' ? { query } : {}),
    ...(typeof body.RowLimit === 'number' ? { rowLimit: body.RowLimit } : {}),
    ...(typeof body.PersonalView === 'boolean' ? { personal: body.PersonalView } : {}),
    ...(typeof body.DefaultView === 'boolean' ? { standard: body.DefaultView } : {}),
  };
}

function save(it: Shown, change: Partial<View>, call: Call): void {
  const view = { ...held(it), ...change };
  demandView(it.list, view.personal, call);
  if (change.standard) {
    for (const other of it.list.views)
      if (other.standard && other.id !== view.id)
        call.site.lists.saveView(it.list, { ...other, standard: false });
  }
  call.site.lists.saveView(it.list, view);
}

function demandView(list: List, personal: boolean, call: Call): void {
  demand(call, personal ? right.managePersonalViews : right.manageLists, list.scope);
}

function fieldRefs(view: View): string {
  return view.fields.map((name) => `<FieldRef Name="${name}" />`).join('');
}

function viewXml(view: View): string {
  const mark = view.standard ? ' DefaultView="TRUE"' : '';
  return `<View Name="{${view.id.toUpperCase()}}"${mark} Type="HTML" DisplayName="${view.title}"><Query>${view.query}</Query><ViewFields>${fieldRefs(view)}</ViewFields><RowLimit Paged="TRUE">${view.rowLimit}</RowLimit></View>`;
}
