// Somebody is chosen among those who have a role in the unit or above it.

import { pathUp } from '../../core/organisation.ts';
import { personNamed } from '../../core/situation.ts';
import type { Fault } from '../../schema/fault.ts';
import type { Key } from '../../schema/field.ts';
import { isRoleInForce, roleAssignments } from '../../schema/lists/roleAssignments.ts';
import { ChoiceInput } from '../../ui/form/ChoiceInput.tsx';
import type { FieldLook } from '../../ui/form/FieldShell.tsx';
import { useText } from '../../ui/text.ts';
import { useSituation } from '../../ui/workspace.tsx';
import * as texts from './text.ts';

interface Props extends FieldLook {
  readonly unit: Key<'units'>;
  readonly value: string | null;
  readonly commit: (person: string | null) => Promise<readonly Fault[]>;
}

export function People({ unit, value, commit, ...look }: Props) {
  const t = useText(texts);
  const { rows, today } = useSituation();
  const near = pathUp(rows, unit).flatMap(({ key }) => rows.by(roleAssignments, 'unit', key));
  const names = new Set([
    ...near.filter((role) => isRoleInForce(role, today)).map(({ person }) => person),
    ...(value === null ? [] : [value]),
  ]);
  const choices = [...names].map((one) => ({ value: one, label: personNamed(rows, one).name }));
  return <ChoiceInput {...look} value={value} choices={choices} none={t.choose} commit={commit} />;
}
