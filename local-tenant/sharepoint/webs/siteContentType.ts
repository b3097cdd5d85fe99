// The content types that a site offers its lists.
import { type Collection, type Entity, type EntityType, entity, Typed } from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';

export interface SiteContentType {
  readonly id: string;
  readonly name: string;
  readonly group: string;
}

/** Those of every site, with the ids they have everywhere. */
export const builtInContentTypes: readonly SiteContentType[] = [
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
    Description: () => '',
    Group: (it) => it.group,
    Hidden: () => false,
    Id: (it) => new Typed('SP.ContentTypeId', { StringValue: it.id }),
    Name: (it) => it.name,
    ReadOnly: () => false,
    Sealed: () => false,
    StringId: (it) => it.id,
  },
  navigations: { Parent: { go: (it) => parentType(it.id.slice(0, -2)) } },
};

/** The content type of the site that another is made from; above them all is System. */
export function parentType(id: string): Entity {
  const system = { id: '0x', name: 'System', group: '_Hidden' };
  return entity(siteContentTypeType, builtInContentTypes.find((one) => one.id === id) ?? system);
}

export function siteContentTypes(): Collection {
  const find = (id: string) => {
    const found = builtInContentTypes.find((one) => one.id.toLowerCase() === id.toLowerCase());
    if (!found) throw refuse.range();
    return entity(siteContentTypeType, found);
  };
  return {
    kind: 'collection',
    name: 'ContentTypes',
    of: 'SP.ContentType',
    all: () => builtInContentTypes.map((one) => entity(siteContentTypeType, one)),
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
