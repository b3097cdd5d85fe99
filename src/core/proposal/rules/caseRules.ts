// A case is opened under its registry number, and what it is about is written down.
import { add, type Change } from '../../../schema/change.ts';
import { bad, type Result } from '../../../schema/fault.ts';
import type { Key } from '../../../schema/field.ts';
import type { ValuesOf } from '../../../schema/list.ts';
import { cases } from '../../../schema/lists/room/cases.ts';
import { roomLists } from '../../../schema/ofBody.ts';
import { altered, checked } from '../../../schema/wish.ts';
import type { Situation } from '../../situation.ts';
import { type InBody, writablePapers, yearOf } from '../openPapers.ts';
import { numberFaults } from '../registryNumber.ts';
import { gone } from './openReport.ts';

export interface NewCase extends InBody {
  readonly registryNumber: string;
  readonly title: string;
}

/** Faults: NOT_ALLOWED, REGISTRY_NUMBER_WRONG, REGISTRY_NUMBER_TAKEN, and those of fields at their names. */
export function openCase(situation: Situation, input: NewCase): Result<readonly Change[]> {
  const papers = writablePapers(situation, input);
  if (!papers.ok) return papers;
  const { rows, today, person } = situation;
  const { body, model } = papers.value;
  const registryNumber = input.registryNumber.trim();
  const wrong = numberFaults(rows, model, body, registryNumber, yearOf(situation));
  const wanted = checked(
    [
      add(cases, {
        registryNumber,
        title: input.title.trim(),
        openedDay: today,
        officer: person.signInName,
      }),
    ],
    roomLists,
  );
  if (wrong.length === 0) return wanted;
  return bad(...wrong, ...(wanted.ok ? [] : wanted.faults));
}

export type CaseAnswer = Partial<
  Pick<ValuesOf<typeof cases>, 'title' | 'officer' | 'plans' | 'documents' | 'withdrawn'>
>;

/** Faults: NOT_ALLOWED, ROW_GONE, and those of fields. */
export function recordCase(
  situation: Situation,
  input: InBody & { readonly case: Key<'cases'>; readonly answer: CaseAnswer },
): Result<readonly Change[]> {
  const papers = writablePapers(situation, input);
  if (!papers.ok) return papers;
  const row = situation.rows.get(cases, input.case);
  return row ? checked(altered(cases, row, input.answer), roomLists) : gone;
}
