// The register of governing documents: which are in force on a day, and what is asked of whoever is responsible (S38, G2).
import { formatISO, parseISO, subMonths } from 'date-fns';
import type { Change } from '../../schema/change.ts';
import { bad, fault, type Result } from '../../schema/fault.ts';
import { type Day, type Key, key } from '../../schema/field.ts';
import type { Rows } from '../../schema/list.ts';
import { governingDocuments } from '../../schema/lists/planning/governingDocuments.ts';
import { documentDrafts } from '../../schema/lists/room/documentDrafts.ts';
import { altered, checked } from '../../schema/wish.ts';
import type { GoverningDocument } from '../planning/contents.ts';
import { keepsCases } from '../proposal/writers.ts';
import type { Person, Situation } from '../situation.ts';
import { documentNamed, isOnlyDraft } from './register/documents.ts';

/** Decided, and in force that very day. */
export const isInForceOn = ({ state, validFrom, validTo }: GoverningDocument, day: Day): boolean =>
  (state === 'inForce' || state === 'inForceInterim') &&
  (validFrom ?? '') <= day &&
  day <= (validTo ?? '9999');

/**
 * `review` comes three months before its day and stays until another day is set; `interimEnded` when what a document waited for
 * has come: it is made permanent or has its place taken.
 */
export interface DocumentTask {
  readonly kind: 'review' | 'interimEnded';
  readonly document: GoverningDocument;
  readonly due: Day | null;
}

const monthsBefore = 3;
const firstDayToReview = (due: Day): Day =>
  formatISO(subMonths(parseISO(due), monthsBefore), { representation: 'date' });

/** By day; what has no day comes first, since it waits already. */
export function documentTasks(rows: Rows, today: Day): readonly DocumentTask[] {
  const tasks = rows.all(governingDocuments).flatMap((governing): DocumentTask[] => {
    if (governing.state === 'interimEnded') return [{ kind: 'interimEnded', document: governing, due: null }];
    const due = governing.firstReviewDay;
    const isAsked = due !== null && firstDayToReview(due) <= today && isInForceOn(governing, today);
    return isAsked ? [{ kind: 'review', document: governing, due }] : [];
  });
  return tasks.toSorted((one, other) => (one.due ?? '').localeCompare(other.due ?? ''));
}

export const keepsRegister = ({ roles }: Person): boolean =>
  roles.some(({ role }) => governingDocuments.alteredBy.includes(role));

/** A draft is written by those who prepare the body's decision; what has been adopted, by those who keep the register that all share. */
export const keepsDocument = (rows: Rows, person: Person, body: string, governing: GoverningDocument) =>
  isOnlyDraft(rows, governing.key) ? keepsCases(rows, person, body) : keepsRegister(person);

/** What is no part of the decision, and can be put right without one. */
const registerFields = ['responsible', 'targetGroup', 'firstReviewDay', 'registryNumber'] as const;

/** What can be altered of the document now: its name too, until somebody has adopted it under that. */
export const fieldsToKeep = ({
  state,
}: GoverningDocument): readonly ('title' | (typeof registerFields)[number])[] =>
  state === 'draft' ? ['title', ...registerFields] : registerFields;

/** Faults: NOT_ALLOWED, ROW_GONE, and those of the fields. */
export function keepDocument(
  { rows, person }: Situation,
  input: {
    readonly body: Key<'bodies'>;
    readonly document: Key<'governingDocuments'>;
    readonly field: 'title' | (typeof registerFields)[number];
    readonly text: string;
  },
): Result<readonly Change[]> {
  const row = documentNamed(rows, input.document);
  if (row === null) return bad(fault('ROW_GONE', '', { key: input.document }));
  if (!keepsDocument(rows, person, input.body, row)) return bad(fault('NOT_ALLOWED', ''));
  if (!fieldsToKeep(row).includes(input.field)) return bad(fault('NOT_ALLOWED', ''));
  const text = input.text.trim();
  const values = { [input.field]: text === '' ? null : text };
  const draft = rows.get(documentDrafts, key<'documentDrafts'>(row.key));
  return isOnlyDraft(rows, row.key) && draft
    ? checked(altered(documentDrafts, draft, values), [documentDrafts])
    : checked(altered(governingDocuments, row, values));
}
