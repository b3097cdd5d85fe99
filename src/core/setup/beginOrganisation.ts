// The first rows of an organisation: its steering model, its bodies, the first year's periods, and who looks after it all.
import { add, type Change } from '../../schema/change.ts';
import { bad, type Fault, fault, type Result } from '../../schema/fault.ts';
import { type Json, key } from '../../schema/field.ts';
import type { RowOf } from '../../schema/list.ts';
import { bodies, type bodyKinds } from '../../schema/lists/bodies.ts';
import { periods } from '../../schema/lists/periods.ts';
import { roleAssignments } from '../../schema/lists/roleAssignments.ts';
import { steeringModels } from '../../schema/lists/steeringModels.ts';
import { checked } from '../../schema/wish.ts';
import { readModel } from '../../steering/readModel.ts';
import { periodsOf } from '../model/periodsOfYear.ts';
import { rowWith, type Situation } from '../situation.ts';

type BodyKind = (typeof bodyKinds)[number];

/**
 * @property document the steering model as JSON; modelName what the organisation calls it
 * @property council the council's name; the other bodies stand under it
 * @property personName what whoever begins is called; empty = by the sign-in name
 */
export interface Beginning {
  readonly document: Json;
  readonly modelName: string;
  readonly firstYear: number;
  readonly council: string;
  readonly personName: string;
  readonly bodies: readonly { readonly name: string; readonly kind: BodyKind }[];
}

/** The sign on the door: who looks after the site, or anybody while it has no roles; SharePoint lets in its owners alone. */
export const mayBegin = ({ rows, person }: Situation): boolean =>
  rows.all(roleAssignments).length === 0 || person.roles.some(({ role }) => role === 'systemManager');

/**
 * Only what is not there is wished for, so that it may be done again after having been broken off.
 * Faults: NOT_ALLOWED, FIELD_REQUIRED at `modelName` or `council`, and those of `readModel`.
 */
export function beginOrganisation(situation: Situation, input: Beginning): Result<readonly Change[]> {
  if (!mayBegin(situation)) return bad(fault('NOT_ALLOWED', ''));
  const model = readModel(input.document);
  if (!model.ok) return model;
  const faults = fieldFaults(input);
  if (faults.length > 0) return bad(...faults);
  const { rows, person } = situation;
  const { id } = model.value;
  const isNew = rows.all(steeringModels).length === 0;
  const fresh = [
    ...bodyInputs(input, rows.by(bodies, 'kind', 'council')[0] ?? null)
      .filter((body) => rowWith(rows, bodies, body) === null)
      .map((body) => add(bodies, body)),
    ...periodsOf(model.value, input.firstYear)
      .filter((period) => rowWith(rows, periods, period) === null)
      .map((period) => add(periods, period)),
    ...(isNew
      ? [
          add(steeringModels, {
            id,
            version: 1,
            name: input.modelName.trim(),
            validFromYear: input.firstYear,
            model: { ...input.document, labelSv: input.modelName.trim() },
          }),
        ]
      : []),
    ...(person.roles.some(({ role }) => role === 'systemManager')
      ? []
      : [
          add(roleAssignments, {
            person: person.signInName,
            name: input.personName.trim() || person.name,
            role: 'systemManager',
          }),
        ]),
  ];
  return checked(fresh);
}

const fieldFaults = ({ modelName, council }: Beginning): readonly Fault[] =>
  Object.entries({ modelName, council })
    .filter(([, text]) => text.trim() === '')
    .map(([at]) => fault('FIELD_REQUIRED', at));

/** Each body once, also when a name is written twice; the council first, above the others, and never two of it. */
function bodyInputs({ council, bodies: others }: Beginning, known: RowOf<typeof bodies> | null) {
  const councilId = known?.id ?? idFrom(council);
  const named = others.map(({ name, kind }) => ({ id: idFrom(name), name: name.trim(), kind }));
  const seen = new Set(['', councilId]);
  const distinct = named.filter(({ id }) => {
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
  return [
    { id: councilId, name: known?.name ?? council.trim(), kind: 'council' as const },
    ...distinct.map((body) => ({ ...body, parent: key<'bodies'>(councilId) })),
  ];
}

/** A code that stands in keys and addresses: `Vård- och omsorgsnämnden` gives `vard-och-omsorgsnamnden`. */
const idFrom = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);

/** Whether everything that `beginOrganisation` makes is there. */
export const hasBegun = ({ rows }: Situation): boolean =>
  rows.all(steeringModels).length > 0 && rows.all(bodies).length > 0 && rows.all(roleAssignments).length > 0;
