// A site as it was set up when drafts lay among the bodies' papers, in the open register and in libraries that everyone read.
import { caseDocuments, draftDocuments, libraries } from '../../src/schema/libraries.ts';
import type { List, RowOf } from '../../src/schema/list.ts';
import { governingDocuments } from '../../src/schema/lists/planning/governingDocuments.ts';
import type { roleAssignments } from '../../src/schema/lists/roleAssignments.ts';
import { listsOf, nameIn } from '../../src/schema/ofBody.ts';
import { assignment, plan } from './givenSite.ts';

export const [own, other] = ['ks', 'von'].map((body) => ({ key: body, name: body })) as [
  { key: string; name: string },
  { key: string; name: string },
];
const bodies = [own.key, other.key];
const officerOf = (name: string, body: string) =>
  ({ ...assignment(name, 'caseOfficer', null), body }) as RowOf<typeof roleAssignments>;
export const officer = 'controller-1';
export const otherOfficer = 'chef-enhet-a';
export const members = [
  officerOf(officer, own.key),
  officerOf(otherOfficer, other.key),
  { ...officerOf('medarbetare-1', own.key), role: 'member' as const },
];

/** As they were declared: one group of officers for all bodies, and drafts among the papers. */
const asBefore = (list: List): List => {
  const { fromBody: _, ...fields } = list.fields;
  const writes = list.officers === 'write' ? { alteredBy: [...list.alteredBy, 'caseOfficer' as const] } : {};
  const reads = list.officers === 'read' ? { readBy: [...(list.readBy ?? []), 'caseOfficer' as const] } : {};
  return { ...list, ...writes, ...reads, fields, officers: null };
};
const areNew: readonly string[] = ['proposalDrafts', 'draftSections', 'documentDrafts'].flatMap((list) =>
  bodies.map((body) => nameIn(body, list)),
);
export const now = {
  ...plan,
  bodies,
  libraries,
  lists: [...plan.lists, governingDocuments, ...[own, other].flatMap(listsOf)],
};
export const before = {
  ...now,
  lists: now.lists.filter(({ name }) => !areNew.includes(name)).map(asBefore),
  libraries: libraries
    .filter((library) => library !== draftDocuments)
    .map((library) =>
      library === caseDocuments
        ? {
            ...library,
            officers: false,
            alteredBy: ['caseOfficer' as const, 'registrar' as const],
            readBy: null,
          }
        : library,
    ),
};
