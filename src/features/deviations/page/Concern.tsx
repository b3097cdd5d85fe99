// What the deviation concerns: chosen among what the unit steers by, and shown as links.
import { useState } from 'react';
import {
  type Concern as Concerned,
  concerning,
  concernsBy,
  concernsOf,
} from '../../../core/deviation/about/concern.ts';
import { concernChoices } from '../../../core/deviation/about/concernChoices.ts';
import type { Deviation } from '../../../core/deviation/deviation.ts';
import type { DeviationAnswer } from '../../../core/deviation/raise.ts';
import type { Fault } from '../../../schema/fault.ts';
import { type Key, key } from '../../../schema/field.ts';
import type { Rows } from '../../../schema/list.ts';
import { activities } from '../../../schema/lists/activities.ts';
import { budgetLines } from '../../../schema/lists/planning/budgetLines.ts';
import { address } from '../../../ui/address.ts';
import type { FieldLook } from '../../../ui/form/FieldShell.tsx';
import { PlainField } from '../../../ui/form/plain/PlainField.tsx';
import plain from '../../../ui/form/plain/plainField.module.css';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation } from '../../../ui/workspace.tsx';
import * as texts from './text.ts';

interface Props {
  readonly deviation: Deviation;
  readonly look: Pick<FieldLook, 'id' | 'faults'>;
  readonly write: (answer: DeviationAnswer) => Promise<readonly Fault[]>;
}

export function ConcernChoice({ deviation, look, write }: Props) {
  const t = useText(texts).concern;
  const { rows } = useSituation();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  // Hundreds of goals are listed when the choice is reached, as in other long lists.
  const [reached, setReached] = useState(false);
  const reach = () => setReached(true);
  const [chosen] = concernsOf(rows, deviation);
  const choices = reached ? concernChoices(rows, deviation) : null;
  const kinds = concernsBy(deviation);
  const choose = async (value: string) => {
    const field = kinds.find((one) => value.startsWith(`${one}/`));
    if (field !== undefined) setFaults(await write(concerning(field, value.slice(field.length + 1))));
  };
  return (
    <PlainField {...look} label={t.label} hint={t.hint} required faults={[...faults, ...(look.faults ?? [])]}>
      {(control) => (
        <span className={plain.choice}>
          <select
            {...control}
            className={plain.control}
            value={chosen ? `${chosen.field}/${chosen.key}` : ''}
            onPointerDown={reach}
            onFocus={reach}
            onChange={({ target }) => void choose(target.value)}
          >
            <option value="">{t.choose}</option>
            {choices === null && chosen && (
              <option value={`${chosen.field}/${chosen.key}`}>{chosen.title ?? t.gone}</option>
            )}
            {choices !== null &&
              kinds
                .filter((field) => choices[field].length > 0)
                .map((field) => (
                  <optgroup key={field} label={t.kinds[field]}>
                    {choices[field].map((one) => (
                      <option key={one.key} value={`${field}/${one.key}`}>
                        {t.of(one.title, one.owner)}
                      </option>
                    ))}
                  </optgroup>
                ))}
          </select>
        </span>
      )}
    </PlainField>
  );
}

/** Each with its kind and a way to it. */
export function Concerns({ deviation }: { readonly deviation: Deviation }) {
  const t = useText(texts).concern;
  const { rows } = useSituation();
  return concernsOf(rows, deviation).map((one) => {
    const href = hrefOf(rows, deviation, one);
    const title = one.title ?? t.gone;
    return (
      <p key={one.field}>
        {href === null ? (
          title
        ) : (
          <a className={type.link} href={href}>
            {title}
          </a>
        )}{' '}
        <span className={type.secondary}>{t.kind[one.field]}</span>
      </p>
    );
  });
}

/** Where it is seen whole; null for what stands on no page of its own. */
function hrefOf(rows: Rows, deviation: Deviation, { field, key: name, title }: Concerned): string | null {
  if (title === null) return null;
  if (field === 'goal') return address.chain(name);
  if (field === 'indicator') return address.figure(name);
  if (field === 'assignment')
    return deviation.period && address.followUp(deviation.unit, deviation.period, 'assignments');
  const plan: Key<'plans'> | null =
    field === 'activity'
      ? (rows.get(activities, key<'activities'>(name))?.plan ?? null)
      : (rows.get(budgetLines, key<'budgetLines'>(name))?.plan ?? null);
  return plan && address.plan(plan, `${field === 'activity' ? 'activities' : 'resources'}/${name}`);
}
