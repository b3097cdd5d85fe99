// The period that the deviation belongs to, where it belongs to one.
import type { Deviation } from '../../../core/deviation/deviation.ts';
import type { Fault } from '../../../schema/fault.ts';
import type { Key } from '../../../schema/field.ts';
import { deviations } from '../../../schema/lists/deviation/deviations.ts';
import { periods } from '../../../schema/lists/periods.ts';
import { ChoiceInput } from '../../../ui/form/ChoiceInput.tsx';
import { useText } from '../../../ui/text.ts';
import { usePeriodName } from '../../../ui/words/periodName.ts';
import { useSituation } from '../../../ui/workspace.tsx';
import * as texts from './text.ts';

interface Props {
  readonly deviation: Deviation;
  readonly commit: (period: Key<'periods'> | null) => Promise<readonly Fault[]>;
}

export function PeriodChoice({ deviation, commit }: Props) {
  const t = useText(texts).period;
  const { rows } = useSituation();
  const name = usePeriodName();
  const year = Number(deviation.detected.slice(0, 4));
  const near = rows
    .all(periods)
    .filter((one) => one.key === deviation.period || (one.year >= year - 1 && one.year <= year))
    .toSorted((a, b) => b.to.localeCompare(a.to));
  return (
    <ChoiceInput
      id="deviation/period"
      label={deviations.fields.period.label}
      value={deviation.period}
      choices={near.map((one) => ({ value: one.key, label: name(one) }))}
      none={t.none}
      commit={commit}
    />
  );
}
