// The content types of a list, as far as clients read them: one for items, one for folders.
import { randomUUID } from 'node:crypto';
import { type Call, demand } from '../odata/call.ts';
import { type Collection, type Entity, type EntityType, entity, Typed } from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import type { List } from '../store/list.ts';
import { right } from '../store/rights.ts';
import { offered, parentType } from '../webs/siteContentType.ts';

interface ContentType {
  readonly id: string;
  readonly name: string;
  readonly list: List;
}

const contentTypeType: EntityType<ContentType> = {
  name: 'SP.ContentType',
  path: (it) => `Web/Lists(guid'${it.list.id}')/ContentTypes('${it.id}')`,
  properties: {
    Description: () => '',
    Group: () => 'List Content Types',
    Hidden: () => false,
    Id: (it) => new Typed('SP.ContentTypeId', { StringValue: it.id }),
    Name: (it) => it.name,
    ReadOnly: () => false,
    Sealed: () => false,
    StringId: (it) => it.id,
  },
  // A list's own is its parent's id, two noughts and 32 digits.
  navigations: { Parent: { go: ({ id }, call) => parentType(id.slice(0, -34), call) } },
  remove({ list, id }, call) {
    demand(call, right.manageLists, list.scope);
    if (!added(list).some((one) => one.id === id)) throw refuse.invalid('The content type is in use.');
    keep(
      list,
      added(list).filter((one) => one.id !== id),
      call,
    );
  },
};

/** A folder's content type in a list: 0x0120 and the same suffix as the items'. */
export function folderContentType(list: List): string {
  return `0x012000${list.contentType.slice(-32)}`;
}

/** A content type taken from the site keeps its origin's id as the beginning of its own. */
interface Added {
  readonly id: string;
  readonly name: string;
}

function added(list: List): readonly Added[] {
  const held = list.props.AddedContentTypes;
  return Array.isArray(held) ? held : [];
}

/** Whether an item of the list may be of a content type; a shorter id means the list's own child of it. */
export function contentTypeIn(list: List, id: string): string | undefined {
  const all = [list.contentType, ...added(list).map((one) => one.id)];
  const asked = id.toLowerCase();
  return (
    all.find((one) => one.toLowerCase() === asked) ??
    all.find((one) => one.toLowerCase().startsWith(`${asked}00`))
  );
}

export function contentTypes(list: List, call: Call): Collection {
  const all = () =>
    [list.contentType, folderContentType(list), ...added(list).map((one) => one.id)].map((id) =>
      itemContentType(list, id),
    );
  const find = (id: string) => {
    const found = all().find((one) => (one.it as ContentType).id.toLowerCase() === id.toLowerCase());
    if (!found) throw refuse.range();
    return found;
  };
  return {
    kind: 'collection',
    name: 'ContentTypes',
    of: 'SP.ContentType',
    all,
    key: find,
    operations: {
      AddAvailableContentType: {
        parameters: ['contentTypeId'],
        run(_, args) {
          demand(call, right.manageLists, list.scope);
          const asked = args.text('contentTypeId').toLowerCase();
          const site = offered(call).find((one) => one.id.toLowerCase() === asked);
          if (!site) throw refuse.range();
          if (added(list).some((one) => one.name === site.name)) throw refuse.nameInUse(site.name);
          const id = `${site.id}00${randomUUID().replaceAll('-', '').toUpperCase()}`;
          keep(list, [...added(list), { id, name: site.name }], call);
          return itemContentType(list, id, site.name);
        },
      },
      GetById: {
        parameters: ['contentTypeId'],
        finds: true,
        run: (_, args) => find(args.text('contentTypeId')),
      },
    },
  };
}

function keep(list: List, all: readonly Added[], call: Call): void {
  call.site.lists.change(list, list.title, {
    ...list.props,
    AddedContentTypes: all.map(({ id, name }) => ({ id, name })),
  });
}

export function itemContentType(list: List, id: string, called?: string): Entity {
  const isFolder = id.startsWith('0x0120');
  const known = called ?? added(list).find((one) => one.id === id)?.name;
  const name = known ? known : isFolder ? 'Folder' : list.props.BaseType === 1 ? 'Document' : 'Item';
  return entity(contentTypeType, { id, name, list });
}
