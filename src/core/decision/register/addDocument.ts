// A governing document is written down: among the body's drafts where it is to be adopted, or in the register where it was before the log began.
import { add, type Change } from '../../../schema/change.ts';
import { bad, type Fault, fault, type Result } from '../../../schema/fault.ts';
import { type Key, key } from '../../../schema/field.ts';
import type { InputOf, Rows } from '../../../schema/list.ts';
import { type documentKinds, governingDocuments } from '../../../schema/lists/planning/governingDocuments.ts';
import { documentDrafts } from '../../../schema/lists/room/documentDrafts.ts';
import { checked } from '../../../schema/wish.ts';
import { readFigure } from '../../figure.ts';
import { keepsCases } from '../../proposal/writers.ts';
import type { Situation } from '../../situation.ts';
import { keepsRegister } from '../documentRegister.ts';
import { allDocuments } from './documents.ts';

/** How a document that is in force already was adopted, as it is typed; '' for what is not known. */
export interface Adoption {
  readonly adoptedBy: string;
  readonly adoptedDay: string;
  readonly paragraph: string;
  readonly validFrom: string;
}

/**
 * The header of the document, as it is typed.
 * @property body the body that is to adopt it, where it is a draft
 * @property id a name for it; one that is a new version has that of the document
 * @property versionOf the document that a draft is to take the place of
 * @property answers the assignment that it answers when it is adopted (G3)
 * @property adoption null for a draft
 */
export interface NewDocument {
  readonly body: Key<'bodies'>;
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly versionOf: string;
  readonly answers: string;
  readonly responsible: string;
  readonly targetGroup: string;
  readonly registryNumber: string;
  readonly firstReviewDay: string;
  readonly validTo: string;
  readonly adoption: Adoption | null;
}

const named = (rows: Rows, document: string) =>
  document === '' ? null : rows.get(governingDocuments, key<'governingDocuments'>(document));

function identityOf({ rows }: Pick<Situation, 'rows'>, { id, versionOf, adoption }: NewDocument) {
  const before = adoption === null ? named(rows, versionOf) : null;
  if (before === null) return { id, version: 1 };
  const versions = allDocuments(rows)
    .filter((one) => one.id === before.id)
    .map(({ version }) => version);
  return { id: before.id, version: Math.max(...versions) + 1 };
}

/** The key that it gets. */
export const newDocumentKey = (
  situation: Pick<Situation, 'rows'>,
  wanted: NewDocument,
): Key<'governingDocuments'> => key(governingDocuments.keyFrom(identityOf(situation, wanted)));

const filled = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/**
 * What is in force already is believed on the word of whoever keeps the register, and shown as nothing that the log knows of.
 * Faults: NOT_ALLOWED, FIELD_REQUIRED, DOCUMENT_EXISTS at 'title', ADOPTED_DAY_TO_COME at 'adoptedDay', DAYS_NOT_ORDERED at 'validTo'
 * and 'firstReviewDay', and those of the fields.
 */
export function addDocument(situation: Situation, wanted: NewDocument): Result<readonly Change[]> {
  const { rows, person } = situation;
  const { adoption } = wanted;
  const may = adoption === null ? keepsCases(rows, person, wanted.body) : keepsRegister(person);
  if (!may) return bad(fault('NOT_ALLOWED', ''));
  const paragraph = adoption === null ? '' : adoption.paragraph.replace(/^\s*§\s*/, '');
  const read = paragraph.trim() === '' ? null : readFigure(paragraph);
  const faults: readonly Fault[] = [
    ...required(wanted),
    ...existing(rows, wanted),
    ...(read === null || read.ok ? [] : read.faults.map((one) => ({ ...one, at: 'paragraph' }))),
    ...dayFaults(wanted, situation.today),
  ];
  const values = {
    ...identityOf(situation, wanted),
    title: wanted.title.trim(),
    kind: wanted.kind as (typeof documentKinds)[number],
    state: adoption === null ? 'draft' : 'inForce',
    responsible: filled(wanted.responsible),
    targetGroup: filled(wanted.targetGroup),
    registryNumber: filled(wanted.registryNumber),
    firstReviewDay: filled(wanted.firstReviewDay),
    validity: filled(wanted.validTo) === null ? 'untilFurther' : 'fixed',
    validTo: filled(wanted.validTo),
    answers: wanted.answers === '' ? [] : [key<'assignments'>(wanted.answers)],
    ...(adoption === null ? {} : adopted(adoption, read?.ok ? read.value : null)),
  } as const;
  const result =
    adoption === null
      ? checked([add(documentDrafts, values)], [documentDrafts])
      : checked([add(governingDocuments, values)]);
  const told = faults.map(({ at }) => at);
  const others = result.ok ? [] : result.faults.filter(({ at }) => !told.includes(at));
  return faults.length + others.length > 0 ? bad(...faults, ...others) : result;
}

const adopted = (
  { adoptedBy, adoptedDay, validFrom }: Adoption,
  paragraph: number | null,
): Partial<InputOf<typeof governingDocuments>> => ({
  adoptedBy: key<'bodies'>(adoptedBy),
  adoptedDay: filled(adoptedDay),
  paragraph,
  validFrom: filled(validFrom) ?? filled(adoptedDay),
});

function required({ title, kind, adoption }: NewDocument): readonly Fault[] {
  const asked = { title, kind, ...(adoption ?? {}) };
  const names = [
    'title',
    'kind',
    ...(adoption === null ? [] : (['adoptedBy', 'adoptedDay'] as const)),
  ] as const;
  return names
    .filter((name) => (asked[name as keyof typeof asked] ?? '').trim() === '')
    .map((name) =>
      fault('FIELD_REQUIRED', name, {
        label: governingDocuments.fields[name as keyof typeof governingDocuments.fields].label,
      }),
    );
}

/** Two of the same name are the same document to whoever looks for it: the newer is a version of the older. */
function existing(rows: Rows, { title, versionOf, adoption }: NewDocument): readonly Fault[] {
  if (adoption === null && named(rows, versionOf) !== null) return [];
  const alike = (other: string) => other.localeCompare(title.trim(), 'sv', { sensitivity: 'base' }) === 0;
  return title.trim() !== '' && allDocuments(rows).some((one) => alike(one.title))
    ? [fault('DOCUMENT_EXISTS', 'title', { title: title.trim() })]
    : [];
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text.trim());
const isBefore = (one: string, other: string): boolean =>
  isDay(one) && isDay(other) && one.trim() < other.trim();

function dayFaults({ adoption, validTo, firstReviewDay }: NewDocument, today: string): readonly Fault[] {
  if (adoption === null) return [];
  const { adoptedDay, validFrom } = adoption;
  const first = isDay(validFrom) ? validFrom : adoptedDay;
  return [
    ...(isBefore(today, adoptedDay) ? [fault('ADOPTED_DAY_TO_COME', 'adoptedDay')] : []),
    ...(isBefore(validTo, first) ? [fault('DAYS_NOT_ORDERED', 'validTo')] : []),
    ...(isBefore(firstReviewDay, first) ? [fault('DAYS_NOT_ORDERED', 'firstReviewDay')] : []),
  ];
}
