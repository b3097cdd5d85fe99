// The columns that every list has from the start, with the ids they have on every real site.
import type { Field } from './kinds.ts';

interface Seed {
  readonly id: string;
  readonly name: string;
  readonly title?: string;
  readonly kind: number;
  readonly hidden?: true;
  readonly writable?: true;
  readonly required?: true;
}

const seeds: readonly Seed[] = [
  {
    id: '03e45e84-1992-4d42-9116-26f756012634',
    name: 'ContentTypeId',
    title: 'Content Type ID',
    kind: 25,
    hidden: true,
  },
  { id: 'fa564e0f-0c70-4ab9-b863-0177e6ddd247', name: 'Title', kind: 2, writable: true, required: true },
  { id: 'c042a256-787d-4a6f-8a8a-cf6ab767f12d', name: 'ContentType', title: 'Content Type', kind: 12 },
  {
    id: '398b7a53-dd8a-4d9a-b4b0-7a12c9e5ab05',
    name: 'ComplianceAssetId',
    title: 'Compliance Asset Id',
    kind: 2,
  },
  { id: '1d22ea11-1e32-424e-89ab-9fedbadb6ce1', name: 'ID', kind: 5 },
  { id: '28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f', name: 'Modified', kind: 4 },
  { id: '8c06beca-0777-48f7-91c7-6da68bc07b69', name: 'Created', kind: 4 },
  { id: '1df5e554-ec7e-46a6-901d-d85a3881cb18', name: 'Author', title: 'Created By', kind: 20 },
  { id: 'd31655d1-1d5b-4511-95a1-7a09e9b75bf2', name: 'Editor', title: 'Modified By', kind: 20 },
  { id: 'dce8262a-3ae9-45aa-aab4-83bd75fb738a', name: '_UIVersionString', title: 'Version', kind: 2 },
  { id: '67df98f4-9dec-48ff-a553-29bece9c5bf4', name: 'Attachments', kind: 19 },
  { id: 'ae069f25-3ac2-4256-b9c3-15dbc15da0e0', name: 'GUID', kind: 14, hidden: true },
  { id: '94f89715-e097-4e8b-ba79-ea02aa8b7adb', name: 'FileRef', title: 'URL Path', kind: 2, hidden: true },
  { id: '56605df6-8fa1-47e4-a04c-5b384d59609f', name: 'FileDirRef', title: 'Path', kind: 2, hidden: true },
  { id: '8553196d-ec8d-4564-9861-3dbe931050c8', name: 'FileLeafRef', title: 'Name', kind: 18, hidden: true },
  {
    id: '30bb605f-5bae-48fe-b4e3-1f81d9772af9',
    name: 'FSObjType',
    title: 'Item Type',
    kind: 1,
    hidden: true,
  },
  {
    id: '4b7403de-8d94-43e8-9f0f-137a3e298126',
    name: 'UniqueId',
    title: 'Unique Id',
    kind: 14,
    hidden: true,
  },
  { id: '82642ec8-ef9b-478f-acf9-31f7d45fbc31', name: 'LinkTitle', title: 'Title', kind: 12 },
];

/** Fresh copies for a new list. */
export function baseFields(): Field[] {
  return seeds.map((seed) => ({
    id: seed.id,
    name: seed.name,
    title: seed.title ?? seed.name,
    kind: seed.kind,
    many: false,
    hidden: seed.hidden ?? false,
    readOnly: !seed.writable,
    required: seed.required ?? false,
    indexed: seed.name === 'ID',
    unique: false,
    base: true,
    description: '',
    group: '_Hidden',
    defaultValue: null,
    settings: {},
  }));
}
