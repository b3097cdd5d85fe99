// Governing documents that a body is to adopt: working material of its officers, its secretary and the registrar, until a body has decided (TF 2:12).
import { defineList } from '../../list.ts';
import { governingDocuments } from '../planning/governingDocuments.ts';

/** A draft has the key that the document gets in the register that all share. */
export const documentDrafts = defineList({
  name: 'documentDrafts',
  title: 'Utkast till styrdokument',
  fields: governingDocuments.fields,
  keyFrom: ['id', 'version'],
  alteredBy: ['registrar'],
  readBy: [],
  officers: 'write',
  view: ['title', 'kind', 'registryNumber', 'responsible'],
});
