// What a decision does to governing documents: adopted, repealed, in force until another is, and what their coming in force ends (G1-G3).
import { add, type Change } from '../../schema/change.ts';
import { good, type Result } from '../../schema/fault.ts';
import { type Day, type Key, key } from '../../schema/field.ts';
import type { Rows } from '../../schema/list.ts';
import { governingDocuments } from '../../schema/lists/planning/governingDocuments.ts';
import { altered } from '../../schema/wish.ts';
import { daysAfter } from '../minutes/days.ts';
import type { GoverningDocument } from '../planning/contents.ts';
import { reportedBack } from './assignmentEffects.ts';
import { type Decided, targetGone } from './decided.ts';
import { isOnlyDraft, documentNamed as named, registered } from './register/documents.ts';

type Wished = Result<readonly Change[]>;

const adoption = ({ item, from }: Decided) => ({
  adoptedBy: key<'bodies'>(item.body),
  adoptedDay: item.day,
  paragraph: item.paragraph,
  registryNumber: item.registryNumber,
  validFrom: from,
});

/** A document that the decision itself names into being is a guideline until the registrar says what kind it is. */
export function adopted(the: Decided): Wished {
  const { rows, effect, id } = the;
  const found = named(rows, effect.target === '' ? `${id}.1` : effect.target);
  if (found === null) {
    if (effect.target !== '') return targetGone(the);
    const made = { id, version: 1, title: effect.title, kind: 'guideline', state: 'inForce' } as const;
    return good([add(governingDocuments, { ...made, validity: 'untilFurther', ...adoption(the) })]);
  }
  const own =
    found.state === 'draft'
      ? registered(rows, found, {
          state: 'inForce',
          validity: found.validity ?? 'untilFurther',
          ...adoption(the),
        })
      : [];
  const validFrom = found.state === 'draft' ? the.from : (found.validFrom ?? the.from);
  return good([
    ...own,
    ...olderVersions(rows, found).flatMap((one) => ended(one, validFrom, the.today, 'superseded')),
    ...interimsFor(rows, found).flatMap((one) => interimEnded(one, validFrom, the.today)),
    ...reportedBack(rows, found.answers ?? [], the.item),
  ]);
}

const olderVersions = (rows: Rows, { id, version }: GoverningDocument): readonly GoverningDocument[] =>
  rows.by(governingDocuments, 'id', id).filter((one) => one.version < version && isInForceSomeDay(one));

/** Those that wait for the document, whichever version of it was named. */
const interimsFor = (rows: Rows, { id }: GoverningDocument): readonly GoverningDocument[] =>
  rows
    .by(governingDocuments, 'state', 'inForceInterim')
    .filter((one) => one.interimUntil !== null && named(rows, one.interimUntil)?.id === id);

const isInForceSomeDay = ({ state }: GoverningDocument): boolean =>
  state === 'inForce' || state === 'inForceInterim';

/** Its last day is the day before; until that day has passed it is in force, and is called so. */
function ended(
  governing: GoverningDocument,
  from: Day,
  today: Day,
  state: 'repealed' | 'superseded',
): readonly Change[] {
  const last = daysAfter(from, -1);
  const validTo = governing.validTo !== null && governing.validTo < last ? governing.validTo : last;
  return altered(governingDocuments, governing, { validTo, ...(from <= today ? { state } : {}) });
}

/** G2: nothing is repealed in silence: the responsible function makes it permanent or has it replaced (`documentTasks`). */
const interimEnded = (governing: GoverningDocument, from: Day, today: Day): readonly Change[] =>
  from > today
    ? []
    : altered(governingDocuments, governing, { state: 'interimEnded', validTo: daysAfter(from, -1) });

export function repealed(the: Decided): Wished {
  const found = named(the.rows, the.effect.target);
  if (found === null || found.state === 'draft') return targetGone(the);
  const isOver = found.state === 'repealed' || found.state === 'superseded';
  return good(isOver ? [] : ended(found, the.from, the.today, 'repealed'));
}

/** D11: in force until another is; one that is proposed for it is adopted by the same point. */
export function interim(the: Decided): Wished {
  const { rows, effect } = the;
  const found = named(rows, effect.target);
  const awaited = effect.until === null ? null : named(rows, effect.until);
  if (found === null || awaited === null) return targetGone(the);
  const isPast = found.state !== 'draft' && found.state !== 'inForce';
  if (isPast) return found.interimUntil === awaited.key ? good([]) : targetGone(the);
  return good(
    registered(rows, found, {
      state: 'inForceInterim',
      interimUntil: awaited.key,
      ...(found.state === 'draft' ? adoption(the) : {}),
    }),
  );
}

/** What is put to another body has left this one, and is in the register that all share from then on: a draft before that body. */
export const sentOn = ({ rows, effect }: Decided, to: Key<'bodies'>): readonly Change[] =>
  [effect.target, effect.until ?? ''].flatMap((one) => {
    const draft = isOnlyDraft(rows, one) ? named(rows, one) : null;
    return draft === null ? [] : registered(rows, draft, { adoptedBy: to });
  });
