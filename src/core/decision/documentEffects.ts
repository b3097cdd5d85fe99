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
import { type Decided, type TakenBy, targetGone } from './decided.ts';
import { isOnlyDraft, documentNamed as named, registered } from './register/documents.ts';

type Wished = Result<readonly Change[]>;

const adoption = ({ item, from }: Decided<TakenBy>) => ({
  adoptedBy: key<'bodies'>(item.body),
  adoptedDay: item.day,
  paragraph: item.paragraph,
  registryNumber: item.registryNumber,
  validFrom: from,
});

/** The document that the effect is about: one in the register, or the one that the decision itself names into being. */
const meant = ({ rows, effect, id }: Decided<TakenBy>): GoverningDocument | null =>
  named(rows, effect.target === '' ? `${id}.1` : effect.target);

const made = (the: Decided<TakenBy>, values: Pick<GoverningDocument, 'state' | 'interimUntil'>): Change =>
  add(governingDocuments, {
    id: the.id,
    version: 1,
    title: the.effect.title,
    kind: the.makes,
    validity: 'untilFurther',
    ...values,
    ...adoption(the),
  });

export function adopted(the: Decided<TakenBy>): Wished {
  const { rows, effect } = the;
  const found = meant(the);
  if (found === null)
    return effect.target === ''
      ? good([made(the, { state: 'inForce', interimUntil: null })])
      : targetGone(the);
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

export function repealed(the: Decided<TakenBy>): Wished {
  const found = named(the.rows, the.effect.target);
  if (found === null || found.state === 'draft') return targetGone(the);
  const isOver = found.state === 'repealed' || found.state === 'superseded';
  return good(isOver ? [] : ended(found, the.from, the.today, 'repealed'));
}

/** D11: in force until another is; one that is proposed for it is adopted by the same point. */
export function interim(the: Decided<TakenBy>): Wished {
  const { rows, effect } = the;
  const found = meant(the);
  const awaited = effect.until === null ? null : named(rows, effect.until);
  if (awaited === null || awaited.key === found?.key) return targetGone(the);
  if (found === null)
    return effect.target === ''
      ? good([made(the, { state: 'inForceInterim', interimUntil: awaited.key })])
      : targetGone(the);
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
