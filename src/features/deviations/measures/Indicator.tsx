// With which figure a measure's effect is measured: one of those that the unit steers by.
import { concernChoices } from '../../../core/deviation/about/concernChoices.ts';
import type { Deviation } from '../../../core/deviation/deviation.ts';
import type { Fault } from '../../../schema/fault.ts';
import { type Key, key } from '../../../schema/field.ts';
import { measures } from '../../../schema/lists/deviation/measures.ts';
import { indicators } from '../../../schema/lists/indicators.ts';
import { ChoiceInput } from '../../../ui/form/ChoiceInput.tsx';
import { useText } from '../../../ui/text.ts';
import { useSituation } from '../../../ui/workspace.tsx';
import * as texts from './text.ts';

interface Props {
  readonly deviation: Deviation;
  readonly value: string | null;
  readonly commit: (indicator: Key<'indicators'> | null) => Promise<readonly Fault[]>;
}

export function Indicator({ deviation, value, commit }: Props) {
  const t = useText(texts);
  const { rows } = useSituation();
  const found = concernChoices(rows, deviation).indicator;
  const named = value === null ? null : rows.get(indicators, key<'indicators'>(value));
  const all =
    named === null || found.some((one) => one.key === named.key)
      ? found
      : [...found, { key: named.key, title: named.title, owner: null }];
  return (
    <ChoiceInput
      label={measures.fields.effectIndicator.label}
      value={value}
      choices={all.map((one) => ({ value: one.key, label: one.title }))}
      none={t.noIndicator}
      commit={(chosen) => commit(chosen === null ? null : key<'indicators'>(chosen))}
    />
  );
}
