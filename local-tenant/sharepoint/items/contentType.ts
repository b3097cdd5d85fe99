// The content types of a list, as far as clients read them: one for items, one for folders.
import { type Collection, type Entity, type EntityType, entity, Typed } from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import type { List } from '../store/list.ts';

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
};

/** A folder's content type in a list: 0x0120 and the same suffix as the items'. */
export function folderContentType(list: List): string {
  return `0x012000${list.contentType.slice(-32)}`;
}

export function contentTypes(list: List): Collection {
  const all = () => [list.contentType, folderContentType(list)].map((id) => itemContentType(list, id));
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
      GetById: {
        parameters: ['contentTypeId'],
        finds: true,
        run: (_, args) => find(args.text('contentTypeId')),
      },
    },
  };
}

export function itemContentType(list: List, id: string): Entity {
  const isFolder = id.startsWith('0x0120');
  const name = isFolder ? 'Folder' : list.props.BaseType === 1 ? 'Document' : 'Item';
  return entity(contentTypeType, { id, name, list });
}
