// The content types that a site offers its lists: those that every site has, and those made on it.
import { randomUUID } from 'node:crypto';
import { isObject } from '../odata/address.ts';
import { type Call, demand } from '../odata/call.ts';
import { type Collection, type Entity, type EntityType, entity, Typed } from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import type { List } from '../store/list.ts';
import { right } from '../store/rights.ts';
import type { Site } from '../store/site.ts';

export interface SiteContentType {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly description?: string;
}

/** Those of every site, with the ids they have everywhere. */
const builtInContentTypes: readonly SiteContentType[] = [
  { id: '0x01', name: 'Item', group: 'List Content Types' },
  { id: '0x0101', name: 'Document', group: 'Document Content Types' },
  { id: '0x0102', name: 'Event', group: 'List Content Types' },
  { id: '0x0104', name: 'Announcement', group: 'List Content Types' },
  { id: '0x0105', name: 'Link', group: 'List Content Types' },
  { id: '0x0106', name: 'Contact', group: 'List Content Types' },
  { id: '0x0107', name: 'Message', group: 'List Content Types' },
  { id: '0x0108', name: 'Task', group: 'List Content Types' },
  { id: '0x0103', name: 'Issue', group: 'List Content Types' },
  { id: '0x0120', name: 'Folder', group: 'Folder Content Types' },
];

const siteContentTypeType: EntityType<SiteContentType> = {
  name: 'SP.ContentType',
  path: (it) => `Web/ContentTypes('${it.id}')`,
  properties: {
    Description: (it) => it.description ?? '',
    Group: (it) => it.group,
    Hidden: () => false,
    Id: (it) => new Typed('SP.ContentTypeId', { StringValue: it.id }),
    Name: (it) => it.name,
    ReadOnly: () => false,
    Sealed: () => false,
    StringId: (it) => it.id,
  },
  navigations: {
    Parent: { go: (it, call) => parentType(it.id.slice(0, /00.{32}$/.test(it.id) ? -34 : -2), call) },
  },
  change(it, call) {
    demandOwn(it, call);
    const { Name, Description, Group } = call.body;
    const next = {
      ...it,
      ...(typeof Name === 'string' ? { name: Name } : {}),
      ...(typeof Description === 'string' ? { description: Description } : {}),
      ...(typeof Group === 'string' ? { group: Group } : {}),
    };
    keep(
      own(call).map((one) => (one.id === it.id ? next : one)),
      call,
    );
  },
  remove(it, call) {
    demandOwn(it, call);
    const prefix = it.id.toLowerCase();
    const heirs = own(call).some((one) => one.id !== it.id && one.id.toLowerCase().startsWith(prefix));
    if (heirs || call.site.collection.some((web) => web.lists.all().some((list) => holds(list, prefix))))
      throw refuse.invalid('The content type is in use.');
    keep(
      own(call).filter((one) => one.id !== it.id),
      call,
    );
  },
};

/** The content type of the site that another is made from; above them all is System. */
export function parentType(id: string, call: Call): Entity {
  const system = { id: '0x', name: 'System', group: '_Hidden' };
  return entity(siteContentTypeType, offered(call).find((one) => one.id === id) ?? system);
}

/** All that lists of the site may take: the built-in ones and those made here. */
export function offered(call: Call): readonly SiteContentType[] {
  return [...builtInContentTypes, ...own(call)];
}

/** They belong to the site collection, and webs below share them. */
function own({ site }: Call): readonly SiteContentType[] {
  const held = site.root.props.ContentTypes;
  return Array.isArray(held) ? held : [];
}

function keep(all: readonly SiteContentType[], { site }: Call): void {
  site.root.rename(site.root.title, {
    ...site.root.props,
    ContentTypes: all.map(({ id, name, group, description = '' }) => ({ id, name, group, description })),
  });
}

function demandOwn(it: SiteContentType, call: Call): void {
  demand(call, right.manageLists);
  if (!own(call).some((one) => one.id === it.id)) throw refuse.invalid('The content type is read only.');
}

function holds(list: List, prefix: string): boolean {
  const added = list.props.AddedContentTypes;
  const ids = Array.isArray(added) ? added.map((one) => (isObject(one) ? String(one.id) : '')) : [];
  return ids.some((id) => id.toLowerCase().startsWith(prefix));
}

/** Its id begins with its parent's and ends with two noughts and 32 digits; without one it is made from Item. */
function add(call: Call): SiteContentType {
  demand(call, right.manageLists);
  const { Name, Group, Description, Id } = call.body;
  if (typeof Name !== 'string' || Name.trim() === '') throw refuse.range();
  const all = offered(call);
  if (all.some((one) => one.name.toLowerCase() === Name.trim().toLowerCase())) throw refuse.nameInUse(Name);
  const asked = isObject(Id) && typeof Id.StringValue === 'string' ? Id.StringValue : '';
  const parent = all.find(
    (one) => one.id.toLowerCase() === asked.replace(/00[0-9a-f]{32}$/i, '').toLowerCase(),
  );
  if (
    asked !== '' &&
    (!parent || all.some((one) => one.id.toLowerCase() === asked.toLowerCase()) || parent.id === asked)
  )
    throw refuse.range();
  const id = asked === '' ? `0x0100${randomUUID().replaceAll('-', '').toUpperCase()}` : asked;
  const made = {
    id,
    name: Name.trim(),
    group: typeof Group === 'string' ? Group : 'Custom Content Types',
    description: typeof Description === 'string' ? Description : '',
  };
  keep([...own(call), made], call);
  return made;
}

export function siteContentTypes(_site: Site, call: Call): Collection {
  const find = (id: string) => {
    const found = offered(call).find((one) => one.id.toLowerCase() === id.toLowerCase());
    if (!found) throw refuse.range();
    return entity(siteContentTypeType, found);
  };
  return {
    kind: 'collection',
    name: 'ContentTypes',
    of: 'SP.ContentType',
    all: () => offered(call).map((one) => entity(siteContentTypeType, one)),
    create: (at) => entity(siteContentTypeType, add(at)),
    key: find,
    operations: {
      GetById: {
        parameters: ['contentTypeId'],
        finds: true,
        run: (_, args) => find(args.text('contentTypeId')),
      },
    },
  };
}
